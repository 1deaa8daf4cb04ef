import re

from odoo import Command, api, fields, models

from ..models.ub_guard_mixin import MAX_CHAR
from ..tools.kyrgyz import fold, short_date
from ..tools.kyrgyz_match import person_key


class UbPlanPasteLine(models.TransientModel):
    """A row of the pasted table as it was understood, to be corrected before."""

    _name = "ub.plan.paste.line"
    _description = "Row of a pasted table"
    _inherit = ["ub.form.mixin"]
    _order = "place, id"

    _about = ("wizard_id",)

    wizard_id = fields.Many2one(
        "ub.plan.paste", required=True, index=True, ondelete="cascade"
    )
    place = fields.Integer("Row")
    is_section = fields.Boolean("Part")
    name = fields.Text("Content of work")
    term = fields.Text()
    term_understood = fields.Char("Understood as", compute="_compute_term_understood")
    responsible = fields.Text()
    result = fields.Text("Expected result")
    form = fields.Text("Form of work")
    classes = fields.Text()
    proof = fields.Text()
    note = fields.Char("Look at it")

    @api.depends("term", "wizard_id.plan_id")
    @api.depends_context("lang")
    def _compute_term_understood(self):
        for line in self:
            line.term_understood = line._understood()

    def _understood(self):
        if not self.term:
            return False
        said = self.wizard_id._read_term(self.term)
        if not said:
            return self.env._("kept in words")
        if said["kind"] == "year":
            return self.env._("all year")
        if said["kind"] == "quarter":
            return self.env._("quarter %(number)s", number=said["quarter"])
        return "–".join(dict.fromkeys(map(short_date, (said["from"], said["to"]))))

    def _prepare_item_vals(self, terms, people, kinds):
        """The values of the item; what is too long for its place joins the content."""
        found, unknown = self._split_responsible(people)
        kind = kinds.get(fold(self.form or ""))
        more = [self.form] if self.form and not kind else []
        texts = {}
        for name, words in (
            ("responsible", unknown),
            ("result", self.result),
            ("classes", self.classes),
            ("proof", self.proof),
        ):
            words = " ".join((words or "").split())
            texts[name] = words if len(words) <= MAX_CHAR else False
            more += [words] if len(words) > MAX_CHAR else []
        return {
            "name": "\n".join([self.name.strip(), *more]),
            "kind_id": kind,
            "responsible_ids": [Command.set([person.id for person in found])],
            **{name: words or False for name, words in texts.items()},
            **self._prepare_term_vals(terms),
        }

    def _prepare_term_vals(self, terms):
        words = " ".join((self.term or "").split())
        said = self.wizard_id._read_term(words) if words else {"kind": "year"}
        kind = said["kind"] if said else "words"
        if kind == "quarter" and said["quarter"] in terms:
            return {"term_kind": "quarter", "term_id": terms[said["quarter"]].id}
        if kind in ("month", "dates"):
            days = {"date_from": said["from"], "date_to": said["to"]}
            return {"term_kind": kind, **days}
        if kind == "year":
            return {"term_kind": "year"}
        return {"term_kind": "words", "term_words": words[:MAX_CHAR]}

    def _split_responsible(self, people):
        """Employees that are named, and the words that name nobody of the school."""
        found, unknown = [], []
        for words in re.split(r"[,;\n]", self.responsible or ""):
            person = people.get(person_key(words))
            if person:
                found.append(person)
            elif words.strip():
                unknown.append(words.strip())
        return found, ", ".join(unknown)
