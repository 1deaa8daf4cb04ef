// Steps that the journeys have in common; fields and buttons go by technical names,
// since the words on the screen are Kyrgyz.

import {rpcBus} from "@web/core/network/rpc";
import {waitUntil} from "@odoo/hoot-dom";

const QUIET = 500;
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

export function choose(scope, field, index) {
    return [
        {trigger: `${scope} [name=${field}] .o_select_menu_toggler`, run: "click"},
        {trigger: `.o_select_menu_item:eq(${index})`, run: "click"},
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
        {trigger: `${scope} [name=${field}] input:value("${name}")`},
    ];
}

export function save() {
    return [{trigger: ".o_form_button_save", run: "click"}, {trigger: ".o_form_saved"}];
}

export function press(action, state) {
    return [
        {trigger: `.o_statusbar_buttons [name=${action}]`, run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        {trigger: `.o_statusbar_status [data-value=${state}].o_arrow_button_current`},
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

export function closeDialog() {
    return [
        {trigger: ".modal .o_form_button_save", run: "click"},
        {trigger: "body:not(:has(.modal))"},
    ];
}
