from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..people_field import People
from ..tools.kyrgyz_match import person_key

_SHARED = (
    "name",
    "organiser",
    "place",
    "date_from",
    "date_to",
    "year",
    "hours",
    "order_reference",
    "task_before",
    "task_after",
)


class UbCourseEnter(models.TransientModel):
    """The same course for several people: typed once, a course for each of them.

    People are chosen, or their names pasted as they stand in the order of sending.
    """

    _name = "ub.course.enter"
    _description = "One course of several people"
    _inherit = ["ub.form.mixin", "ub.spelling.mixin"]
    _about = ("company_id",)

    company_id = fields.Many2one(
        "res.company",
        required=True,
        default=lambda self: self.env.company,
        ondelete="cascade",
    )
    employee_ids = People(
        relation="ub_course_enter_people_rel",
        string="Teachers",
        domain="[('company_id', '=', company_id)]",
    )
    text = fields.Text("Names, one a line", help="As they stand in the order.")
    name = fields.Char("Course", required=True)
    organiser = fields.Char(help="Who holds it, for example an institute.")
    place = fields.Char()
    date_from = fields.Date("First day")
    date_to = fields.Date("Last day")
    year = fields.Integer(
        "In the autumn of", default=lambda self: self.env["ub.course"]._first_year()
    )
    hours = fields.Integer()
    order_reference = fields.Char("Order of sending")
    task_before = fields.Text("Task before the course")
    task_after = fields.Text("Task after the course")

    @api.onchange("text")
    def _onchange_text(self):
        """Names that are known go up into the list, the others stay to be corrected."""
        found, unknown = self._named()
        self.employee_ids = [Command.link(person.id) for person in found]
        self.text = "\n".join(unknown)

    def _named(self):
        """Whom the pasted names mean, and the lines that nobody is known by."""
        people = self._people_of(self.company_id) if self.text else {}
        found, unknown = self.env["hr.employee"].sudo(), []
        for line in filter(str.strip, (self.text or "").splitlines()):
            name = line.strip().lstrip("0123456789.)№ \t")
            person = people.get(person_key(name))
            if person:
                found |= person
            else:
                unknown.append(line.strip())
        return found, unknown

    def action_confirm(self):
        """A course for each of them; who has it already is left as he is."""
        self.ensure_one()
        named, unknown = self._named()
        people = self.sudo().employee_ids | named
        if unknown:
            raise UserError(
                self.env._(
                    "Nobody of the school is known as “%(name)s”: correct the name, or "
                    "choose the person in the list.",
                    name=unknown[0],
                )
            )
        if not people:
            raise UserError(
                self.env._("Choose the teachers, or paste their names, first.")
            )
        return self._open(self._enter(people))

    def _enter(self, people):
        courses = self.env["ub.course"]
        shared = {name: self[name] for name in _SHARED}
        known = courses.sudo().search(
            [
                ("employee_id", "in", people.ids),
                ("name", "=", self.name),
                ("date_to", "=", self.date_to),
                ("state", "!=", "cancelled"),
                *([] if self.date_to else [("year", "=", self.year)]),
            ]
        )
        return courses.create(
            [
                {**shared, "employee_id": person.id}
                for person in people - known.employee_id
            ]
        )

    def _open(self, made):
        if not made:
            raise UserError(
                self.env._("All of them have this course already: nothing was added.")
            )
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_course_action"
        )
        return {**action, "domain": [("id", "in", made.ids)], "context": {}}
