from odoo import api, fields, models

_NAMES = ("theme", "directions", "priorities", "adopted_words")
_VALUE = {"compute": "_compute_values", "store": True, "readonly": False}


class UbYearTheme(models.TransientModel):
    """Theme, directions and priorities of the school, worded by its council.

    Leaders of a council need not hold an office to write these few words of the year.
    """

    _name = "ub.year.theme"
    _description = "Theme and directions of the school"
    _inherit = ["ub.form.mixin"]

    _about = ("year_school_id", "adopted_meeting_id")

    year_school_id = fields.Many2one(
        "ub.year.school", "School year", required=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="year_school_id.company_id", related_sudo=False
    )
    theme = fields.Char("Methodical theme of the school", **_VALUE)
    directions = fields.Text("Main directions of methodical work", **_VALUE)
    priorities = fields.Text("Priorities of methodical work", **_VALUE)
    adopted_meeting_id = fields.Many2one(
        "ub.meeting", "Worked out at", ondelete="cascade", **_VALUE
    )
    adopted_words = fields.Char("Worked out, in words", **_VALUE)

    @api.depends("year_school_id")
    def _compute_values(self):
        for wizard in self:
            year = wizard.year_school_id
            for name in _NAMES:
                wizard[name] = year[name]
            meeting = year.sudo().adopted_meeting_id.with_env(self.env)
            wizard.adopted_meeting_id = meeting._filtered_access("read")

    def action_confirm(self):
        self.ensure_one()
        vals = {name: self[name] for name in _NAMES}
        year = self.year_school_id
        meeting = self.adopted_meeting_id
        if meeting or year.sudo().adopted_meeting_id.has_access("read"):
            vals["adopted_meeting_id"] = meeting.id
        year._word(vals)
        return {"type": "ir.actions.act_window_close"}
