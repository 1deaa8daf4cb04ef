/* global luxon */

import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school; the words on the screen are Kyrgyz, so the
// steps go by technical names.
const BODY = "Кыргыз тили жана адабияты усулдук бирикмеси";
const HEAD_NAME = "Жакшылыкова Үмүт Өскөнбаевна";
const MEMBER_NAME = "Турдубаева Гүлзат Кеңешбековна";

function inThreeDays() {
    const day = luxon.DateTime.now().plus({days: 3});
    return day.toFormat("dd.MM.yyyy 14:00:00");
}

function create() {
    return [
        {
            content: "A new record, from the list or from the cards",
            trigger: ".o_list_button_add:visible, .o-kanban-button-new:visible",
            run: "click",
        },
        {trigger: ".o_form_editable"},
    ];
}

function type(scope, field, text) {
    return [
        {
            content: `Type ${field}`,
            trigger: `${scope} [name=${field}] input, ${scope} [name=${field}] textarea`,
            run: `edit ${text}`,
        },
    ];
}

function choose(scope, field, index) {
    return [
        {trigger: `${scope} [name=${field}] .o_select_menu_toggler`, run: "click"},
        {trigger: `.o_select_menu_item:eq(${index})`, run: "click"},
        {trigger: "body:not(:has(.o_select_menu_item))"},
    ];
}

function pick(scope, field, name) {
    return [
        // Typed as people type: without ө, ү, ң
        ...type(scope, field, name.replace(/ө/g, "о").replace(/ү/g, "у")),
        {
            trigger: `.o-autocomplete--dropdown-item:contains("${name}")`,
            run: "click",
        },
        {trigger: "body:not(:has(.o-autocomplete--dropdown-item))"},
    ];
}

function addLine(number, kind, ...steps) {
    const row = `[name=line_ids] .o_data_row:eq(${number}).o_selected_row`;
    return [
        {
            trigger: "[name=line_ids] .o_field_x2many_list_row_add a",
            run: "click",
        },
        {trigger: row},
        ...choose(row, "kind", kind),
        ...steps.flatMap((step) => step(row)),
    ];
}

function save() {
    return [{trigger: ".o_form_button_save", run: "click"}, {trigger: ".o_form_saved"}];
}

function press(action, state) {
    return [
        {trigger: `.o_statusbar_buttons [name=${action}]`, run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        {trigger: `.o_statusbar_status [data-value=${state}].o_arrow_button_current`},
    ];
}

const FOUND = 0;
const APPOINT = 3;
const RELEASE = 4;
const ADMIT = 5;
const HEAD = 0;

const ofBody = (row) => pick(row, "body_id", BODY);
const ofHead = (row) => pick(row, "employee_id", HEAD_NAME);
const ofMember = (row) => pick(row, "employee_id", MEMBER_NAME);
const asHead = (row) => choose(row, "role", HEAD);

tours.add("ub_journey_found", {
    url: "/odoo/methodical-orders",
    steps: () => [
        ...create(),
        ...type(".o_form_view", "number", "12"),
        ...addLine(0, FOUND, ofBody),
        ...addLine(1, APPOINT, ofBody, ofHead, asHead),
        ...addLine(2, ADMIT, ofBody, ofMember),
        ...save(),
        ...press("action_register", "signed"),
    ],
});

tours.add("ub_journey_meet", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        ...create(),
        ...pick(".o_form_view", "body_id", BODY),
        ...type(".o_form_view", "date_start", inThreeDays()),
        ...type(".o_form_view", "place", "12-кабинет"),
        {trigger: "[name=item_ids] .o_field_x2many_list_row_add a", run: "click"},
        ...type(".modal .o_form_view", "name", "Жылдык иш планы жөнүндө"),
        {trigger: ".modal .o_form_button_save", run: "click"},
        {trigger: "body:not(:has(.modal))"},
        ...save(),
        {trigger: ".o_statusbar_buttons [name=action_convene]", run: "click"},
        {trigger: ".o_statusbar_status [data-value=convened].o_arrow_button_current"},
        {trigger: ".o_statusbar_buttons [name=action_hold]", run: "click"},
        {trigger: ".o_statusbar_status [data-value=held].o_arrow_button_current"},
        {trigger: ".o_notebook [name=agenda]", run: "click"},
        {trigger: "[name=item_ids] .o_data_row td[name=name]", run: "click"},
        ...type(".modal .o_form_view", "heard", "Иш планы окулду"),
        {trigger: ".modal .o_form_button_save", run: "click"},
        {trigger: "body:not(:has(.modal))"},
        ...save(),
    ],
});

tours.add("ub_journey_release", {
    url: "/odoo/methodical-orders",
    steps: () => [
        ...create(),
        ...type(".o_form_view", "number", "13"),
        ...addLine(0, RELEASE, ofBody, ofHead, asHead),
        ...save(),
        ...press("action_register", "signed"),
    ],
});
