import {getLastConnectedUsers} from "@web/core/user";
import {registry} from "@web/core/registry";

function openUserMenu() {
    return {trigger: ".o_user_menu .dropdown-toggle", run: "click"};
}

function emptyLoginPage() {
    return {
        content: "the login page, with no list of former users",
        trigger: "form.oe_login_form:not(.d-none) input#login",
        run() {
            if (this.anchor.value || document.querySelector(".o_user_switch_btn")) {
                throw new Error("The login page still shows somebody");
            }
        },
    };
}

registry.category("web_tour.tours").add("ub_change_person", {
    url: "/odoo",
    steps: () => [
        openUserMenu(),
        {
            trigger: ".dropdown-item[data-menu=ub_change_person]",
            run: "click",
            expectUnloadPage: true,
        },
        emptyLoginPage(),
        {trigger: "input#login", run: "edit 0555 12 34 56"},
        {trigger: "input#password", run: "edit hdm7-4rqz-w9tb"},
        {
            trigger: "button:contains('Log in')",
            run: "click",
            expectUnloadPage: true,
        },
        {
            content: "the other person is in",
            trigger: ".o_user_menu",
            run() {
                const [last] = getLastConnectedUsers();
                if (last.login !== "asanova.test") {
                    throw new Error(`Logged in as ${last.login}`);
                }
            },
        },
    ],
});

registry.category("web_tour.tours").add("ub_shared_computer", {
    url: "/odoo",
    steps: () => [
        openUserMenu(),
        {
            trigger: ".dropdown-item[data-menu=ub_shared_computer]",
            run: "click",
        },
        {
            content: "nobody works any more",
            trigger: ".o_notification:contains('shared')",
            run() {
                const long = {key: "presence.lastPresence", newValue: "1"};
                window.dispatchEvent(new StorageEvent("storage", long));
            },
            expectUnloadPage: true,
        },
        emptyLoginPage(),
        {
            trigger: "input#login",
            run() {
                localStorage.removeItem("ub_methodical.shared_computer");
            },
        },
    ],
});
