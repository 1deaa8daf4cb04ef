from odoo import api, fields, models
from odoo.exceptions import UserError

_NOT_HEARD = ("carried", "removed")
_DECIDED = ("decided", "noted")
# Fields that name personal papers of teachers
PAPERS = (
    "education_ids",
    "report_ids",
    "course_plan_ids",
    "mentorship_plan_ids",
    "mentorship_report_ids",
)


class UbAgendaItem(models.Model):
    """A question that looks at individual plans and reports of teachers."""

    _inherit = "ub.agenda.item"

    education_ids = fields.Many2many(
        "ub.self.education",
        "ub_agenda_item_education_rel",
        "item_id",
        "education_id",
        "Self-education",
        check_company=True,
        copy=False,
        help="Plans that wait for approval are approved, others are heard: closed "
        "minutes are the proof.",
    )

    report_ids = fields.Many2many(
        "ub.work.report",
        "ub_agenda_item_report_rel",
        "item_id",
        "report_id",
        "Reports of teachers",
        check_company=True,
        copy=False,
    )

    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items._check_may_hear(PAPERS)
        return items

    def write(self, vals):
        before = {name: self._papers(name) for name in PAPERS if name in vals}
        result = super().write(vals)
        self._check_may_hear(before, before)
        return result

    def _check_may_hear(self, names, before=()):
        """Nobody learns of a teacher's paper by naming it: only who reads it does."""
        for name in names if not self.env.su else ():
            papers = self._papers(name)
            new = papers - before[name] if before else papers
            if not new.sudo(False).has_access("read"):
                raise UserError(
                    self.env._(
                        "This is seen by the teacher, the head of the body and the "
                        "deputy director alone: ask one of them to put it on the "
                        "agenda."
                    )
                )

    def _papers(self, name):
        """All that the questions name (sudo), also what the user may not read.

        Users of one transaction share what was read: of such a field the first one.
        """
        self.invalidate_recordset([name])
        return self.sudo()[name]

    def _was_heard(self):
        """Whether closed minutes tell of the question."""
        self.ensure_one()
        is_closed = self.meeting_id.state == "closed"
        return is_closed and self.outcome not in _NOT_HEARD

    def _decides(self):
        """Whether it came to something, be it only that people took note."""
        self.ensure_one()
        outcome = self.outcome or (self.decision_ids and "decided")
        return self._was_heard() and outcome in _DECIDED
