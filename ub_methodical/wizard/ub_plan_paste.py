from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.plan_table import read_table
from ..tools.plan_term import read_term


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

    @api.depends("line_ids.is_section")
    def _compute_summary(self):
        return super()._compute_summary()

    def action_confirm(self):
        """Write the items as they are shown."""
        self.ensure_one()
        plan = self.plan_id
        plan._check_open_for_parts()
        if not self.line_ids:
            raise UserError(self._why_nothing())
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
        people = self._people_of(plan.company_id)
        kinds = self._ids_by_name("ub.event.kind")
        parts, name = [(None, [])], None
        for line in self.line_ids.sorted("place"):
            if line.is_section:
                name = " ".join(line.name.split())
                parts.append((name, []))
            else:
                parts[-1][1].append(line._prepare_item_vals(terms, people, kinds))
        plan.sudo()._sections_named([name for name, _lines in parts])
        plan.sudo()._add_parts(parts)

    def _read(self):
        return read_table(self._pasted(), self._read_term) if self.plan_id else []

    def _count_words(self):
        items = self.line_ids.filtered(lambda line: not line.is_section)
        return self.env._("Items: %(count)s.", count=len(items))

    def _nothing_found(self):
        return self.env._(
            "No row was found: copy the table in Word or Excel and paste it here."
        )

    def _prepare_lines(self, rows):
        return [self._prepare_line(row) for row in rows]

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
