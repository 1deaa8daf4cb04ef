from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbLocalActInstruction(models.Model):
    """The job instruction of a head: one for each, read by him alone (003).

    It begins with the school's own words, is agreed by the trade union and approved
    by the school's route, and the head acknowledges it in the program or on paper.
    """

    _inherit = "ub.local.act"

    kind_code = fields.Char(related="kind_id.code")
    holder_id = fields.Many2one(
        "hr.employee",
        "Whose instruction",
        index="btree_not_null",
        ondelete="restrict",
        copy=False,
        tracking=True,
        help="The head whom the job instruction is for, and who acknowledges it.",
    )

    @api.constrains("holder_id", "body_id", "date_to", "state")
    def _check_one_for_each_head(self):
        for act in self.filtered("holder_id"):
            if act.body_id._instruction_of(act.holder_id) - act and act._is_living():
                raise ValidationError(
                    self.env._(
                        "%(person)s has a job instruction in “%(body)s” already: amend "
                        "that one, or end it first.",
                        person=act.holder_id.name,
                        body=act.body_id.name or act.company_id.name,
                    )
                )

    def _is_living(self):
        """Whether it is being prepared or goes on: not cancelled, not ended."""
        today = fields.Date.context_today(self)
        return self.state != "cancelled" and not (self.date_to and self.date_to < today)

    def _audience(self):
        if self.holder_id:
            return self.holder_id.sudo().filtered("active")
        return super()._audience()
