from odoo import models


class UbDataBank(models.TransientModel):
    """The data bank on paper."""

    _inherit = "ub.data.bank"

    _report = "action_report_f07_data_bank"
