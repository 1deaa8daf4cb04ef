import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?(/[\w./-]*)?")


class ResCompany(models.Model):
    """Where the outside world reaches the school's server, if it does."""

    _inherit = "res.company"

    ub_public_url = fields.Char(
        "Public address",
        help="For example https://mektep.kg: printed as a QR code on sealed papers. "
        "Empty: no QR code, and no public page.",
    )

    @api.constrains("ub_public_url")
    def _check_ub_public_url(self):
        for company in self:
            url = company.ub_public_url
            if url and not _ADDRESS.fullmatch(url):
                raise ValidationError(
                    self.env._(
                        "“%(url)s” is no address: type it as in https://mektep.kg, or "
                        "leave it empty.",
                        url=url,
                    )
                )
