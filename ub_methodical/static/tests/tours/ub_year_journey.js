/* global luxon */

import {
    allPresent,
    anHourAgo,
    answered,
    button,
    choose,
    click,
    closeDialog,
    create,
    find,
    isPhone,
    openQuestion,
    openRow,
    press,
    retype,
    save,
    SLOW,
    signOnPaper,
    type,
} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school, and items of the shipped template
const BODY = "Кыргыз тили жана адабияты усулдук бирикмеси";
const HEAD_NAME = "Жакшылыкова Үмүт Өскөнбаевна";
const SECRETARY_NAME = "Аттокурова Нурзат Төлөгөновна";
const MEMBER_NAME = "Турдубаева Гүлзат Кеңешбековна";
const OLYMPIAD = "Олимпиадалардын материалдарын";
const PROGRAMMES = "Окуу программаларын жана окуу китептерин";
const LITERATURE = "усулдук адабият топтоо";

const RETURNED = "Көркөм өнөр";
const COUNTS = "Пландардын аткарылышы";
const QUESTION = "Иш планын карап чыгуу";

const form = ".o_form_view";
const dialog = ".modal:last .o_form_view";

// In the order in which the form offers them
const MONTHS = ["all", 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8];
// The day of the school, wherever the browser stands
const now = () => luxon.DateTime.now().setZone("Asia/Bishkek");

function changeItem(words, ...steps) {
    return [
        ...openRow("line_ids", words),
        ...steps.flatMap((step) => step(dialog)),
        ...closeDialog(),
        answered,
    ];
}

const dueThisMonth = (scope) => choose(scope, "month", MONTHS.indexOf(now().month));
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
        ...holdAndWrite(
            QUESTION,
            "Иш планынын долбоору окулду.",
            "План кабыл алынсын."
        ),
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

function openPlan() {
    const row = `.o_data_row:contains("${BODY}") td[name=display_name]`;
    const card = `.o_kanban_record:contains("${BODY}")`;
    return [
        {trigger: isPhone() ? card : row, run: "click"},
        {trigger: "[name=line_ids]"},
    ];
}

function markAll() {
    return [
        {trigger: ".o_data_row"},
        answered,
        {trigger: ".o_list_table thead .o_list_record_selector input", run: "click"},
        {
            trigger:
                ".o_list_table tbody:not(:has(.o_list_record_selector input:not(:checked)))",
        },
    ];
}

const forMarked = (action) => [
    {trigger: `.o_control_panel [name=${action}]`, run: "click"},
];

// What is sealed is printed first, and a whole folder of papers takes its time
const confirm = [
    {trigger: ".modal [name=action_confirm]", run: "click"},
    {trigger: "body:not(:has(.modal))", timeout: SLOW},
];

const nothingLeft = {trigger: ".o_view_nocontent"};

function holdEvent() {
    const start = "[data-field=date_start]";
    return [
        {trigger: `[name=date_start] button${start}`, run: "click"},
        {trigger: `[name=date_start] input${start}`, run: `edit ${anHourAgo()}`},
        ...click("action_announce", "planned"),
        ...type(form, "results", "Жеңүүчүлөр аныкталды."),
        ...click("action_hold", "held"),
    ];
}

const goBack = [
    answered,
    {trigger: ".o_back_button, .o_breadcrumb .breadcrumb-item:last a", run: "click"},
    {trigger: "[name=line_ids]"},
];

function makeDeeds() {
    const make = (action) => [
        ...button(action, ".modal"),
        {trigger: "body:not(:has(.modal))"},
    ];
    return [
        ...openPlan(),
        ...button("action_make_month"),
        {trigger: "[name=above_id] a"},
        ...openRow("line_ids", OLYMPIAD),
        ...make("action_make_event"),
        ...holdEvent(),
        ...goBack,
        ...openRow("line_ids", PROGRAMMES),
        ...make("action_make_meeting"),
        {trigger: "[name=item_ids]"},
        ...holdAndWrite(PROGRAMMES, "Программалар салыштырылды.", "Тизме түзүлсүн."),
    ];
}

const signedByPens = () => [HEAD_NAME, SECRETARY_NAME].flatMap(signOnPaper);

tours.add("ub_year_plan", {
    steps: () => [...makePlan(), ...adopt(), ...sign()],
});

tours.add("ub_year_plan_alone", {
    steps: () => [
        ...makePlan(),
        ...adopt(),
        ...signedByPens(),
        ...click("action_close", "closed"),
    ],
});

tours.add("ub_year_sign", {
    steps: () => [...sign(), ...click("action_close", "closed")],
});

tours.add("ub_year_desk", {
    steps: () => [
        {
            trigger: `.o_data_row:contains("${RETURNED}") .o_list_record_selector input`,
            run: "click",
        },
        ...forMarked("action_return"),
        ...type(".modal", "reason", "Мөөнөттөрү жок."),
        ...confirm,
        {trigger: `.o_list_table:not(:has(.o_data_row:contains("${RETURNED}")))`},
        ...markAll(),
        ...forMarked("action_agree"),
        nothingLeft,
    ],
});

tours.add("ub_year_pen", {
    steps: () => [
        {trigger: ".o_searchview_dropdown_toggler", run: "click"},
        {
            content: "Whatever waits, also for the pens of others",
            trigger: ".o_filter_menu .o_menu_item:eq(1)",
            run: "click",
        },
        {trigger: ".o_searchview_dropdown_toggler", run: "click"},
        ...markAll(),
        ...forMarked("action_print_papers"),
        {
            content: "Printed; the list has begun anew",
            trigger: ".o_list_table:not(:has(input:checked))",
            timeout: SLOW,
        },
        answered,
        ...markAll(),
        ...forMarked("action_register"),
        ...retype(".modal", "date", now().toFormat("dd.MM.yyyy")),
        ...confirm,
        nothingLeft,
    ],
});

tours.add("ub_year_deeds", {
    steps: () => [...makeDeeds(), ...sign()],
});

tours.add("ub_year_deeds_alone", {
    steps: () => [
        ...makeDeeds(),
        ...signedByPens(),
        ...click("action_close", "closed"),
    ],
});

tours.add("ub_year_report", {
    steps: () => [
        {
            trigger: `.o_kanban_record:contains("${LITERATURE}") [name=action_do]`,
            run: "click",
        },
        {trigger: `.o_kanban_record:contains("${LITERATURE}") .text-bg-success`},
    ],
});

tours.add("ub_year_counts", {
    steps: () => [
        {trigger: `.o_data_row:contains("${BODY}")`},
        ...markAll(),
        {trigger: ".o_control_panel .o_cp_action_menus .fa-print", run: "click"},
        {trigger: `.o-dropdown--menu .o_menu_item:contains("${COUNTS}")`, run: "click"},
        answered,
    ],
});

tours.add("ub_year_turn", {
    steps: () => [
        {trigger: `.modal [name=preview]:contains("${BODY}")`},
        {trigger: ".modal .btn-primary[name=action_turn]:visible", run: "click"},
        {trigger: "body:not(:has(.modal))", timeout: SLOW},
        {trigger: ".o_form_view [name=term_ids] .o_data_row:eq(3)"},
    ],
});
