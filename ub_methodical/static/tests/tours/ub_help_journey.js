import {answered, atState, button, type} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

const TOPIC = "Калыптандыруучу баалоо";
const ADVICE = "Үч деңгээлдүү рубрика көрсөтүлдү.";
const form = ".o_form_view";
const dialog = ".modal .o_form_view";

/** From the first screen: the button, the topic, “Ask”. */
tours.add("ub_help_ask", {
    url: "/odoo/methodical",
    steps: () => [
        {trigger: ".o_ub_ask", run: "click"},
        {trigger: `${form} [name=adviser_id] input:value(Жакшылыкова)`},
        ...type(form, "name", TOPIC),
        ...button("action_ask"),
        atState("asked"),
    ],
});

/** What waits stands on the first screen; answered in one dialog. */
tours.add("ub_help_answer", {
    url: "/odoo/methodical",
    steps: () => [
        {
            trigger: `[name=asked_ids] .o_kanban_record:contains(${TOPIC})`,
            run: "click",
        },
        answered,
        {trigger: ".o_statusbar_buttons .btn-primary", run: "click"},
        {
            trigger: `${dialog} [name=step] .o_radio_item:eq(1) input`,
            run: "click",
        },
        ...type(dialog, "advice", ADVICE),
        {trigger: ".modal [name=action_confirm]", run: "click"},
        {trigger: "body:not(:has(.modal))"},
        atState("given"),
    ],
});

/** Who asked reads it on the first screen. */
tours.add("ub_help_read", {
    url: "/odoo/methodical",
    steps: () => [
        {
            trigger: `[name=answered_ids] .o_kanban_record:contains(${TOPIC})`,
            run: "click",
        },
        {trigger: `${form} [name=advice]:contains(${ADVICE})`},
    ],
});
