from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbSignatureSteps(models.Model):
    """Signing line by line: the person himself in the program, or with the pen."""

    _inherit = "ub.signature"

    can_sign = fields.Boolean(compute="_compute_can_sign")
    can_sign_paper = fields.Boolean(compute="_compute_can_sign")

    @api.depends("employee_id", "date", "purpose")
    @api.depends_context("uid")
    def _compute_can_sign(self):
        for line in self:
            paper = line._paper_to_sign()
            mine = line.employee_id.user_id == self.env.user
            line.can_sign = bool(paper) and mine
            line.can_sign_paper = bool(paper) and paper._may_register_signatures()

    def _paper_to_sign(self):
        """The paper, in the user's hands, when it waits for this line; else empty."""
        self.ensure_one()
        document = self.sudo().document_id
        model = self.env[document.kind_id.model]
        if self.date or self.purpose == "acknowledge":
            return model
        paper = document._paper_of(document)
        if not paper._awaits(self.purpose):
            return model
        return paper.sudo(False)._filtered_access("read")

    def action_sign(self):
        """“I sign it”: the person himself, in the program."""
        self.check_access("read")
        self._hold_papers()
        if not all(line.can_sign for line in self):
            raise UserError(
                self.env._(
                    "Only the person on the line signs, once, and while the paper "
                    "waits for signatures. Reload the page."
                )
            )
        self.sudo()._note_down("app", fields.Date.context_today(self))

    def action_sign_paper(self):
        """Ask for the day of a signature with the pen, and for its photo."""
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Signed on paper"),
            "res_model": "ub.signature.paper",
            "view_mode": "form",
            "target": "new",
            "context": {"default_signature_id": self.id},
        }

    def _sign_on_paper(self, day, photo=False, photo_name=False):
        """Register that the person has signed with the pen on ``day``."""
        self.check_access("read")
        self._hold_papers()
        for line in self:
            if not line.can_sign_paper:
                raise UserError(
                    self.env._(
                        "Signatures with the pen are registered by the head or the "
                        "secretary of the body, or by who keeps the papers of the "
                        "school, while the paper waits for them. Reload the page."
                    )
                )
            line._check_day(day)
            line.sudo().write({"photo": photo, "photo_name": photo_name})
            line.sudo()._note_down("paper", day)

    def _check_day(self, day):
        first = self._paper_to_sign()._seal_day()
        if day > fields.Date.context_today(self) or (first and day < first):
            raise ValidationError(
                self.env._(
                    "The day of the signature lies before the paper or in the future: "
                    "correct it."
                )
            )

    def _hold_papers(self):
        """Neither closed nor rewritten by somebody else while it is signed."""
        for document in self.sudo().document_id:
            document._paper_of(document)._hold_rows()
        self.invalidate_recordset()

    def _snapshot(self):
        """The signature as it is sealed with the paper."""
        self.ensure_one()
        return {
            "name": self.employee_id.name or "",
            "title": self.title or "",
            "mode": self.mode or "",
            "date": fields.Date.to_string(self.date) or "",
            "registered_by": self.registered_by_id.name or "",
        }
