import {onMounted, onPatched} from "@odoo/owl";
import {registry} from "@web/core/registry";
import {FormController} from "@web/views/form/form_controller";
import {formView} from "@web/views/form/form_view";

/** The sections of a year: how many each has; folded on a phone, open elsewhere. */
export class YearFormController extends FormController {
    setup() {
        super.setup();
        onMounted(() => {
            for (const section of this.sections) {
                section.open = !this.env.isSmall;
            }
            this.count();
        });
        onPatched(() => this.count());
    }

    get sections() {
        return this.rootRef.el.querySelectorAll("details.ub_section");
    }

    count() {
        for (const section of this.sections) {
            const list = this.model.root.data[section.dataset.field];
            section.firstElementChild.dataset.count = list?.count || "";
        }
    }
}

registry
    .category("views")
    .add("ub_year_form", {...formView, Controller: YearFormController});
