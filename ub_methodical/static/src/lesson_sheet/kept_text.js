import {browser} from "@web/core/browser/browser";

const PREFIX = "ub_lesson_sheet";

/**
 * Texts of one sheet that the server may not have yet, on this device.
 *
 * Each text is kept with what the server had when its typing began, so that a text
 * that was changed elsewhere meanwhile is not lost under it.
 */
export class KeptText {
    constructor(userId, resId) {
        this.key = `${PREFIX}:${userId}:${resId}`;
    }

    read() {
        try {
            return JSON.parse(browser.localStorage.getItem(this.key)) || {};
        } catch {
            return {};
        }
    }

    put(name, text, base) {
        const kept = this.read();
        kept[name] = {text, base: name in kept ? kept[name].base : base || ""};
        browser.localStorage.setItem(this.key, JSON.stringify(kept));
    }

    clear() {
        browser.localStorage.removeItem(this.key);
    }

    /** What the form is to show: {field: text} where it differs from the server. */
    changes(data) {
        const changes = {};
        for (const [name, {text, base}] of Object.entries(this.read())) {
            const now = data[name] || "";
            if (text === now) {
                continue;
            }
            changes[name] = now === base || !now ? text : `${now}\n\n${text}`;
        }
        return changes;
    }
}
