from datetime import date as Date

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS

_FIRST, _LAST = Date(1950, 1, 1), Date(2100, 1, 1)


class UbDataBank(models.TransientModel):
    """What the data bank (001 cl. 6.9) is printed for: a body or the school, a day.

    It tells what the cards tell, so it opens for who reads those: the head of the
    body, and for the whole school the director, the deputies and the secretary. The
    version for the wall leaves out the year of birth, the ages and the phone.
    """

    _name = "ub.data.bank"
    _description = "Data bank of teachers"
    _inherit = ["ub.reader.mixin", "ub.school.mixin"]

    _anchors = ()

    company_id = fields.Many2one(ondelete="cascade")
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        check_company=True,
        ondelete="cascade",
        default=lambda self: self._default_body_id(),
        help="Empty: the whole school.",
    )
    date = fields.Date(
        "As of",
        required=True,
        default=fields.Date.context_today,
        help="Members, years of service, categories and awards are those of this day.",
    )
    is_wall = fields.Boolean(
        "For the wall", help="Without year of birth, ages and phone."
    )
    lang = fields.Selection(
        [("ky_KG", "Kyrgyz"), ("ru_RU", "Russian")],
        "Language",
        required=True,
        default="ky_KG",
    )

    @api.model
    def _default_body_id(self):
        """The body it is opened on; for a head who keeps no papers, his own one."""
        bodies = self.env["ub.body"]
        if self.env.context.get("active_model") == bodies._name:
            body = bodies.browse(self.env.context.get("active_id")).exists()
            return body if body.has_access("read") else bodies
        if self.env.company._ub_user_empowered(*KEEPERS):
            return bodies
        facts = self.env.user._ub_facts()
        led = [body for kind, body, role in facts if (kind, role) == ("member", "head")]
        own = [("id", "in", led), ("company_id", "=", self.env.company.id)]
        return bodies.search(own, limit=1)

    def _compute_display_name(self):
        self.display_name = self.env._("Data bank of teachers")

    @api.constrains("body_id", "company_id")
    def _check_body(self):
        for bank in self:
            if bank.body_id and bank.body_id.company_id != bank.company_id:
                raise ValidationError(
                    self.env._("The body belongs to another school: choose anew.")
                )

    @api.constrains("date")
    def _check_date(self):
        for bank in self:
            if not _FIRST <= bank.date <= _LAST:
                raise ValidationError(
                    self.env._("Choose a day of our time: correct the date.")
                )

    def _refuse_stranger(self):
        empowered = self.company_id._ub_user_empowered(*KEEPERS)
        is_own = self.company_id in self.env.user.company_ids
        if not (empowered and is_own) and not (
            self.body_id and self._user_leads(self.body_id, "head")
        ):
            raise UserError(
                self.env._(
                    "The data bank of a body is printed by its head, that of the "
                    "whole school by the director, a deputy director or the "
                    "secretary of the school. Ask one of them."
                )
            )

    def _cards(self):
        """The cards of who is in the data bank, as of its day (sudo)."""
        self.ensure_one()
        self._check_reader()
        return self.env["ub.teacher"]._bank(self.company_id, self.body_id, self.date)
