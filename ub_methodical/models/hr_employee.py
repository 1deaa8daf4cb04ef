from odoo import api, fields, models


class HrEmployee(models.Model):
    """People are found without ө, ү, ң and listed in Kyrgyz order."""

    _name = "hr.employee"
    _inherit = ["hr.employee", "ub.kyrgyz.mixin", "ub.fact.mixin"]

    # Rules ask for the staff of a school; hr has no index for that
    company_id = fields.Many2one(index=True)

    @api.model
    def get_views(self, views, options=None):
        """Whoever may not read personnel files chooses among the public profiles.

        A telephone and “Search more” list the people to choose from in a dialog,
        which hr refuses to all but its own officers.
        """
        kinds = [kind for _view_id, kind in views]
        is_choice = set(kinds) <= {"kanban", "list", "search"}
        if not is_choice or self.browse().has_access("read"):
            return super().get_views(views, options)
        own = "ub_methodical.hr_employee_public_view_%s_choose"
        public = self.env["hr.employee.public"].get_views(
            [(self.env.ref(own % kind).id, kind) for kind in kinds], options
        )
        models = dict(public["models"])
        models[self._name] = models.pop("hr.employee.public")
        return {**public, "models": models}
