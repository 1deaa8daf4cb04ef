/* global luxon */

import {
    allPresent,
    anHourAgo,
    answered,
    atState,
    button,
    choose,
    click,
    closeDialog,
    create,
    find,
    isPhone,
    open,
    openQuestion,
    openRow,
    press,
    retype,
    save,
    signOnPaper,
    type,
} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school, and items of the shipped template
const BODY = "Кыргыз тили жана адабияты усулдук бирикмеси";
const MEMBER_NAME = "Турдубаева Гүлзат Кеңешбековна";
const OLYMPIAD = "Олимпиадалардын материалдарын";
const PROGRAMMES = "Окуу программаларын жана окуу китептерин";
const LITERATURE = "усулдук адабият топтоо";

const QUESTION = "Иш планын карап чыгуу";

const form = ".o_form_view";
const dialog = ".modal:last .o_form_view";

// In the order in which the form offers them
const MONTHS = ["all", 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8];
const thisMonth = () => MONTHS.indexOf(luxon.DateTime.now().month);

function changeItem(words, ...steps) {
    return [
        ...openRow("line_ids", words),
        ...steps.flatMap((step) => step(dialog)),
        ...closeDialog(),
        answered,
    ];
}

const dueThisMonth = (scope) => choose(scope, "month", thisMonth());
const byMember = (scope) => find(scope, "responsible_ids", MEMBER_NAME);

function makePlan() {
    return [
        ...create(),
        ...find(form, "body_id", BODY),
        ...save(),
        {
            content: "Take the items from a template",
            trigger: ".o_statusbar_buttons .btn-primary:not([name^=action])",
            run: "click",
        },
        {trigger: ".modal [name=action_confirm]", run: "click"},
        {trigger: "body:not(:has(.modal))"},
        ...changeItem(OLYMPIAD, dueThisMonth, byMember),
        ...changeItem(PROGRAMMES, dueThisMonth),
        ...changeItem(LITERATURE, byMember),
        ...save(),
        ...click("action_send", "sent"),
    ];
}

/** The next meeting, which is made by the way, was held an hour ago. */
function adopt() {
    return [
        ...button("action_put_on_agenda"),
        {trigger: "[name=item_ids]"},
        ...holdAndWrite(QUESTION, "Иш планынын долбоору окулду.", "План кабыл алынсын."),
    ];
}

function holdAndWrite(question, heard, decision) {
    return [
        ...retype(form, "date_start", anHourAgo()),
        ...type(form, "place", "12-кабинет"),
        ...click("action_hold", "held"),
        ...allPresent(),
        ...openQuestion(question),
        ...type(dialog, "heard", heard),
        {trigger: ".modal [name=outcome] .o_radio_item:eq(0) input", run: "click"},
        ...decide(decision),
        ...closeDialog(),
        ...press("action_write_up", "minutes"),
    ];
}

function decide(words) {
    if (!isPhone()) {
        const rows = ".modal [name=decision_ids]";
        return [
            {trigger: `${rows} .o_field_x2many_list_row_add a`, run: "click"},
            ...type(`${rows} .o_selected_row`, "text", words),
        ];
    }
    return [
        {trigger: ".modal [name=decision_ids] .o-kanban-button-new", run: "click"},
        {trigger: ".modal:last [name=phrase_id]"},
        ...type(dialog, "text", words),
        {trigger: ".modal:last .o_form_button_save", run: "click"},
        {trigger: `.modal [name=decision_ids] .o_kanban_record:contains("${words}")`},
    ];
}

const sign = () => [
    ...button("action_sign"),
    {trigger: ".modal-footer .btn-primary", run: "click"},
    answered,
];

tours.add("ub_year_plan", {
    url: "/odoo/methodical-plans",
    steps: () => [...makePlan(), ...adopt(), ...sign()],
});
