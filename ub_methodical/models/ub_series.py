from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL


class UbSeries(models.Model):
    """How a school numbers one kind of paper: typed from its book, or drawn here.

    A drawn number comes from a counter row of the period (and body) with
    ``UPDATE … RETURNING`` as the last step of a short transaction: two at once get
    consecutive numbers, a rolled back one leaves no gap.
    """

    _name = "ub.series"
    _description = "Series of numbers"
    _inherit = ["ub.school.mixin"]
    _order = "company_id, kind_id"
    _rec_name = "kind_id"

    _anchors = ("company_id", "kind_id")

    kind_id = fields.Many2one(
        "ub.document.kind", "Kind of paper", required=True, ondelete="cascade"
    )
    mode = fields.Selection(
        [("typed", "Typed from the school's book"), ("drawn", "Drawn by the program")],
        required=True,
        default="typed",
    )
    period = fields.Selection(
        [
            ("school_year", "Anew each school year"),
            ("calendar_year", "Anew each calendar year"),
            ("none", "Never anew"),
        ],
        required=True,
        default="school_year",
    )
    per_body = fields.Boolean("Each body has its own numbers")
    prefix = fields.Char(help="Stands before the number, for example «УБ-».")
    counter_ids = fields.One2many("ub.series.counter", "series_id", "Counters")

    _kind_uniq = models.Constraint(
        "UNIQUE (company_id, kind_id)", "This kind of paper has its series already."
    )

    @api.model
    def _prepare_shipped_vals(self, kind):
        """What a new school begins with."""
        return {"mode": kind.number_mode, "per_body": kind.number_per_body}

    @api.model
    def _for(self, company, kind):
        series = self.sudo().search(
            [("company_id", "=", company.id), ("kind_id", "=", kind.id)], limit=1
        )
        if not series:
            raise UserError(
                self.env._(
                    "The school has no series of numbers for “%(kind)s”: "
                    "add one in Settings.",
                    kind=kind.name,
                )
            )
        return series

    def _period_key(self, day):
        """The period that ``day`` belongs to, as the key of its counter."""
        self.ensure_one()
        if self.period == "none":
            return "-"
        if self.period == "calendar_year":
            return str(day.year)
        return self.env["ub.year"]._of(day).name or str(day.year)

    def _body_key(self, body):
        return body.id if body and self.per_body else 0

    def _book_key(self, day, body=None):
        """Where a number occurs once: the period, and the body that has its own."""
        return f"{self._period_key(day)}/{self._body_key(body)}"

    def _draw(self, day, body=None):
        """The next number of the period of ``day`` as text, with the prefix."""
        self._check_open(day)
        last = self._count(day, body, SQL("ub_series_counter.last + 1"), 1)
        return f"{self.prefix or ''}{last}"

    def _reach(self, day, body, number):
        """A number came from paper: the next one drawn stands after it."""
        self.ensure_one()
        self._check_open(day)
        digits = number.removeprefix(self.prefix or "").strip()
        if digits.isdecimal() and len(digits) < 7:
            typed = int(digits)
            self._count(
                day, body, SQL("GREATEST(ub_series_counter.last, %s)", typed), typed
            )

    def _check_open(self, day):
        """A closed year takes no new numbers, drawn or typed (design §4)."""
        self.env["ub.year.school"]._check_open(self.company_id, day)

    def _count(self, day, body, following, first):
        """Move the counter of the period and return where it stands."""
        self.ensure_one()
        self.flush_model()
        self.env["ub.series.counter"].flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                INSERT INTO ub_series_counter (series_id, period_key, body_key, last)
                VALUES (%s, %s, %s, %s)
                ON CONFLICT (series_id, period_key, body_key)
                DO UPDATE SET last = %s
                RETURNING last
                """,
                self.id,
                self._period_key(day),
                self._body_key(body),
                first,
                following,
            )
        )
        self.env["ub.series.counter"].invalidate_model(["last"])
        return rows[0][0]
