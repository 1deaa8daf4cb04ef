import hashlib
import json

from odoo import fields, models
from odoo.exceptions import UserError

_PLAN = ("state", "theme", "basis", "aim", "directions", "tasks")
_SECTION = ("plan_id", "name", "sequence")
_LINE = (
    "plan_id",
    "section_id",
    "sequence",
    "name",
    "classes",
    "kind_id",
    "responsible_ids",
    "responsible",
    "result",
    "state",
    "proof",
    "term_kind",
    "term_id",
    "term_words",
    "date_from",
    "date_to",
    "date_moved",
)
_ORDER = ("state", "kind", "number", "date", "basis_ids")
_WORDS = (
    "title_ky",
    "title_ru",
    "preamble_ky",
    "preamble_ru",
    "control_ky",
    "control_ru",
)
_ORDER_LINE = (
    "order_id",
    "kind",
    "body_id",
    "employee_id",
    "role",
    "date_from",
    "date_to",
    "wording_ky",
    "wording_ru",
)
_TERM = ("number", "date_from", "date_to")


class UbYearSchoolTurn(models.Model):
    """A year that the turn of the year has opened, and how that is taken back.

    It can be as long as nothing was written in it: the drafts that the turn made
    say what they said then, and nothing stands beside them.
    """

    _inherit = "ub.year.school"

    turn_digest = fields.Char(readonly=True, copy=False, groups=fields.NO_ACCESS)
    turn_plan_ids = fields.Many2many(
        "ub.plan",
        "ub_year_turn_plan_rel",
        string="Plans that the turn prepared",
        readonly=True,
        groups=fields.NO_ACCESS,
        copy=False,
    )
    turn_order_ids = fields.Many2many(
        "ub.order",
        "ub_year_turn_order_rel",
        string="Orders that the turn prepared",
        readonly=True,
        groups=fields.NO_ACCESS,
        copy=False,
    )

    def _note_turn(self, plans, orders, is_whole):
        """Remember what the turn made, and what it says.

        ``is_whole``: nobody has written in the year since the turn opened it.
        """
        own = self.sudo()
        vals = {
            "turn_plan_ids": [(4, plan.id) for plan in plans],
            "turn_order_ids": [(4, order.id) for order in orders],
        }
        own.write(vals)
        if is_whole:
            own.turn_digest = own._digest()

    def _is_untouched(self):
        own = self.sudo()
        return bool(own.turn_digest) and own.turn_digest == own._digest()

    def _digest(self):
        """What the year and its prepared drafts say, in one number."""
        self.ensure_one()
        plans, orders = self.turn_plan_ids, self.turn_order_ids
        parts = [
            [self.theme, self.state, *filter(None, (self.directions, self.priorities))],
            *(
                records.sorted("id").read(names, load=None)
                for records, names in (
                    (self.term_ids, _TERM),
                    (plans, _PLAN),
                    (plans.section_ids, _SECTION),
                    (plans.line_ids, _LINE),
                    (orders, (*_ORDER, *_WORDS)),
                    (orders.line_ids, _ORDER_LINE),
                )
            ),
        ]
        words = json.dumps(parts, default=str, ensure_ascii=False)
        return hashlib.sha256(words.encode()).hexdigest()

    def _written(self):
        """Headings and numbers of what stands in the year beside the drafts (sudo)."""
        own = self.sudo()
        year, company = own.year_id, own.company_id
        of_school = [("company_id", "=", company.id)]
        of_year = [*of_school, ("year_id", "=", year.id)]
        drafts = own.turn_plan_ids.document_id | own.turn_order_ids.document_id
        talk = [
            ("message_type", "=", "comment"),
            "|",
            "&",
            ("model", "=", "ub.plan"),
            ("res_id", "in", own.turn_plan_ids.ids),
            "&",
            ("model", "=", "ub.order"),
            ("res_id", "in", own.turn_order_ids.ids),
        ]
        due = [("term_id", "in", own.term_ids.ids)]
        days = [
            ("date_start", ">=", year.date_from),
            ("date_start", "<=", year.date_to),
        ]
        asked = (
            (self.env._("Meetings"), "ub.meeting", of_year),
            (self.env._("Events"), "ub.event", [*of_school, *days]),
            (
                self.env._("Papers"),
                "ub.document",
                [
                    *of_year,
                    ("id", "not in", drafts.ids),
                    ("kind_id.model", "!=", "ub.meeting"),
                ],
            ),
            (self.env._("Decisions due in its quarters"), "ub.decision", due),
            (self.env._("Comments on the drafts"), "mail.message", talk),
        )
        counted = [
            (title, own.env[model].search_count(domain))
            for title, model, domain in asked
        ]
        return [row for row in counted if row[1]]

    def _why_not_back(self):
        """A sentence why the turn cannot be taken back, empty when it can."""
        self.ensure_one()
        own = self.sudo()
        if not own.turn_digest:
            return self.env._(
                "This year was opened by hand, not by the turn of the year: there is "
                "nothing to take back."
            )
        written = self._written()
        if written:
            return self.env._(
                "The turn cannot be taken back any more, something was written in the "
                "new year: %(what)s.",
                what="; ".join(f"{title}: {count}" for title, count in written),
            )
        if not self._is_untouched():
            return self.env._(
                "The turn cannot be taken back any more: the quarters, the theme or "
                "one of the prepared drafts was changed."
            )
        return ""

    def _take_back(self, old):
        """Nothing of the turn stays; ``old`` goes on as if it had not been."""
        why = self._why_not_back()
        if why:
            raise UserError(why)
        own = self.sudo()
        own.turn_plan_ids.unlink()
        own.turn_order_ids.unlink()
        if old.state == "open":
            old._unset_retention()
        own.unlink()
