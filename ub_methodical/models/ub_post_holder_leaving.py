from odoo import models


class UbPostHolder(models.Model):
    """An office that falls vacant asks for its next holder."""

    _name = "ub.post.holder"
    _inherit = ["ub.post.holder", "mail.activity.mixin", "ub.leaving.mixin"]
