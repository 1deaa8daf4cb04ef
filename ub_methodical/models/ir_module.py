from odoo import models
from odoo.exceptions import UserError


class IrModuleModule(models.Model):
    """Sealed papers do not go with the program by mistake."""

    _inherit = "ir.module.module"

    def button_uninstall(self):
        going = (self | self.downstream_dependencies()).mapped("name")
        exports = self.env["ub.seal.export"].sudo()
        if "ub_methodical" in going and not exports._is_given_up():
            raise UserError(
                self.env._(
                    "Sealed papers are kept in this program and would be lost: an "
                    "administrator first exports them (Papers, Sealed papers, Export "
                    "all) and confirms there that they are kept elsewhere."
                )
            )
        return super().button_uninstall()
