/* global luxon */

import {
    allPresent,
    anHourAgo,
    answered,
    atState,
    click,
    closeDialog,
    create,
    open,
    openQuestion,
    pick,
    press,
    save,
    signOnPaper,
    tap,
    type,
} from "./journey_steps";
import {registry} from "@web/core/registry";
import {rpc} from "@web/core/network/rpc";

const tours = registry.category("web_tour.tours");

// Names that the test gives to its school
const BODY = "Кыргыз тили жана адабияты усулдук бирикмеси";
const COUNCIL = "Усулдук кеңеш";
const HEAD_NAME = "Жакшылыкова Үмүт Өскөнбаевна";
const SECRETARY_NAME = "Аттокурова Нурзат Төлөгөновна";
const MEMBER_NAME = "Турдубаева Гүлзат Кеңешбековна";
const QUESTION = "Окуучулардын окуу техникасы жөнүндө";
const SENT_UP = "Үңүлөп окуу айлыгын өткөрүү жөнүндө";
const HEARD = "«ЭҢ МЫКТЫ ОКУРМАН» сынагынын жыйынтыгы айтылды.";
// One of those that are shipped
const PHRASE = "Баяндама маалыматка алынсын.";

const form = ".o_form_view";
const dialog = ".modal .o_form_view";
const lastDialog = ".modal:last .o_form_view";

function inAMonth() {
    return luxon.DateTime.now().plus({days: 30}).toFormat("dd.MM.yyyy");
}

function addQuestion(words) {
    return [
        {trigger: "[name=item_ids] .o_field_x2many_list_row_add a", run: "click"},
        ...type(dialog, "name", words),
        ...closeDialog(),
    ];
}

function addDecision(words, ...more) {
    const row = ".modal [name=decision_ids] .o_selected_row";
    return [
        {
            trigger: ".modal [name=decision_ids] .o_field_x2many_list_row_add a",
            run: "click",
        },
        ...type(row, "text", words),
        ...more.flatMap((step) => step(row)),
    ];
}

const byMember = (row) => pick(row, "responsible_id", MEMBER_NAME);
const byHead = (row) => pick(row, "responsible_id", HEAD_NAME);
const untilThen = (row) => type(row, "date_due", inAMonth());

const decided = {
    trigger: ".modal [name=outcome] .o_radio_item:eq(0) input",
    run: "click",
};

const openMeeting = {
    trigger: `.o_data_row td[name=body_id]:contains("${BODY}")`,
    run: "click",
};

tours.add("ub_meeting_live", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        ...create(),
        ...pick(form, "body_id", BODY),
        ...type(form, "date_start", anHourAgo()),
        ...type(form, "place", "12-кабинет"),
        ...addQuestion(QUESTION),
        ...save(),
        ...click("action_convene", "convened"),
        ...open("called"),
        {trigger: "[name=action_told_in_group]", run: "click"},
        {
            content: "Everybody was told",
            trigger: "[name=call_ids] .o_data_row:last td[name=told] .text-bg-success",
        },
        ...click("action_hold", "held"),
        ...allPresent(),
        ...openQuestion(QUESTION),
        ...type(dialog, "heard", HEARD),
        decided,
        ...addDecision(
            "Ар бир класста үңүлүп окуу сабагы өтүлсүн.",
            byMember,
            untilThen
        ),
        ...closeDialog(),
        ...press("action_write_up", "minutes"),
        {trigger: '[name=number] span:contains("1")'},
        {trigger: ".o_statusbar_buttons [name=action_sign]", run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        {
            content: "The chair has signed",
            trigger: ".o_statusbar_buttons:not(:has([name=action_sign]))",
        },
    ],
});

tours.add("ub_meeting_sign", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        openMeeting,
        {trigger: ".o_statusbar_buttons [name=action_sign]", run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        {trigger: ".o_statusbar_buttons:not(:has([name=action_sign]))"},
    ],
});

tours.add("ub_meeting_close", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        openMeeting,
        answered,
        ...click("action_close", "closed"),
        {trigger: ".o_field_widget[name=place].o_readonly_modifier"},
        {trigger: ".o_field_widget[name=date_start].o_readonly_modifier"},
        {trigger: "[name=item_ids]:not(:has(.o_field_x2many_list_row_add))"},
        ...openQuestion(QUESTION),
        {trigger: ".modal .o_form_readonly:not(:has(textarea))"},
    ],
});

tours.add("ub_meeting_send_up", {
    url: "/odoo/methodical-proposals",
    steps: () => [
        ...create(),
        ...pick(form, "from_body_id", BODY),
        answered,
        ...pick(form, "body_id", COUNCIL),
        ...type(form, "name", SENT_UP),
        ...type(form, "text", "Айлыктын мөөнөтү макулдашылсын."),
        ...save(),
        atState("proposed"),
    ],
});

