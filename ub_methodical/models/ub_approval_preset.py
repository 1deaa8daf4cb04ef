from odoo import Command, api, fields, models


class UbApprovalPreset(models.Model):
    """A pattern of approval that schools take over: who signs which kind of paper.

    Shared by all schools. A school gets its own routes from one of them, and takes
    another by a button; what it has set itself is never touched by an update.
    """

    _name = "ub.approval.preset"
    _description = "Pattern of approval"
    _inherit = ["ub.catalogue.mixin"]

    clause = fields.Char(help="The regulation that asks for it.")
    is_default = fields.Boolean(
        "For new schools", help="A new school begins with the first of these."
    )
    step_ids = fields.One2many(
        "ub.approval.preset.step", "preset_id", "Steps", copy=True
    )

    @api.model_create_multi
    def create(self, vals_list):
        presets = super().create(vals_list)
        schools = self.env["res.company"].sudo().search([])
        schools._ub_complete("ub.approval.route", "kind_id")
        return presets

    @api.model
    def _default(self):
        """The pattern that a new school begins with (sudo)."""
        return self.sudo().search([("is_default", "=", True)], limit=1)

    def _prepare_steps(self, kind):
        """Commands that make the steps of a route for papers of ``kind``."""
        steps = self.step_ids.filtered(lambda step: step.kind_id == kind)
        return [Command.create(step._prepare_stage_vals()) for step in steps.sorted()]

    def _summary(self):
        """«Plan: КАРАЛДЫ (…) → БЕКИТЕМИН (…)», a line for each kind of paper."""
        self.ensure_one()
        is_russian = (self.env.lang or "").startswith("ru")
        name = "word_ru" if is_russian else "word_ky"
        return "\n".join(
            f"{kind.name}: "
            + " → ".join(f"{s[name]} ({s.who})" for s in steps.sorted())
            for kind, steps in self.step_ids.grouped("kind_id").items()
        )
