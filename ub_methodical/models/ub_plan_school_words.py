from odoo import api, fields, models
from odoo.exceptions import UserError

_WORDS = ("directions", "priorities")


class UbPlanSchoolWords(models.Model):
    """The school's directions and priorities of the year, as its plans show them."""

    _inherit = "ub.plan"

    school_directions = fields.Text(
        "Main directions of the school", compute="_compute_school_words"
    )
    school_priorities = fields.Text(
        "Priorities of the school", compute="_compute_school_words"
    )
    school_adopted = fields.Char("Worked out by", compute="_compute_school_words")
    is_of_council = fields.Boolean(compute="_compute_is_of_council")

    @api.depends("company_id", "year_id")
    def _compute_school_words(self):
        years = self._school_years()
        for plan in self:
            year = years.get((plan.company_id.id, plan.year_id.id))
            for name in _WORDS:
                plan[f"school_{name}"] = year[name] if year else False
            plan.school_adopted = year._adopted_note() if year else False

    @api.depends("body_id")
    def _compute_is_of_council(self):
        for plan in self:
            plan.is_of_council = plan.sudo().body_id.category in ("council", "assembly")

    def _school_years(self):
        """{(school, year): the school's own year} of these plans (sudo)."""
        years = self.env["ub.year.school"].sudo()
        found = years.search(
            [
                ("company_id", "in", self.company_id.ids),
                ("year_id", "in", self.year_id.ids),
            ]
        )
        return {(year.company_id.id, year.year_id.id): year for year in found}

    def action_word_school_theme(self):
        """The council words what all plans of the year show."""
        self.ensure_one()
        self.check_access("read")
        years = self._school_years()
        year = years.get((self.company_id.id, self.year_id.id))
        if not year:
            raise UserError(
                self.env._(
                    "The school has not opened the year %(year)s yet: a deputy "
                    "director does it under Configuration, School.",
                    year=self.year_id.name,
                )
            )
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_year_theme_action"
        )
        return {**action, "context": {"default_year_school_id": year.id}}
