from odoo import api, models
from odoo.exceptions import AccessError

_ORDERS = ("ub.order", "ub.order.line", "ub.order.basis")
_MEETINGS = (
    "ub.meeting",
    "ub.agenda.item",
    "ub.presence",
    "ub.decision",
    "ub.decision.step",
)
_PLANS = (
    "ub.plan",
    "ub.plan.section",
    "ub.plan.line",
    "ub.event",
    "ub.event.line",
    "ub.participation",
    "ub.club",
)
_LESSONS = ("ub.lesson", "ub.lesson.sheet", "ub.lesson.mark", "ub.lesson.trend")
_CARDS = (
    "ub.teacher",
    "ub.teacher.award",
    "ub.teacher.category",
    "ub.teacher.composition",
)
_PERSONAL = (
    "ub.self.education",
    "ub.self.education.stage",
    "ub.work.report",
    "ub.missing.paper",
    "ub.course",
    "ub.course.due",
)
_YEAR = "ub.teacher.year"
_BODIES = ("ub.body", "ub.membership")
_PAPERS = ("ub.document", "ub.signature")
_OFFICES = ("ub.post.holder", "ub.observer")
_VALUES = (
    "ub.band",
    "ub.year.school",
    "ub.term",
    "ub.norm.value",
    "ub.body.type.school",
    "ub.series",
    "ub.series.counter",
    "ub.wording",
    "ub.agenda.template",
    "ub.agenda.template.line",
    "ub.plan.template",
    "ub.plan.template.section",
    "ub.plan.template.line",
    "ub.lesson.criteria.set",
    "ub.lesson.criterion",
    "ub.bell",
    "ub.timetable.line",
)


class IrModelAccess(models.Model):
    """Refusals in the words of the school: who may do it, and whom to ask."""

    _inherit = "ir.model.access"

    def _make_access_error(self, model, mode):
        words = self._ub_refusal(self.env[model], mode)
        return AccessError(words) if words else super()._make_access_error(model, mode)

    @api.model
    def _ub_refusal(self, records, operation):
        """The sentence for the user, empty for the models of other addons."""
        name = records._name
        if not name.startswith("ub."):
            return ""
        self = self.with_context(lang=self.env.user.lang or self.env.lang)
        school = self._ub_other_school(records)
        if school:
            return school
        # Its page is made by opening it
        if operation == "read" or name == _YEAR:
            return self._ub_who_reads(name)
        return self._ub_who_writes(name)

    @api.model
    def _ub_other_school(self, records):
        """A record of a school that is not among the chosen ones."""
        if not records.ids or "company_id" not in records._fields:
            return ""
        schools = records.sudo().exists().company_id - self.env.companies
        own = schools & self.env.user.company_ids
        if own:
            return self.env._(
                "This belongs to “%(school)s”: choose that school at the top of the "
                "page first.",
                school=own[:1].sudo().name,
            )
        if schools:
            return self.env._("This belongs to another school, which alone sees it.")
        return ""

    @api.model
    def _ub_who_reads(self, name):
        if name in _ORDERS:
            return self.env._(
                "The staff of the school see orders once they are signed; drafts are "
                "seen by the director, the deputies and the secretary of the school. "
                "Ask one of them."
            )
        if name in _MEETINGS:
            return self.env._(
                "The members of a body and whoever is called see its meetings once "
                "they are convened, the council above it once they are held. Ask the "
                "head of the body."
            )
        if name == "ub.participation":
            return self.env._(
                "Who took part in an event is seen by the person, by the head and by "
                "the deputy directors. Ask the head of the body."
            )
        if name in _PLANS:
            return self.env._(
                "The members of a body and of the council above it see its plans and "
                "events once they are sent or announced. Ask the head of the body."
            )
        if name in _LESSONS:
            return self.env._(
                "What was seen in a lesson is read by its teacher and the visitor; of "
                "formal visits also by the head of the teacher's association, the "
                "deputies and the director. Ask the teacher."
            )
        if name in _CARDS:
            return self.env._(
                "A teacher's card is seen by the teacher, the heads of the teacher's "
                "bodies, the director, the deputies and the secretary of the school. "
                "Ask a deputy director."
            )
        if name in _PERSONAL or name == _YEAR:
            return self.env._(
                "This is seen by the teacher, the heads of the teacher's bodies, the "
                "director, the deputies and the secretary of the school. Ask the "
                "teacher."
            )
        if name in _PAPERS:
            return self.env._(
                "Signatures under a paper are seen by those who signed and by those "
                "who keep the papers of the school. Ask the secretary of the school."
            )
        if name == "ub.proposal":
            return self.env._(
                "A proposal is seen by who proposed it and by the members of the "
                "bodies that sent it and that are asked. Ask the head of the body."
            )
        return self.env._(
            "Only the staff of the school see this, and the methodologist whom the "
            "school has permitted it. Ask the director."
        )

    @api.model
    def _ub_who_writes(self, name):
        if name in _ORDERS:
            return self.env._(
                "Orders are written by the director, a deputy director or the "
                "secretary of the school. Ask one of them."
            )
        if name in _MEETINGS:
            return self.env._(
                "Meetings and minutes are written by the head, the deputy head or the "
                "secretary of the body, or by a deputy director. Ask one of them."
            )
        if name in _PLANS:
            return self.env._(
                "Plans and events of a body are written by its head, deputy head or "
                "secretary, or by a deputy director. Ask one of them."
            )
        if name in _LESSONS:
            return self.env._(
                "Formal visits are planned by the head of the teacher's association, a "
                "deputy or the director, mutual visits and open lessons also by those "
                "who give or visit them; a sheet is written by its visitor."
            )
        if name in _CARDS:
            return self.env._(
                "A teacher's card is filled in by the teacher, the director, a deputy "
                "director or the secretary of the school. Ask one of them."
            )
        if name in _PERSONAL:
            return self.env._(
                "This is written by the teacher; the director, a deputy director or "
                "the secretary of the school enters it for who has no login. Ask one "
                "of them."
            )
        if name in _BODIES:
            return self.env._(
                "Bodies and their members are kept by the director, a deputy director "
                "or the secretary of the school. Ask one of them."
            )
        if name == "ub.proposal":
            return self.env._(
                "A proposal is worded by who proposed it, and taken up or declined by "
                "the head or the secretary of the body that is asked. Ask one of them."
            )
        if name == "ub.guidance":
            return self.env._(
                "Orders and advice from above are entered by the director, a deputy "
                "director or the secretary of the school. Ask one of them."
            )
        return self._ub_who_sets(name)

    @api.model
    def _ub_who_sets(self, name):
        if name in _PAPERS:
            return self.env._(
                "Signatures are not typed in: use the steps above the order or the "
                "minutes."
            )
        if name in _OFFICES:
            return self.env._(
                "Holders of offices and methodologists are entered by the director; "
                "the director by an administrator. Ask one of them."
            )
        if name in _VALUES:
            return self.env._(
                "The school's year, norms, words and numbers are set by the director "
                "or a deputy director. Ask one of them."
            )
        return self.env._(
            "Lists that all schools share are changed by an administrator. Ask yours."
        )
