from odoo import fields, models
from odoo.exceptions import AccessError

from ..roles import KEEPERS


class UbBodyPersonal(models.Model):
    """Lists that a body keeps of its members' own work (001 cl. 6.10)."""

    _inherit = "ub.body"

    def _check_may_see_themes(self):
        """Members, the council above and who manages the school see the themes."""
        facts = self.env.user._ub_facts()
        own = {body for kind, body, _role in facts if kind in ("member", "council")}
        for body in self if not self.env.su else ():
            if body.id not in own and not body._user_holds(*KEEPERS):
                raise AccessError(
                    self.env._(
                        "The list of themes is seen by the members of “%(body)s” and "
                        "by who manages the school. Ask its head.",
                        body=body.name,
                    )
                )

    def _themes_of_members(self, day=None):
        """Themes of self-education that go on in the school year of ``day`` (sudo)."""
        self.ensure_one()
        themes = self.env["ub.self.education"].sudo()
        day = day or fields.Date.context_today(self)
        year = themes._domain_of_year(themes._first_year(day))
        handed_in = [
            ("employee_id", "in", self._members(day).ids),
            ("state", "in", ("submitted", "approved", "done")),
        ]
        return themes.search([*handed_in, *year])
