/* global luxon */

import {
    choose,
    closeDialog,
    create,
    openQuestion,
    pick,
    press,
    save,
    type,
} from "./journey_steps";
import {registry} from "@web/core/registry";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school; the words on the screen are Kyrgyz, so the
// steps go by technical names.
const BODY = "Кыргыз тили жана адабияты усулдук бирикмеси";
const HEAD_NAME = "Жакшылыкова Үмүт Өскөнбаевна";
const MEMBER_NAME = "Турдубаева Гүлзат Кеңешбековна";
const QUESTION = "Жылдык иш планы жөнүндө";

// The staff list as a secretary would save it
const STAFF = `id,name,work_email
u_director,Бейшеналиева Айнура Токтогуловна,
u_deputy,Өмүрбеков Данияр Үсөнович,
u_head,${HEAD_NAME},
u_member,${MEMBER_NAME},
u_guest,Мамбеталиев Эсен,
`;

function inThreeDays() {
    const day = luxon.DateTime.now().plus({days: 3});
    return day.toFormat("dd.MM.yyyy 14:00:00");
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

function upload(name, text) {
    return [
        {
            content: `Choose the file ${name}`,
            trigger: ".o_file_input:has(input[type=file])",
            run() {
                const input = document.querySelector(".o_file_input input[type=file]");
                const files = new DataTransfer();
                files.items.add(new File([text], name, {type: "text/csv"}));
                input.files = files.files;
                input.dispatchEvent(new Event("change", {bubbles: true}));
            },
        },
    ];
}

// The steps of the Import screen are told apart by their words only
const mainButton = (word) => `.o_control_panel .btn-primary:contains("${word}")`;
const TEST = "Текшерүү";
const IMPORT = "Импорттоо";

const FOUND = 0;
const APPOINT = 3;
const RELEASE = 4;
const ADMIT = 5;
const HEAD = 0;

const ofBody = (row) => pick(row, "body_id", BODY);
const ofHead = (row) => pick(row, "employee_id", HEAD_NAME);
const ofMember = (row) => pick(row, "employee_id", MEMBER_NAME);
const asHead = (row) => choose(row, "role", HEAD);

tours.add("ub_journey_import", {
    url: "/odoo/employees",
    steps: () => [
        {trigger: ".o_control_panel .o_cp_action_menus .dropdown-toggle", run: "click"},
        {trigger: ".o_import_menu", run: "click"},
        {trigger: ".o_import_file"},
        ...upload("staff.csv", STAFF),
        {trigger: ".o_import_data_content"},
        {trigger: mainButton(TEST), run: "click"},
        {trigger: ".o_import_data_content > .border-bottom .alert-info"},
        {trigger: "body:not(:has(.o_blockUI))"},
        {trigger: mainButton(IMPORT), run: "click"},
        {
            content: "The people stand in the list",
            trigger: `.o_kanban_record:contains("${HEAD_NAME}")`,
        },
        {trigger: `.o_kanban_record:contains("${MEMBER_NAME}")`},
    ],
});

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
        ...type(".modal .o_form_view", "name", QUESTION),
        ...closeDialog(),
        ...save(),
        {trigger: ".o_statusbar_buttons [name=action_convene]", run: "click"},
        {trigger: ".o_statusbar_status [data-value=convened].o_arrow_button_current"},
        {trigger: ".o_statusbar_buttons [name=action_hold]", run: "click"},
        {trigger: ".o_statusbar_status [data-value=held].o_arrow_button_current"},
        ...openQuestion(QUESTION),
        ...type(".modal .o_form_view", "heard", "Иш планы окулду"),
        ...closeDialog(),
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
