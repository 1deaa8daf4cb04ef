/* global luxon */

// Steps that the journeys have in common; fields and buttons go by technical names,
// since the words on the screen are Kyrgyz.

import {rpcBus} from "@web/core/network/rpc";
import {waitUntil} from "@odoo/hoot-dom";

const QUIET = 500;
// Milliseconds for what is printed and sealed on a machine with much to do
export const SLOW = 60000;
const asked = new Set();
let lastTime = 0;

rpcBus.addEventListener("RPC:REQUEST", ({detail}) => {
    asked.add(detail.data.id);
});
rpcBus.addEventListener("RPC:RESPONSE", ({detail}) => {
    asked.delete(detail.data.id);
    lastTime = Date.now();
});

/** The server has answered, and the page asks for nothing more. */
export const answered = {
    content: "The server has answered",
    trigger: "body",
    run: () =>
        waitUntil(() => !asked.size && Date.now() - lastTime > QUIET, {timeout: 9000}),
};

export function create() {
    return [
        {
            content: "A new record, from the list or from the cards",
            trigger: ".o_list_button_add:visible, .o-kanban-button-new:visible",
            run: "click",
        },
        {trigger: ".o_form_editable"},
    ];
}

export function type(scope, field, text) {
    return [
        {
            content: `Type ${field}`,
            trigger: `${scope} [name=${field}] input, ${scope} [name=${field}] textarea`,
            run: `edit ${text}`,
        },
    ];
}

/** A day or a moment that stands there already is pressed before it is changed. */
export function retype(scope, field, text) {
    return [
        {trigger: `${scope} [name=${field}] button.o_input`, run: "click"},
        ...type(scope, field, text),
    ];
}

export function choose(scope, field, index) {
    return [
        {trigger: `${scope} [name=${field}] .o_select_menu_toggler`, run: "click"},
        {trigger: `body .o_select_menu_item:eq(${index})`, run: "click"},
        {trigger: "body:not(:has(.o_select_menu_item))"},
    ];
}

export function pick(scope, field, name) {
    return [
        // Typed as people type: without ө, ү, ң
        ...type(scope, field, name.replace(/ө/g, "о").replace(/ү/g, "у")),
        // What opens first are all names; the search for the typed ones comes after
        answered,
        {
            trigger: `.o-autocomplete--dropdown-item:contains("${name}")`,
            run: "click",
        },
        {trigger: "body:not(:has(.o-autocomplete--dropdown-item))"},
    ];
}

/** On a telephone the choices open over the whole screen. */
export function tap(scope, field, name) {
    return [
        {trigger: `${scope} [name=${field}] input`, run: "click"},
        {trigger: `.modal:last .o_kanban_record:contains("${name}")`, run: "click"},
        {
            content: "It stands in the field, or beside it as a tag",
            trigger: `${scope} [name=${field}]:has(input:value("${name}")), ${scope} [name=${field}] .o_tag:contains("${name}")`,
        },
    ];
}

export const isPhone = () => window.innerWidth < 768;

/** One of the known records, by keyboard or by finger; also as one of several. */
export function find(scope, field, name) {
    return isPhone() ? tap(scope, field, name) : pick(scope, field, name);
}

export function save() {
    return [{trigger: ".o_form_button_save", run: "click"}, {trigger: ".o_form_saved"}];
}

/** A button over the form; on a telephone all but the first stand in a menu. */
export function button(action, scope = "") {
    const shown = `${scope} .o_statusbar_buttons [name=${action}]`;
    if (!isPhone()) {
        return [{trigger: shown, run: "click"}];
    }
    return [
        {trigger: `${scope} .o_statusbar_buttons`},
        answered,
        {
            content: `Where is ${action}?`,
            trigger: `${scope} .o_statusbar_buttons`,
            run() {
                if (!this.anchor.querySelector(`[name=${action}]`)) {
                    this.anchor.querySelector(".dropdown-toggle").click();
                }
            },
        },
        {
            trigger: `body :is(${shown}, .o-dropdown-item [name=${action}])`,
            run: "click",
        },
    ];
}

/** A telephone has room for the word of the state alone, not for the whole way. */
export function atState(state) {
    const arrow = `.o_statusbar_status [data-value=${state}].o_arrow_button_current`;
    return {trigger: isPhone() ? `${arrow}:not(:visible)` : arrow, timeout: SLOW};
}

export function click(action, state) {
    return [...button(action), atState(state)];
}

export function press(action, state) {
    return [
        ...button(action),
        {trigger: ".modal-footer .btn-primary", run: "click"},
        atState(state),
    ];
}

export function open(page) {
    return [
        {trigger: `.o_notebook .nav-link[name=${page}]`, run: "click"},
        {trigger: `.o_notebook .nav-link[name=${page}].active`},
    ];
}

/** A question, from the list or from the cards of a telephone. */
export function openQuestion(words) {
    const row = `[name=item_ids] .o_data_row td[name=name]:contains("${words}")`;
    const card = `[name=item_ids] .o_kanban_record:contains("${words}")`;
    return [
        ...open("agenda"),
        {trigger: `${row}, ${card}`, run: "click"},
        {trigger: ".modal .o_form_view"},
    ];
}

/** A line of a form, from the list or from the cards of a telephone. */
export function openRow(field, words) {
    const row = `[name=${field}] .o_data_row:contains("${words}") td.o_data_cell:eq(1)`;
    const card = `[name=${field}] .o_kanban_record:contains("${words}")`;
    return [
        {trigger: isPhone() ? card : row, run: "click"},
        {trigger: ".modal .o_form_view"},
    ];
}

export function closeDialog() {
    return [
        {trigger: ".modal .o_form_button_save", run: "click"},
        {trigger: "body:not(:has(.modal))"},
    ];
}

export function anHourAgo() {
    const hour = luxon.DateTime.now().minus({hours: 1});
    return hour.toFormat("dd.MM.yyyy HH:mm:ss");
}

export function allPresent() {
    return [
        ...open("presence"),
        {trigger: "[name=action_all_present]", run: "click"},
        {
            content: "Nobody is left unmarked",
            trigger: "[name=presence_ids]:not(:has([name=action_present]))",
        },
    ];
}

export function signOnPaper(name) {
    const card = `[name=signature_ids] .o_kanban_record:contains("${name}")`;
    return [
        ...open("signatures"),
        {trigger: `${card} [name=action_sign_paper]`, run: "click"},
        {trigger: ".modal [name=action_confirm]", run: "click"},
        {trigger: "body:not(:has(.modal))"},
        {trigger: `${card}:not(:has([name=action_sign_paper]))`},
    ];
}
