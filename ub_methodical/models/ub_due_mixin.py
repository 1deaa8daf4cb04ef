from odoo import api, fields, models
from odoo.fields import Domain


class UbDueMixin(models.AbstractModel):
    """What is due on a day (``date_due``): overdue when it has passed, and not done.

    ``_due_while`` names the field that says so, and its values as long as something
    is to be done. Nothing is stored that depends on today.
    """

    _name = "ub.due.mixin"
    _description = "Record with a term"

    _due_while: tuple = ("state", ())

    is_overdue = fields.Boolean(
        compute="_compute_is_overdue", search="_search_is_overdue"
    )

    @api.depends(lambda self: ("date_due", self._due_while[0]))
    def _compute_is_overdue(self):
        today = fields.Date.context_today(self)
        name, values = self._due_while
        for record in self:
            due = record.date_due
            record.is_overdue = bool(due and due < today and record[name] in values)

    def _search_is_overdue(self, operator, value):
        if operator != "in":
            return NotImplemented
        name, values = self._due_while
        overdue = Domain(name, "in", values) & Domain("date_due", "<", "today")
        return overdue if True in value else ~overdue
