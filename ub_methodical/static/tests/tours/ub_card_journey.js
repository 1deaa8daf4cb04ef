import {answered, button, closeDialog, open, save, type} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

const form = ".o_form_view";
const dialog = ".modal:last .o_form_view";

/** The corrections from the printed card, a course among them. */
tours.add("ub_card_paper", {
    steps: () => [
        {trigger: ".o_form_editable"},
        ...type(form, "institution", "Арабаев атындагы университет"),
        ...open("courses"),
        {
            content: "A new course on the card",
            trigger: "[name=course_ids] .o-kanban-button-new",
            run: "click",
        },
        {trigger: dialog},
        ...type(dialog, "name", "Сабактагы үлгүлүү өнөктөштүк"),
        ...type(dialog, "organiser", "Педагогика институту"),
        ...type(dialog, "date_to", "17.10.2025"),
        answered,
        ...type(dialog, "hours", "72"),
        ...type(dialog, "certificate_number", "КЖ 4711"),
        ...closeDialog(),
        {trigger: "[name=course_ids] .o_kanban_record:contains('өнөктөштүк')"},
        ...save(),
        answered,
    ],
});

/** The deputy has checked the card, and with it the course. */
tours.add("ub_card_confirm", {
    steps: () => [
        {trigger: ".o_form_editable"},
        ...button("action_confirm"),
        {trigger: "[name=confirmed_by_id]:visible"},
        ...open("courses"),
        {trigger: "[name=course_ids] .o_kanban_record:contains('өнөктөштүк')"},
        answered,
    ],
});
