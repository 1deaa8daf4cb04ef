from odoo.tests import freeze_time

from .common_plan import PlanCase

TERMS_LATER = (("2027-09-01", "2027-11-04"), ("2027-11-12", "2027-12-30"))


@freeze_time("2027-08-27 06:00:00")
class TurnCase(PlanCase):
    """The end of August 2027: school A has worked a year with one plan and heads."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.next_year = cls.env.ref("ub_methodical.year_2027")

    def _wizard(self, key="deputy", **vals):
        """As the menu opens it."""
        wizards = self.as_user(key, self.env["ub.year.turn"])
        values = wizards.default_get(list(wizards._fields))
        return wizards.create({**values, **vals})

    def _turn(self, key="deputy", **vals):
        """The opened year, with all rights."""
        wizard = self._wizard(key, **vals)
        wizard.action_turn()
        self.env.flush_all()
        return self._new_year()

    def _new_year(self, school=None):
        return self.env["ub.year.school"].search(
            [
                ("company_id", "=", (school or self.school_a).id),
                ("year_id", "=", self.next_year.id),
            ]
        )

    def _plans(self, school=None):
        return self.env["ub.plan"].search(
            [
                ("company_id", "=", (school or self.school_a).id),
                ("year_id", "=", self.next_year.id),
            ]
        )

    def _orders(self):
        return self.env["ub.order"].search([("company_id", "=", self.school_a.id)])
