from odoo import api, fields, models


class UbAgendaFill(models.TransientModel):
    """Questions of a template come to the agenda of a meeting in preparation."""

    _name = "ub.agenda.fill"
    _description = "Agenda from a template"
    _inherit = ["ub.form.mixin"]

    _about = ("meeting_id", "template_id")

    meeting_id = fields.Many2one("ub.meeting", required=True, ondelete="cascade")
    company_id = fields.Many2one(related="meeting_id.company_id", related_sudo=False)
    type_id = fields.Many2one(related="meeting_id.body_id.type_id", related_sudo=False)
    agenda_hint = fields.Text(related="meeting_id.agenda_hint", related_sudo=False)
    template_id = fields.Many2one(
        "ub.agenda.template", "Template", required=True, ondelete="cascade"
    )
    preview = fields.Text("Questions", compute="_compute_preview")

    @api.depends("template_id", "meeting_id")
    @api.depends_context("lang")
    def _compute_preview(self):
        """Those that the agenda has not yet."""
        for fill in self:
            known = fill.meeting_id.item_ids.mapped("name")
            items = fill.template_id._prepare_items(fill.meeting_id.body_id, known)
            fill.preview = "\n".join(vals["name"] for vals in items)

    def action_confirm(self):
        self.ensure_one()
        self.meeting_id._fill_from_template(self.template_id)
        return {"type": "ir.actions.act_window_close"}
