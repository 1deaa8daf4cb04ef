from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..tools.kyrgyz import fold
from ..tools.plan_table import read_table
from ..tools.plan_term import read_term
from .ub_paste_mixin import MAX_PAGE, MAX_ROWS


class UbPlanPaste(models.TransientModel):
    """A table from Word or Excel becomes items of a plan.

    What was understood is shown before anything is written; whatever no column
    explains stays in words beside the item, so nothing of the table is lost.
    """

    _name = "ub.plan.paste"
    _description = "Pasting a table"
    _inherit = ["ub.paste.mixin"]

    _about = ("plan_id",)

    plan_id = fields.Many2one("ub.plan", required=True, ondelete="cascade")
    line_ids = fields.One2many(
        "ub.plan.paste.line",
        "wizard_id",
        "Understood",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    summary = fields.Char(compute="_compute_summary")

    @api.depends("text", "page")
    def _compute_line_ids(self):
        for wizard in self.filtered(lambda wizard: wizard.text or wizard.page):
            rows = [] if wizard._too_large() else wizard._rows()
            wizard.line_ids = [
                Command.clear(),
                *(Command.create(wizard._prepare_line(row)) for row in rows),
            ]

    @api.depends("line_ids.note", "line_ids.is_section")
    @api.depends_context("lang")
    def _compute_summary(self):
        for wizard in self:
            items = wizard.line_ids.filtered(lambda line: not line.is_section)
            odd = [str(line.place) for line in wizard.line_ids if line.note]
            words = [self.env._("Items: %(count)s.", count=len(items))]
            if odd:
                rows = ", ".join(odd[:20])
                words.append(self.env._("Look at the rows %(rows)s.", rows=rows))
            wizard.summary = " ".join(words) if wizard.line_ids else wizard._too_large()

    def action_confirm(self):
        """Write the items as they are shown."""
        self.ensure_one()
        plan = self.plan_id
        plan._check_open_for_parts()
        if not self.line_ids:
            raise UserError(
                self._too_large()
                or self.env._(
                    "No row was found: copy the table in Word or Excel and paste it "
                    "here."
                )
            )
        empty = self.line_ids.filtered(lambda line: not (line.name or "").strip())
        if empty:
            raise UserError(
                self.env._(
                    "Row %(rows)s has no content of work: type it, or delete the row.",
                    rows=", ".join(str(line.place) for line in empty),
                )
            )
        self._write_items()
        return {"type": "ir.actions.act_window_close"}

    def _write_items(self):
        plan, terms = self.plan_id, self.plan_id._terms()
        people, kinds = self._people(), self._kinds()
        parts, name = [(None, [])], None
        for line in self.line_ids.sorted("place"):
            if line.is_section:
                name = " ".join(line.name.split())
                parts.append((name, []))
            else:
                parts[-1][1].append(line._prepare_item_vals(terms, people, kinds))
        plan.sudo()._sections_named([name for name, _lines in parts])
        plan.sudo()._add_parts(parts)

    def _rows(self):
        if not self.plan_id:
            return []
        return read_table(self._pasted(), self._read_term)

    def _too_large(self):
        """The sentence for a table that is not taken whole; empty when it is."""
        is_large = len(self.page or "") > MAX_PAGE or len(self._rows()) > MAX_ROWS
        return is_large and self.env._(
            "The table is too large: paste it in parts of %(rows)s rows.",
            rows=MAX_ROWS,
        )

    def _read_term(self, words):
        year = self.plan_id.year_id
        return read_term(words, year.date_from, year.date_to)

    def _prepare_line(self, row):
        if "section" in row:
            vals = {"place": row["line"], "is_section": True}
            return {**vals, "name": row["section"]}
        rest = [*row["rest"]]
        name = row.get("name") or ""
        note = []
        if not name and rest:
            name, rest = " – ".join(rest), []
            note.append(self.env._("No column says what the work is: check it."))
        elif rest:
            name = " – ".join([name, *rest])
            note.append(self.env._("Cells without a column stand after the content."))
        if not name:
            note.append(self.env._("The content of work is missing."))
        return {
            "place": row["line"],
            "name": name,
            "note": " ".join(note),
            **{
                key: row.get(column, "")
                for key, column in (
                    ("term", "term"),
                    ("responsible", "responsible"),
                    ("result", "result"),
                    ("form", "form"),
                    ("classes", "classes"),
                    ("proof", "proof"),
                )
            },
        }

    def _people(self):
        return self._people_of(self.plan_id.company_id)

    def _kinds(self):
        kinds = self.env["ub.event.kind"].search([])
        found = {}
        for lang, _name in self.env["res.lang"].get_installed():
            for kind in kinds.with_context(lang=lang):
                found.setdefault(fold(kind.name), kind.id)
        return found
