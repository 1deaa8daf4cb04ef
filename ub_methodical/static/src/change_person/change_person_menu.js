import {markup} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

function sharedComputerItem(env) {
    const service = env.services.ub_change_person;
    const icon = service.isShared ? "fa-check-square-o" : "fa-square-o";
    const label = _t("This computer is shared");
    return {
        type: "item",
        id: "ub_shared_computer",
        description: markup`<i class="fa ${icon} me-2"></i>${label}`,
        callback: () => service.toggleShared(),
        sequence: 66,
    };
}

function changePersonItem(env) {
    return {
        type: "item",
        id: "ub_change_person",
        description: _t("Change person"),
        callback: () => env.services.ub_change_person.changePerson(),
        sequence: 69,
    };
}

registry
    .category("user_menuitems")
    .add("ub_shared_computer", sharedComputerItem)
    .add("ub_change_person", changePersonItem);
