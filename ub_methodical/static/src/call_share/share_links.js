import {Component, useRef} from "@odoo/owl";
import {_t} from "@web/core/l10n/translation";
import {browser} from "@web/core/browser/browser";
import {registry} from "@web/core/registry";
import {standardWidgetProps} from "@web/views/widgets/standard_widget_props";
import {useService} from "@web/core/utils/hooks";

/**
 * Copy, WhatsApp, Telegram for a ready text. Links and not buttons with a call to the
 * server: a phone opens the messenger only from the tap itself.
 */
export class ShareLinks extends Component {
    static template = "ub_methodical.ShareLinks";
    static props = {...standardWidgetProps};

    setup() {
        this.notification = useService("notification");
        this.source = useRef("source");
    }

    get data() {
        return this.props.record.data;
    }

    async copy() {
        const isCopied = (await this.copyByClipboard()) || this.copyBySelection();
        this.notification.add(
            isCopied
                ? _t("Copied: paste it into the group.")
                : _t("The browser does not copy: select the text and copy it."),
            {type: isCopied ? "success" : "warning"}
        );
    }

    /** Browsers have a clipboard on secure addresses only. */
    async copyByClipboard() {
        try {
            await browser.navigator.clipboard.writeText(this.data.text);
            return true;
        } catch {
            return false;
        }
    }

    copyBySelection() {
        const source = this.source.el;
        source.hidden = false;
        source.select();
        const isCopied = document.execCommand("copy");
        source.hidden = true;
        return isCopied;
    }
}

registry.category("view_widgets").add("ub_share_links", {component: ShareLinks});