tours.add("ub_meeting_council", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        ...create(),
        ...pick(form, "body_id", COUNCIL),
        ...type(form, "date_start", anHourAgo()),
        ...save(),
        {trigger: "[name=action_take_up_proposals]", run: "click"},
        {trigger: ".modal .o_form_view"},
        {trigger: ".modal [name=action_confirm]", run: "click"},
        {trigger: `[name=item_ids] .o_data_row:contains("${SENT_UP}")`},
        ...click("action_hold", "held"),
        ...allPresent(),
        ...openQuestion(SENT_UP),
        decided,
        ...addDecision("Айлык 1-февралдан өткөрүлсүн.", byHead),
        ...closeDialog(),
        ...press("action_write_up", "minutes"),
        {trigger: ".o_statusbar_buttons [name=action_sign]", run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        {trigger: ".o_statusbar_buttons:not(:has([name=action_sign]))"},
        ...signOnPaper(SECRETARY_NAME),
        answered,
        ...click("action_close", "closed"),
    ],
});

tours.add("ub_meeting_answer", {
    url: "/odoo/methodical-proposals",
    steps: () => [
        {trigger: `.o_data_row td[name=name]:contains("${SENT_UP}")`, run: "click"},
        atState("answered"),
        {trigger: '.alert-success [name=answer]:contains("№ 1")'},
        {trigger: '.alert-success [name=answer]:contains("Айлык 1-февралдан")'},
    ],
});

tours.add("ub_meeting_paper", {
    url: "/odoo/methodical-meetings",
    steps: () => [
        ...create(),
        ...tap(form, "body_id", BODY),
        ...type(form, "date_start", anHourAgo()),
        ...type(form, "number", "7"),
        {trigger: "[name=is_on_paper] input", run: "click"},
        {trigger: "[name=item_ids] .o-kanban-button-new", run: "click"},
        ...type(lastDialog, "name", QUESTION),
        ...closeDialog(),
        ...save(),
        {trigger: ".o_statusbar_buttons [name=action_hold]", run: "click"},
        ...allPresent(),
        ...openQuestion(QUESTION),
        ...type(lastDialog, "heard", HEARD),
        {trigger: ".modal [name=decision_ids] .o-kanban-button-new", run: "click"},
        {trigger: `${lastDialog} [name=phrase_id] input`, run: "click"},
        {trigger: `.modal:last .o_kanban_record:contains("${PHRASE}")`, run: "click"},
        {
            content: "The phrase is written into the decision",
            trigger: `${lastDialog} [name=text] textarea:value("${PHRASE}")`,
        },
        ...tap(lastDialog, "responsible_id", MEMBER_NAME),
        {trigger: ".modal:last .o_form_button_save", run: "click"},
        {trigger: `.modal [name=decision_ids] .o_kanban_record:contains("${PHRASE}")`},
        ...closeDialog(),
        {trigger: ".o_statusbar_buttons [name=action_write_up]", run: "click"},
        {trigger: ".modal-footer .btn-primary", run: "click"},
        ...signOnPaper(HEAD_NAME),
        ...signOnPaper(SECRETARY_NAME),
        answered,
        {trigger: ".o_statusbar_buttons [name=action_close]", run: "click"},
        ...open("signatures"),
        {trigger: "[name=revision_ids] .o_kanban_record:not(.o_kanban_ghost)"},
    ],
});

/** Give the dialog the PDF of the only seal, as `change` leaves its bytes. */
function comparePdf(change, outcome) {
    return [
        {
            content: "Choose the file",
            trigger: ".modal input[type=file]:enabled",
            async run() {
                const [seal] = await rpc(
                    "/web/dataset/call_kw/ub.revision/search_read",
                    {
                        model: "ub.revision",
                        method: "search_read",
                        args: [[], ["pdf_id"]],
                        kwargs: {},
                    }
                );
                const answer = await fetch(`/web/content/${seal.pdf_id[0]}`);
                const bytes = change(new Uint8Array(await answer.arrayBuffer()));
                const files = new DataTransfer();
                files.items.add(new File([bytes], "protokol.pdf"));
                this.anchor.files = files.files;
                this.anchor.dispatchEvent(new Event("change", {bubbles: true}));
            },
        },
        {trigger: `.modal .o_ub_compare_result.alert-${outcome}`},
    ];
}

const withLastByteChanged = (bytes) => bytes.with(-1, bytes.at(-1) ^ 1);

tours.add("ub_seal_compare", {
    url: "/odoo/methodical-seals",
    steps: () => [
        {
            trigger: ".o_control_panel_main_buttons [name=action_compare]:visible",
            run: "click",
        },
        ...comparePdf((bytes) => bytes, "success"),
        ...comparePdf(withLastByteChanged, "danger"),
        ...comparePdf((bytes) => bytes, "success"),
    ],
});
