from string import Template

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS
from ..tools.languages import LANGUAGES
from .ub_wording import no_facts


class UbBodyInstruction(models.Model):
    """The head of a body gets his job instruction in one tap (003; F05)."""

    _inherit = "ub.body"

    instruction_id = fields.Many2one(
        "ub.local.act",
        "Head's job instruction",
        compute="_compute_instruction_id",
        compute_sudo=True,
    )

    @api.depends("membership_ids.is_current", "membership_ids.role")
    def _compute_instruction_id(self):
        acts = self._living_instructions()
        for body in self:
            own = acts.filtered(
                lambda act, body=body: (
                    act.body_id == body and act.holder_id == body.head_id
                )
            )
            body.instruction_id = own[:1]

    def _living_instructions(self):
        """Job instructions of heads of these bodies that are not over (sudo)."""
        acts = self.env["ub.local.act"].sudo()
        return acts.search(
            [
                ("body_id", "in", self.ids),
                ("holder_id", "!=", False),
                ("state", "!=", "cancelled"),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", "today"),
            ]
        )

    def _instruction_of(self, person):
        acts = self._living_instructions()
        return acts.filtered(lambda act: act.holder_id == person)

    def action_issue_instruction(self):
        """Write the head's instruction from the school's words, and open it."""
        self.ensure_one()
        self.check_access("read")
        head = self._holder_of("head")
        if not head:
            raise UserError(
                self.env._(
                    "“%(body)s” has no head today: appoint one by an order first.",
                    body=self.name,
                )
            )
        return self._issue_instruction(head).get_formview_action()

    def action_open_instruction(self):
        self.ensure_one()
        act = self.instruction_id.with_env(self.env)
        act.check_access("read")
        return act.get_formview_action()

    def _issue_instruction(self, person, day=False):
        """The instruction of ``person``: the one there is, or a new draft.

        It replaces that of the head before, who goes on with his until then.
        """
        self.ensure_one()
        if not self._user_holds(*KEEPERS):
            raise UserError(
                self.env._(
                    "Job instructions are prepared by the director, a deputy director "
                    "or the secretary of the school. Ask one of them."
                )
            )
        self.sudo()._hold_rows()
        living = self._living_instructions()
        own = living.filtered(lambda act: act.holder_id == person)
        if own:
            return own[:1].with_env(self.env)
        former = living.filtered("is_in_force")[:1]
        words = {
            f"{part}_{lang}": self._instruction_words(part, lang, person)
            for part in ("name", "text")
            for lang in LANGUAGES
        }
        return self.env["ub.local.act"].create(
            {
                "company_id": self.company_id.id,
                "kind_id": self.env.ref("ub_methodical.document_kind_instruction").id,
                "body_id": self.id,
                "holder_id": person.id,
                "replaces_id": former.id,
                "date_from": day,
                "name": words["name_ky"],
                "name_ru": words["name_ru"],
                "text": words["text_ky"],
                "text_ru": words["text_ru"],
            }
        )

    def _instruction_words(self, part, lang, person):
        """The school's own words with the body and the head filled in."""
        line = self.env["ub.order.line"].sudo()
        line = line.new({"body_id": self.id, "employee_id": person.id, "role": "head"})
        facts = {
            **no_facts(),
            **line._facts_of_bodies(lang),
            **line._facts_of_person(lang),
            **line._facts_of_role(lang),
        }
        text = self.env["ub.wording"]._text(
            self.company_id, f"{part}_instruction", lang
        )
        lines = Template(text).safe_substitute(facts).strip().splitlines()
        words = "\n".join(" ".join(line.split()) for line in lines if line.strip())
        return words[:1].upper() + words[1:]
