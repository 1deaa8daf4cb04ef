from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..roles import KEEPERS


class UbGuidance(models.Model):
    """An order, instruction or advice that came from above (001 cl. 5.2, 002 cl. 3.1).

    Plans rest on it, and items of plans carry it out. It is entered by who keeps the
    papers of the school; the staff read what concerns them.
    """

    _name = "ub.guidance"
    _description = "Incoming guidance"
    _inherit = [
        "ub.school.mixin",
        "ub.due.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
    ]
    _order = "date desc, id desc"
    _rec_names_search = ["name", "number"]
    _created_by = KEEPERS
    _due_while = ("date_done", (False,))

    name = fields.Char("What it is about", required=True, tracking=True)
    kind = fields.Selection(
        [
            ("order", "Order"),
            ("instruction", "Instruction"),
            ("letter", "Letter"),
            ("advice", "Recommendation"),
        ],
        required=True,
        default="order",
    )
    sender = fields.Selection(
        [
            ("ministry", "Ministry of Education"),
            ("region", "Regional education body"),
            ("district", "District or town education department"),
            ("methodical", "District or town methodical office"),
            ("other", "Another institution"),
        ],
        "Sent by",
        required=True,
        default="district",
    )
    sender_name = fields.Char("Sender in words", help="As it stands on the paper.")
    number = fields.Char("№", help="The sender's number, as it stands on the paper.")
    date = fields.Date(
        "Date of the paper", required=True, default=fields.Date.context_today
    )
    summary = fields.Text("What it asks for")
    file = fields.Binary("Paper as a file", attachment=True, copy=False)
    file_name = fields.Char(copy=False)
    body_ids = fields.Many2many(
        "ub.body",
        "ub_guidance_body_rel",
        string="Concerns the bodies",
        check_company=True,
        help="Empty: the whole school.",
    )
    date_due = fields.Date("Term", tracking=True)
    date_done = fields.Date("Carried out on", tracking=True, copy=False)
    line_ids = fields.Many2many(
        "ub.plan.line",
        "ub_guidance_plan_line_rel",
        "ub_guidance_id",
        "ub_plan_line_id",
        "Carried out by items of plans",
        check_company=True,
        copy=False,
    )

    @api.depends("number", "date", "name")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for paper in self:
            paper.display_name = paper._in_words()

    def _in_words(self):
        """«Order of the district department No. 45, 12.09.2026: …»."""
        self.ensure_one()
        labels = dict(self._fields["kind"]._description_selection(self.env))
        senders = dict(self._fields["sender"]._description_selection(self.env))
        number = self.env._("No. %(number)s", number=self.number) if self.number else ""
        head = [
            self.sender_name or senders.get(self.sender),
            labels.get(self.kind, "").lower(),
            number,
            f"{self.date:%d.%m.%Y}" if self.date else "",
        ]
        words = ", ".join(part for part in head if part)
        return f"{words}: {self.name}" if self.name else words

    @api.constrains("date", "date_due", "date_done")
    def _check_dates(self):
        for paper in self:
            days = [day for day in (paper.date_due, paper.date_done) if day]
            if paper.date and any(day < paper.date for day in days):
                raise ValidationError(
                    self.env._(
                        "“%(name)s”: the term and the day when it was carried out do "
                        "not lie before the paper itself: correct the dates.",
                        name=paper.name,
                    )
                )
