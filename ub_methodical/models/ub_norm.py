from typing import NamedTuple

from odoo import api, fields, models

_FACTS = {
    "head_higher_education",
    "head_category",
    "head_experienced",
    "member_category",
}


class Finding(NamedTuple):
    """A norm that is not met: the sentence for people, and whether it forbids."""

    norm: models.BaseModel
    text: str
    blocks: bool


class UbNorm(models.Model):
    """A checkable rule of the regulations; its value is each school's own.

    ``code`` names the small method ``_measure_<code>(record)`` that says what is:
    a number, compared with the school's value, or a truth. Norms on papers of a
    teacher have none: what is missing is a list of its own (``ub.missing.paper``), and
    so is the year of the next course (``ub.course.due``).
    """

    _name = "ub.norm"
    _description = "Norm"
    _inherit = ["ub.guard.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    subject = fields.Selection(
        [
            ("body", "A body"),
            ("head", "The head of a body"),
            ("member", "A member of a body"),
            ("meeting", "A meeting"),
            ("paper", "Papers of a teacher"),
            ("course", "Courses of a teacher"),
            ("young", "A young teacher"),
        ],
        string="Concerns",
        required=True,
    )
    category = fields.Selection(
        selection=lambda self: self.env["ub.body.type"]
        ._fields["category"]
        ._description_selection(self.env),
        string="Only for",
        help="Empty: for bodies of every kind.",
    )
    # Shipped values for a new school
    clause = fields.Char()
    value = fields.Float()
    enforcement = fields.Selection(
        [("off", "Not used"), ("warn", "Warns"), ("block", "Forbids")],
        required=True,
        default="warn",
    )

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    @api.model_create_multi
    def create(self, vals_list):
        norms = super().create(vals_list)
        self.env["res.company"].sudo().search([])._ub_complete_school_values()
        return norms

    @api.model
    def _findings(self, body, subject="body", teacher=None, joining=None, meeting=None):
        """Norms of its school that ``body``, or what is in it, does not meet.

        ``teacher`` is the card of a ``head`` or ``member`` to be; ``joining`` are
        employees whom the order that is being checked takes in; ``meeting`` is one
        whose minutes are written. Returns a list of ``Finding``, forbidding first.
        """
        values = self.env["ub.norm.value"].sudo()
        findings = []
        for value in values._in_force(body.company_id, subject, body.category):
            measure = getattr(self, f"_measure_{value.norm_id.code}")
            if subject == "body":
                actual = measure(body, joining)
            else:
                actual = measure(meeting if subject == "meeting" else teacher)
            if actual < value.value:
                findings.append(value._finding(actual, teacher))
        return sorted(findings, key=lambda finding: not finding.blocks)

    def _is_fact(self):
        """Whether the value is a truth or a rank, which people do not count in."""
        return self.code in _FACTS

    # Each measure is compared with the school's value: it must not be smaller

    def _measure_body_min_members(self, body, joining=None):
        """Members today, and those whom the order takes in (001 cl. 1.2)."""
        members = body._members()
        return len(members | joining if joining else members)

    def _measure_head_higher_education(self, teacher):
        """1 when the deputy confirmed higher education (003 cl. 1.1)."""
        return float(teacher.education_level == "higher" and bool(teacher.confirmed_on))

    def _measure_head_min_years(self, teacher):
        """Full confirmed years in education (003 cl. 1.1)."""
        return float(teacher.education_years if teacher.confirmed_on else 0)

    def _measure_head_category(self, teacher):
        """Rank of the category held then; the value is the least rank."""
        return float(teacher.category_id.rank if teacher.confirmed_on else 0)

    def _measure_head_experienced(self, teacher):
        """1 when the deputy calls the teacher experienced (001 cl. 1.2, 004)."""
        return float(teacher.is_experienced)

    def _measure_young_teacher_years(self, teacher):
        """Full confirmed years as a teacher: fewer are young (001 3.16)."""
        return float(teacher.pedagogical_years if teacher.confirmed_on else 0)

    def _measure_member_category(self, teacher):
        """Rank of a council member's category (002 cl. 4.3)."""
        return self._measure_head_category(teacher)
