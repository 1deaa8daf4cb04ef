import time

from odoo import models
from odoo.http import request


class IrHttp(models.AbstractModel):
    """What the web client must know to leave a shared computer in time."""

    _inherit = "ir.http"

    def session_info(self):
        info = super().session_info()
        if self.env.user._is_internal():
            begun = request.session.get("create_time") or time.time()
            info["ub_shared_minutes"] = self.env.company.sudo().ub_shared_minutes
            info["ub_session_seconds"] = max(0, int(time.time() - begun))
        return info
