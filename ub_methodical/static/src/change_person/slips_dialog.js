import {Component, useRef} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";

/** The sheet with first passwords: shown once, printed from here, kept nowhere. */
export class SlipsDialog extends Component {
    static template = "ub_methodical.SlipsDialog";
    static components = {Dialog};
    static props = {html: String, close: Function};

    setup() {
        this.title = _t("Slips with first passwords");
        this.sheet = useRef("sheet");
    }

    print() {
        this.sheet.el.contentWindow.focus();
        this.sheet.el.contentWindow.print();
    }
}

// A function, not a component: the web client writes the latter's action to its storage
function showSlips(env, action) {
    const {html} = action.params;
    return new Promise((resolve) => {
        env.services.dialog.add(
            SlipsDialog,
            {html},
            {onClose: () => resolve({type: "ir.actions.act_window_close"})}
        );
    });
}

registry.category("actions").add("ub_methodical.show_slips", showSlips);
