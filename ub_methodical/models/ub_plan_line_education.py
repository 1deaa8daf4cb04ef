from odoo import Command, fields, models


class UbPlanLineEducation(models.Model):
    """An item that hears a teacher's report on self-education."""

    _inherit = "ub.plan.line"

    education_id = fields.Many2one(
        "ub.self.education",
        "Self-education",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )

    def action_make_meeting(self):
        """The question made of it names the theme: its minutes are the proof."""
        action = super().action_make_meeting()
        theme = self.sudo().education_id
        if theme:
            meeting = self.env["ub.meeting"].browse(action["res_id"])
            item = meeting.sudo().item_ids.filtered(lambda i: i.plan_line_id == self)
            item.write({"education_ids": [Command.link(theme.id)]})
        return action
