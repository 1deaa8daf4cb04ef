import {browser} from "@web/core/browser/browser";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {setLastConnectedUsers} from "@web/core/user";
import {session} from "@web/session";
import {clearUncommittedChanges} from "@web/webclient/actions/action_service";

const SHARED_KEY = "ub_methodical.shared_computer";
const LEFT_KEY = "ub_methodical.left";
const CHECK_MS = 5000;
const WARNING_MS = 60000;
const SAVE_MS = 5000;

/**
 * One computer for many: leave for the next person, by hand or when nobody works.
 *
 * “Shared” is a mark of this browser, kept in its local storage. What counts as
 * activity is Odoo's presence service, which knows all tabs; leaving is Odoo's own
 * logout. On a shared computer the login page offers no list of former users.
 */
export const changePersonService = {
    dependencies: ["notification", "presence"],

    start(env, {notification, presence}) {
        const limit = (session.ub_shared_minutes || 10) * 60000;
        const warningAt = limit - Math.min(WARNING_MS, limit / 2);
        const loggedInAt = Date.now() - (session.ub_session_seconds || 0) * 1000;
        let leaving = false;
        let closeWarning = null;

        const isShared = () => browser.localStorage.getItem(SHARED_KEY) === "1";

        // What the person before did or did not do is no matter of this one's
        const idleTime = () =>
            Math.min(presence.getInactivityPeriod(), Date.now() - loggedInAt);

        function goToLogin() {
            leaving = true;
            setLastConnectedUsers([]);
            browser.sessionStorage.clear();
            browser.navigator.serviceWorker?.controller?.postMessage("user_logout");
            browser.location.href = "/web/session/logout?redirect=/web/login";
        }

        function tellOtherTabs() {
            browser.localStorage.setItem(LEFT_KEY, String(Date.now()));
        }

        async function leaveByItself() {
            leaving = true;
            const tooLong = new Promise((resolve) =>
                browser.setTimeout(resolve, SAVE_MS)
            );
            try {
                await Promise.race([clearUncommittedChanges(env), tooLong]);
            } finally {
                tellOtherTabs();
                goToLogin();
            }
        }

        function check() {
            if (leaving || !isShared()) {
                return;
            }
            const idle = idleTime();
            if (idle >= limit) {
                leaveByItself();
            } else if (idle >= warningAt && !closeWarning) {
                closeWarning = notification.add(
                    _t(
                        "Nobody has worked here for some time. The program is about to save and leave; press any key to stay."
                    ),
                    {
                        type: "warning",
                        sticky: true,
                        onClose: () => (closeWarning = null),
                    }
                );
            }
        }

        // Odoo's forms ask “Leave the page?”; nobody is there to answer
        browser.addEventListener(
            "beforeunload",
            (ev) => leaving && ev.stopImmediatePropagation(),
            true
        );
        browser.addEventListener("storage", ({key, newValue}) => {
            if (key === LEFT_KEY && newValue && !leaving) {
                goToLogin();
            }
        });
        presence.bus.addEventListener("presence", () => closeWarning?.());
        browser.setInterval(check, CHECK_MS);

        if (isShared()) {
            setLastConnectedUsers([]);
            if (idleTime() >= limit) {
                goToLogin();
                return new Promise(() => {});
            }
        }

        return {
            get isShared() {
                return isShared();
            },
            /** Save what is open, then the login page; stays when it cannot be saved. */
            async changePerson() {
                if (await clearUncommittedChanges(env)) {
                    tellOtherTabs();
                    goToLogin();
                }
            },
            toggleShared() {
                if (isShared()) {
                    browser.localStorage.removeItem(SHARED_KEY);
                    notification.add(_t("This computer is not shared any more."));
                } else {
                    browser.localStorage.setItem(SHARED_KEY, "1");
                    setLastConnectedUsers([]);
                    notification.add(
                        _t(
                            "This computer is shared: after %s minutes without a key or a click the program saves and leaves.",
                            limit / 60000
                        ),
                        {type: "success"}
                    );
                }
            },
        };
    },
};

registry.category("services").add("ub_change_person", changePersonService);
