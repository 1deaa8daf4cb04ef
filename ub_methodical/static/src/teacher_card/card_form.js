import {useBus} from "@web/core/utils/hooks";
import {registry} from "@web/core/registry";
import {FormController} from "@web/views/form/form_controller";
import {formView} from "@web/views/form/form_view";

/**
 * A new card is complete enough to be saved as soon as it opens. Whoever only looks,
 * and turns the phone off or closes the tab, has not made one.
 */
export class CardFormController extends FormController {
    setup() {
        super.setup();
        this.isTyped = false;
        useBus(this.model.bus, "FIELD_IS_DIRTY", ({detail}) => {
            this.isTyped = detail;
        });
    }

    get isUntouched() {
        const {isNew, dirty} = this.model.root;
        return isNew && !dirty && !this.isTyped;
    }

    beforeVisibilityChange() {
        return this.isUntouched ? undefined : super.beforeVisibilityChange();
    }

    async beforeUnload(ev) {
        return this.isUntouched ? undefined : super.beforeUnload(ev);
    }
}

registry
    .category("views")
    .add("ub_card_form", {...formView, Controller: CardFormController});
