import {Component, useState} from "@odoo/owl";
import {Dialog} from "@web/core/dialog/dialog";
import {_t} from "@web/core/l10n/translation";
import {registry} from "@web/core/registry";
import {useService} from "@web/core/utils/hooks";
import {sha256} from "./sha256";

/** A file is hashed in the browser and compared with the seals: nothing is uploaded. */
export class CompareFileDialog extends Component {
    static template = "ub_methodical.CompareFileDialog";
    static components = {Dialog};
    static props = {documentIds: Array, close: Function};

    setup() {
        this.title = _t("Compare a file with the seal");
        this.orm = useService("orm");
        this.state = useState({isBusy: false, message: "", type: "info"});
    }

    async compare(ev) {
        const [file] = ev.target.files;
        if (!file) {
            return;
        }
        Object.assign(this.state, {isBusy: true, message: ""});
        const bytes = new Uint8Array(await file.arrayBuffer());
        const answer = await this.orm.call("ub.revision", "find_file", [
            await sha256(bytes),
            this.props.documentIds,
        ]);
        Object.assign(this.state, {isBusy: false, ...this.words(answer)});
    }

    words(answer) {
        if (!answer.found) {
            return {
                type: "danger",
                message: _t(
                    "Not the same: this file is not the one that was sealed. A print, a scan or a photo never is: compare the check code and the text."
                ),
            };
        }
        const facts = {name: answer.name, code: answer.code};
        if (answer.state === "in_force") {
            return {
                type: "success",
                message: _t("The same, byte for byte: %(name)s, %(code)s.", facts),
            };
        }
        return {
            type: "warning",
            message: _t(
                "The same file as was sealed, but not in force any more: %(name)s, %(code)s.",
                facts
            ),
        };
    }
}

function compareFile(env, action) {
    return new Promise((resolve) => {
        env.services.dialog.add(
            CompareFileDialog,
            {documentIds: action.params?.document_ids || []},
            {onClose: () => resolve({type: "ir.actions.act_window_close"})}
        );
    });
}

registry.category("actions").add("ub_methodical.compare_file", compareFile);
