from odoo import api, fields, models

# Views of a dialog in which one chooses, and what they are called here
_CHOICE = frozenset({"kanban", "list", "search"})
_SMALL_VIEW = "ub_methodical.hr_employee_public_view_%s_choose"


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
        which hr refuses to all but its own officers. They show a name and a job.
        """
        kinds = [kind for _view_id, kind in views]
        if not _CHOICE.issuperset(kinds) or self.browse().has_access("read"):
            return super().get_views(views, options)
        public = self.env["hr.employee.public"]
        small = [(self.env.ref(_SMALL_VIEW % kind).id, kind) for kind in kinds]
        answer = public.get_views(small, options)
        fields_of = answer["models"]
        return {
            **answer,
            "models": {**fields_of, self._name: fields_of[public._name]},
        }
