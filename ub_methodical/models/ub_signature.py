from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbSignature(models.Model):
    """Who signed or read a paper: in the app, or with a pen and registered here.

    The pen is the signature (design §1): a row says who, when, and who registered
    it. Rows are made by the paper's own steps, never by hand.
    """

    _name = "ub.signature"
    _description = "Signature"
    _inherit = ["ub.guard.mixin"]
    _order = "purpose desc, date, id"
    _rec_name = "employee_id"

    document_id = fields.Many2one(
        "ub.document", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="document_id.company_id", store=True, index=True
    )
    purpose = fields.Selection(
        [
            ("sign", "Signature"),
            ("check", "Checked"),
            ("acknowledge", "Acknowledgement"),
        ],
        required=True,
    )
    employee_id = fields.Many2one(
        "hr.employee", "Who", required=True, index=True, ondelete="restrict"
    )
    title = fields.Char(help="Office as it stood on that day.")
    mode = fields.Selection([("app", "In the program"), ("paper", "On paper")])
    date = fields.Date(help="Empty: not yet.")
    registered_by_id = fields.Many2one("res.users", "Registered by", readonly=True)
    photo = fields.Binary("Photo of the signature", attachment=True)
    photo_name = fields.Char()
    can_acknowledge = fields.Boolean(compute="_compute_can_acknowledge")
    can_register = fields.Boolean(compute="_compute_can_register")

    _person_uniq = models.Constraint(
        "UNIQUE (document_id, purpose, employee_id)",
        "This person stands on the paper already.",
    )

    @api.depends("employee_id", "date", "purpose")
    @api.depends_context("uid")
    def _compute_can_acknowledge(self):
        for signature in self:
            signature.can_acknowledge = (
                signature.purpose == "acknowledge"
                and not signature.date
                and signature.employee_id.user_id == self.env.user
            )

    @api.depends("date", "purpose", "company_id")
    @api.depends_context("uid")
    def _compute_can_register(self):
        for company, signatures in self.grouped("company_id").items():
            is_keeper = company._ub_user_empowered(*KEEPERS)
            for signature in signatures:
                signature.can_register = (
                    is_keeper
                    and signature.purpose == "acknowledge"
                    and not signature.date
                )

    def action_open_paper(self):
        """The order, minutes … that was signed or is to be read."""
        self.ensure_one()
        self.check_access("read")
        return self.document_id.sudo()._open_paper()

    def action_acknowledge(self):
        """“I have read it”, by the person himself in the program."""
        self.check_access("read")
        if not all(signature.can_acknowledge for signature in self):
            raise UserError(
                self.env._(
                    "Only the person on the line acknowledges, and only once. For "
                    "a signature with the pen use “Acknowledged on paper”."
                )
            )
        self.sudo()._note_down("app", fields.Date.context_today(self))

    def action_acknowledge_paper(self):
        """Register that people have signed the sheet with a pen.

        Lines of a marked list that are done already stay as they are.
        """
        self.check_access("read")
        waiting = self.filtered("can_register")
        if not waiting or self.filtered(lambda s: not s.date) - waiting:
            raise UserError(
                self.env._(
                    "The deputy or the secretary registers signed sheets, and each "
                    "line once: mark lines that are still empty."
                )
            )
        waiting.sudo()._note_down("paper", fields.Date.context_today(self))

    def _note_down(self, mode, day):
        self.write({"mode": mode, "date": day, "registered_by_id": self.env.uid})
