from odoo import api, models

from ..tools.kyrgyz_match import person_key


class UbSpellingMixin(models.AbstractModel):
    """A form into which names of people are pasted, as papers spell them."""

    _name = "ub.spelling.mixin"
    _description = "Names as papers spell them"

    @api.model
    def _people_of(self, company):
        """{key of a spelling: employee} of the school, what is ambiguous left out."""
        employees = (
            self.env["hr.employee"]
            .sudo()
            .search_fetch([("company_id", "=", company.id)], ["name"])
        )
        found = {}
        for employee in employees:
            for key in _spellings(employee.name):
                found[key] = False if key in found else employee
        return {key: employee for key, employee in found.items() if employee}


def _spellings(name):
    """«Асанова Гүлнара Маратовна», «Асанова Гүлнара», «Асанова Г. М.», «Асанова Г.»"""
    parts = (name or "").split()
    letters = [part[0] for part in parts[1:]]
    spellings = [parts]
    if letters:
        first = parts[:1]
        spellings += [parts[:2], [*first, *letters], [*first, letters[0]]]
    return {person_key(" ".join(words)) for words in spellings if words}
