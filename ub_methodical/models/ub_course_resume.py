from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..roles import KEEPERS
from ..tools.kyrgyz import fold


class UbCourseResume(models.Model):
    """Courses and the résumés of hr_skills: one entry here, one there, no doubling.

    The scan of the certificate stays here: résumés are read by all colleagues.
    """

    _inherit = "ub.course"

    resume_line_id = fields.Many2one(
        "hr.resume.line",
        "Line of the résumé",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    is_taken_over = fields.Boolean("From the résumé", readonly=True, copy=False)

    _resume_uniq = models.UniqueIndex(
        "(resume_line_id) WHERE resume_line_id IS NOT NULL",
        "This line of the résumé is in the register already.",
    )

    @api.model
    def action_take_over(self):
        """One tap: courses that stand in résumés come into the register.

        Each takes his own; who keeps the papers of a school takes everybody's. They
        wait for the deputy's confirmation like any other.
        """
        people = self.env.user._ub_employees()
        schools = self.env.companies.filtered(
            lambda company: company._ub_user_empowered(*KEEPERS)
        )
        whose = Domain("employee_id", "in", people.ids) | Domain(
            "employee_id.company_id", "in", schools.ids
        )
        lines = (
            self.env["hr.resume.line"]
            .sudo()
            .search(whose & Domain("line_type_id.is_course", "=", True), order="id")
        )
        made = self._take_over(lines)
        if not made:
            raise UserError(
                self.env._(
                    "Nothing new stands in the résumés: every course there is in the "
                    "register already, or none was entered yet."
                )
            )
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_course_action"
        )
        return {**action, "domain": [("id", "in", made.ids)], "context": {}}

    @api.model
    def _take_over(self, lines):
        """Courses of the résumé ``lines`` (sudo) that are in no register yet."""
        known = self.sudo().search([("employee_id", "in", lines.employee_id.ids)])
        free = lines - known.resume_line_id
        same = {course._resume_key(): course for course in known}
        made = self.browse()
        for line in free:
            course = same.get(self._key_of_line(line))
            if course and not course.resume_line_id:
                course.resume_line_id = line
                continue
            course = self.create(self._prepare_course_vals(line))
            course.sudo().write({"resume_line_id": line.id, "is_taken_over": True})
            made |= course
        return made

    @api.model
    def _prepare_course_vals(self, line):
        return {
            "employee_id": line.employee_id.id,
            "name": line.name,
            "date_from": line.date_start,
            "date_to": line.date_end or line.date_start,
            "hours": min(max(line.duration, 0), 2000),
            "scan": line.certificate_file,
            "scan_name": line.certificate_filename,
        }

    def _resume_key(self):
        day = self.date_from or self.date_to
        return self.employee_id.id, fold(self.name), day

    @api.model
    def _key_of_line(self, line):
        return line.employee_id.id, fold(line.name), line.date_start

    def _enter_resume(self):
        """The confirmed course in the résumé: the line it has, the same one, or new."""
        lines = self.env["hr.resume.line"].search(
            [
                ("employee_id", "in", self.employee_id.ids),
                ("line_type_id.is_course", "=", True),
            ]
        )
        taken = self.search([("resume_line_id", "in", lines.ids)]).resume_line_id
        free = {self._key_of_line(line): line for line in lines - taken}
        for course in self:
            line = course.resume_line_id or free.pop(course._resume_key(), None)
            vals = course._prepare_resume_vals()
            if line:
                line.write(vals)
            else:
                line = lines.create({**vals, "employee_id": course.employee_id.id})
            course.resume_line_id = line

    def _prepare_resume_vals(self):
        kind = self.resume_line_id.line_type_id or self._resume_type()
        return {
            "name": self.name,
            "date_start": self.date_from or self.date_to,
            "date_end": self.date_to,
            "duration": self.hours,
            "line_type_id": kind.id,
        }

    @api.model
    def _resume_type(self):
        """The section of résumés that courses stand in."""
        types = self.env["hr.resume.line.type"].sudo()
        shipped = self.env.ref("hr_skills.resume_type_training", False)
        if shipped and shipped.is_course:
            return shipped.sudo()
        found = types.search([("is_course", "=", True)], limit=1)
        return found or types.create(
            {"name": self.env._("Training"), "is_course": True}
        )

    def _leave_resume(self):
        """It did not take place: the line that came from here goes (sudo)."""
        self.filtered(lambda c: not c.is_taken_over).resume_line_id.unlink()
