from odoo import fields, models


class UbApprovalStepMeeting(models.Model):
    """Which question of which minutes answers a step, and what is sealed of it."""

    _inherit = "ub.approval.step"

    def _answering_item(self):
        """The latest decided question about the paper (self: sudo); may be empty."""
        self.ensure_one()
        items = self.env["ub.agenda.item"].search(
            [
                ("document_id", "=", self.document_id.id),
                ("meeting_id.book_ids.joint_body_id", "=", self.body_id.id),
            ],
            order="id desc",
        )
        used = self.document_id.approval_step_ids.item_id
        done = self.document_id.approval_step_ids.filtered(
            lambda s: s.round == self.round and s.state == "done"
        )
        last = max(done.mapped("date"), default=None)
        return (items - used).filtered(
            lambda item: item._meets(self.body_id)
            and (not last or item.meeting_id._local_day() >= last)
        )[:1]

    def _snapshot(self):
        """The answer as it is sealed with the paper (self: sudo)."""
        self.ensure_one()
        return {
            "by": self.by,
            "word_ky": self.word_ky,
            "word_ru": self.word_ru,
            "name": self.employee_id.name or "",
            "acting": self.is_acting,
            "title_ky": self.title_ky or "",
            "title_ru": self.title_ru or "",
            "body": self.body_id.name or self.body_type_id.name or "",
            "number": self.number or "",
            "mode": self.mode or "",
            "date": fields.Date.to_string(self.date) or "",
            "opinion": self.opinion or "",
            "registered_by": self.registered_by_id.name or "",
        }
