import {browser} from "@web/core/browser/browser";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {user} from "@web/core/user";
import {useService} from "@web/core/utils/hooks";
import {FormController} from "@web/views/form/form_controller";
import {formView} from "@web/views/form/form_view";
import {onMounted, useExternalListener} from "@odoo/owl";
import {KeptText} from "./kept_text";

const TEXTS = [
    "topic",
    "strengths",
    "advice",
    "notes",
    "self_analysis",
    "answer",
    "aim",
    "expected_results",
    "competence",
];

/**
 * What is typed on a sheet stays on the device until the server has it: in a lesson
 * the line drops, the phone turns itself off. It is sent when the line is back.
 */
export class SheetFormController extends FormController {
    setup() {
        super.setup();
        this.notification = useService("notification");
        onMounted(() => {
            this.rootRef.el.addEventListener("input", (ev) => this.keep(ev.target));
            return this.takeUp();
        });
        useExternalListener(window, "online", () => this.send());
    }

    get kept() {
        const {resId} = this.model.root;
        return resId ? new KeptText(user.userId, resId) : null;
    }

    /** Also what has not left its field yet. */
    keep(input) {
        const field = input.closest(".o_field_widget[name]");
        const name = field?.getAttribute("name");
        if (this.kept && TEXTS.includes(name) && !input.closest(".o_field_x2many")) {
            this.kept.put(name, input.value, this.model.root.data[name]);
        }
    }

    /** Put what an earlier visit to this page could not send back into the form. */
    async takeUp() {
        const {root} = this.model;
        const changes = this.kept?.changes(root.data) || {};
        for (const name of Object.keys(changes)) {
            // Locked in the meantime: nothing can be saved there any more
            if (root._isReadonly(name)) {
                delete changes[name];
            }
        }
        if (!Object.keys(changes).length) {
            this.kept?.clear();
            return;
        }
        await root.update(changes);
        this.notification.add(
            _t("What you typed here was kept on this device. It is being saved."),
            {type: "info"}
        );
        await this.send();
    }

    async send() {
        if (browser.navigator.onLine && (await this.model.root.isDirty())) {
            await this.model.root.save();
        }
    }

    async onRecordSaved(record, changes) {
        await super.onRecordSaved(record, changes);
        if (record === this.model.root) {
            this.kept?.clear();
        }
    }
}

registry.category("views").add("ub_lesson_sheet_form", {
    ...formView,
    Controller: SheetFormController,
});
