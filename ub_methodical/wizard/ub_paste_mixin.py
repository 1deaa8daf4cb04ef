from odoo import api, fields, models

from ..tools.kyrgyz_match import person_key

# What one paste may bring; more comes in parts
MAX_PAGE, MAX_ROWS = 2_000_000, 500


class UbPasteMixin(models.AbstractModel):
    """A table from Word or Excel that is pasted; who of the school is named in it."""

    _name = "ub.paste.mixin"
    _description = "Pasted table"
    _inherit = ["ub.form.mixin"]

    text = fields.Text("Table", help="As it comes from Word or Excel when pasted.")
    page = fields.Html("Table as it looks", sanitize_attributes=True)

    def _pasted(self):
        """What was pasted, with its cells where they are known."""
        self.ensure_one()
        page = self.page or ""
        return page if "<td" in page.lower() else self.text or ""

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
