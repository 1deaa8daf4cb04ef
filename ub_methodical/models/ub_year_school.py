from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import MANAGERS


class UbYearSchool(models.Model):
    """A school's own year: its quarters, and whether it is open.

    A closed year takes no new meetings, orders or numbers; fulfilment stays open.
    """

    _name = "ub.year.school"
    _description = "School's year"
    _inherit = ["ub.state.mixin", "ub.school.mixin", "mail.thread"]
    _order = "year_id desc, company_id"
    _rec_name = "year_id"
    _created_by = MANAGERS

    _transitions = {"close": (("open",), "closed"), "reopen": (("closed",), "open")}
    _open_states = ("open",)

    year_id = fields.Many2one(
        "ub.year", "School year", required=True, ondelete="restrict"
    )
    state = fields.Selection(
        [("open", "Open"), ("closed", "Closed")],
        default="open",
        required=True,
        tracking=True,
        copy=False,
    )
    theme = fields.Char(
        "Methodical theme",
        tracking=True,
        help="Adopted by the staff for the year; each plan of the year shows it.",
    )
    term_ids = fields.One2many("ub.term", "year_school_id", "Quarters", copy=True)

    _year_uniq = models.Constraint(
        "UNIQUE (company_id, year_id)", "The school has opened this year already."
    )

    @api.constrains("term_ids")
    def _check_terms(self):
        for year in self:
            previous = None
            for term in year.term_ids.sorted("number"):
                if previous and term.date_from <= previous.date_to:
                    raise ValidationError(
                        self.env._(
                            "%(later)s begins before %(earlier)s ends: "
                            "correct the dates of the quarters.",
                            later=term.display_name,
                            earlier=previous.display_name,
                        )
                    )
                previous = term

    def write(self, vals):
        """Quarters that move together are looked at when all of them have moved."""
        if "term_ids" in vals:
            self = self.with_context(ub_moving_terms_of=frozenset(self.ids))
        return super().write(vals)

    def action_close(self):
        """The year is over; why somebody was absent need not be known any more."""
        self._transit("close")
        self._wipe_reasons_of_absence()

    def _wipe_reasons_of_absence(self):
        for year in self:
            self.env["ub.absence"].sudo().search(
                [
                    ("company_id", "=", year.company_id.id),
                    ("meeting_id.year_id", "=", year.year_id.id),
                ]
            ).unlink()

    def action_reopen(self):
        self._transit("reopen")

    def _may_close(self):
        return self._user_holds(*MANAGERS)

    def _may_reopen(self):
        return self._user_holds("direct")

    @api.model
    def _check_open(self, company, day):
        """Refuse a new paper dated ``day`` when its school year is closed."""
        year = self.env["ub.year"]._of(day)
        own = self.sudo().search(
            [("company_id", "=", company.id), ("year_id", "=", year.id)], limit=1
        )
        if own.state == "closed":
            raise UserError(
                self.env._(
                    "The school year %(year)s is closed: it takes no new meetings, "
                    "orders or numbers. Choose a day of an open year.",
                    year=year.name,
                )
            )
        return year
