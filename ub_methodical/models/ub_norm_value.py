from odoo import api, fields, models

from .ub_norm import Finding


class UbNormValue(models.Model):
    """What one school asks by a norm: value, clause, and how strictly."""

    _name = "ub.norm.value"
    _description = "School's norm"
    _inherit = ["ub.school.mixin", "mail.thread"]
    _order = "company_id, norm_id"
    _rec_name = "norm_id"

    _anchors = ("company_id", "norm_id")

    norm_id = fields.Many2one("ub.norm", required=True, index=True, ondelete="cascade")
    subject = fields.Selection(related="norm_id.subject")
    value = fields.Float(tracking=True)
    clause = fields.Char(
        tracking=True, help="The clause of the school's own regulation, as it is shown."
    )
    enforcement = fields.Selection(
        selection=lambda self: self.env["ub.norm"]
        ._fields["enforcement"]
        ._description_selection(self.env),
        required=True,
        default="warn",
        tracking=True,
    )

    _norm_uniq = models.Constraint(
        "UNIQUE (company_id, norm_id)",
        "The school has its value for this norm already.",
    )

    @api.model
    def _prepare_shipped_vals(self, norm):
        """What a new school begins with."""
        return {
            "value": norm.value,
            "clause": norm.clause,
            "enforcement": norm.enforcement,
        }

    @api.model
    def _in_force(self, company, subject, category):
        return company.sudo().ub_norm_value_ids.filtered(
            lambda value: value.enforcement != "off"
            and value.norm_id.subject == subject
            and value.norm_id.category in (category, False)
        )

    def _finding(self, actual, teacher=None):
        self.ensure_one()
        words = {
            "who": f"{teacher.name}: " if teacher else "",
            "norm": self.norm_id.name,
            "clause": self.clause or self.env._("the school's own rule"),
        }
        if self.subject == "meeting":
            text = self.env._("%(norm)s: not so in these minutes (%(clause)s)", **words)
        elif self.norm_id._is_fact():
            text = self.env._(
                "%(who)s%(norm)s: the confirmed card does not show it (%(clause)s)",
                **words,
            )
        else:
            text = self.env._(
                "%(who)s%(norm)s: %(actual)g, needed %(value)g (%(clause)s)",
                actual=actual,
                value=self.value,
                **words,
            )
        return Finding(self.norm_id, text, self.enforcement == "block")
