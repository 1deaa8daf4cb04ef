/* global luxon */

import {
    answered,
    button,
    click,
    closeDialog,
    openRow,
    press,
    save,
    tap,
    type,
} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school
const MENTOR = "Аттокурова Нурзат Төлөгөновна";
const YOUNG = "Турдубаева Гүлзат Кеңешбековна";
const TALK = "Сабактын планын түзүү";
const VISIT = "Сабакты баштоо ыкмалары";

const form = ".o_form_view";
const dialog = ".modal:last .o_form_view";

const openCard = (name) => [
    {trigger: `.o_kanban_record:contains("${name}")`, run: "click"},
    {trigger: ".o_form_view"},
    answered,
];

const inAMonth = () => luxon.DateTime.now().plus({days: 30}).toFormat("dd.MM.yyyy");

/** Kinds of help bear their Kyrgyz names; they are found by their place. */
function addLine(words, form_of_help) {
    return [
        {trigger: "[name=line_ids] .o-kanban-button-new", run: "click"},
        ...type(dialog, "name", words),
        {trigger: `${dialog} [name=form_id] input`, run: "click"},
        {
            trigger: `.modal:last .o_kanban_record:not(.o_kanban_ghost):eq(${form_of_help})`,
            run: "click",
        },
        {trigger: "body:not(:has(.modal:eq(1)))"},
        ...type(dialog, "date_due", inAMonth()),
        ...closeDialog(),
        {trigger: `[name=line_ids] .o_kanban_record:contains("${words}")`},
    ];
}

tours.add("ub_mentor_order", {
    steps: () => [
        {
            trigger: `.o_kanban_record:contains("${YOUNG}") [name=action_propose_mentors]`,
            run: "click",
        },
        {trigger: `${form} [name=line_ids] .o_kanban_record`},
        ...type(form, "number", "14"),
        ...openRow("line_ids", YOUNG),
        ...tap(dialog, "mentor_id", MENTOR),
        ...closeDialog(),
        ...save(),
        ...press("action_register", "signed"),
    ],
});

tours.add("ub_mentor_plan", {
    steps: () => [
        ...openCard(YOUNG),
        {trigger: `${form} [name=action_open_plan]`, run: "click"},
        {trigger: ".o_form_editable [name=line_ids]"},
        ...addLine(TALK, 0),
        ...addLine(VISIT, 2),
        ...save(),
        ...click("action_submit", "submitted"),
    ],
});

tours.add("ub_mentor_agenda", {
    steps: () => [
        ...openCard(YOUNG),
        ...button("action_put_on_agenda"),
        {trigger: `${form} [name=item_ids]`},
    ],
});

tours.add("ub_mentor_help", {
    steps: () => [
        ...openCard(YOUNG),
        {trigger: `${form} [name=action_talk]`, run: "click"},
        ...type(dialog, "name", TALK),
        ...tap(dialog, "line_id", TALK),
        ...closeDialog(),
        {trigger: `[name=deed_ids] .o_kanban_record:contains("${TALK}")`},
        {trigger: `${form} [name=action_visit_now]`, run: "click"},
        {trigger: `.modal [name=teacher_id] input:value("${YOUNG}")`},
        {trigger: ".modal [name=action_confirm]", run: "click"},
        ...type(form, "strengths", "Максат так коюлду."),
        ...save(),
        ...click("action_show", "shown"),
    ],
});

tours.add("ub_mentor_report", {
    steps: () => [
        ...openCard(YOUNG),
        {trigger: `${form} [name=action_open_report]`, run: "click"},
        ...type(form, "successes", "Сабак пландары өз убагында түзүлөт."),
        ...save(),
        ...click("action_hand_in", "handed"),
    ],
});
