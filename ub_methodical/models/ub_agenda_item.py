from odoo import api, fields, models
from odoo.exceptions import UserError

from ..people_field import People
from ..tools.question import lacks_about, with_about


class UbAgendaItem(models.Model):
    """A question of the agenda, and what the minutes say of it."""

    _name = "ub.agenda.item"
    _description = "Agenda item"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "meeting_id, sequence, id"
    _check_company_auto = True

    meeting_id = fields.Many2one(
        "ub.meeting", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    number = fields.Integer(compute="_compute_number")
    kind_id = fields.Many2one("ub.agenda.kind", "Kind", ondelete="restrict")
    name = fields.Char(
        "Question",
        compute="_compute_name",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        help="For example: «… жөнүндө».",
    )
    name_hint = fields.Char(compute="_compute_name_hint")
    adds_about = fields.Boolean("Add «жөнүндө»", store=False)
    speaker_id = fields.Many2one(
        "hr.employee",
        "Speaker",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    speaker = fields.Char("Speaker from outside")
    co_speaker_ids = People(
        "ub_agenda_item_speaker_rel",
        string="Co-speakers",
        check_company=True,
    )
    speaker_title = fields.Char(
        "Office of the speaker",
        help="As it stands in the minutes. Empty: the office or role that the speaker "
        "has on that day.",
    )
    speaker_office = fields.Char(compute="_compute_speaker_office", compute_sudo=True)
    minutes = fields.Integer("Time", help="Minutes that the question may take.")
    touched_body_ids = fields.Many2many(
        "ub.body",
        "ub_agenda_item_touched_rel",
        string="Touches",
        check_company=True,
        help="Bodies whose themes it touches: their heads are invited (004 intro.4).",
    )
    attachment_ids = fields.Many2many("ir.attachment", string="Annexes", copy=False)
    outcome = fields.Selection(
        [
            ("decided", "Decided"),
            ("noted", "Taken note of"),
            ("carried", "Carried over"),
            ("removed", "Removed from the agenda"),
        ],
        copy=False,
    )
    previous_id = fields.Many2one(
        "ub.agenda.item",
        "Carried over from",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    next_ids = fields.One2many(
        "ub.agenda.item", "previous_id", "Carried over to", readonly=True
    )
    proposal_ids = fields.One2many(
        "ub.proposal", "item_id", "Proposed", readonly=True, copy=False
    )
    reviewed_ids = fields.Many2many(
        "ub.decision",
        "ub_agenda_item_reviewed_rel",
        string="Earlier decisions",
        copy=False,
        help="Decisions whose fulfilment the question looks at.",
    )
    absent_ids = People(
        "ub_agenda_item_absent_rel",
        string="Not there for this question",
        copy=False,
    )
    votes_for = fields.Integer("For", copy=False)
    votes_against = fields.Integer("Against", copy=False)
    votes_abstained = fields.Integer("Abstained", copy=False)
    speech_ids = fields.One2many("ub.speech", "item_id", "Who spoke", copy=False)
    heard = fields.Text("Heard (УГУЛДУ)")
    spoken = fields.Text("Spoke (ЧЫГЫП СҮЙЛӨГӨНДӨР)")
    decision_ids = fields.One2many("ub.decision", "item_id", "Decisions", copy=False)

    _minutes_possible = models.Constraint(
        "CHECK (minutes BETWEEN 0 AND 1440)", "A question takes 0 to 1440 minutes."
    )

    @api.depends("kind_id")
    def _compute_name(self):
        """The words of the kind, as long as nobody has written others."""
        bodies = [self.env["ub.body"], *self.meeting_id.body_id]
        drafts = self.env["ub.agenda.kind"]._all_words(bodies)
        for item in self:
            if not item.name or item.name in drafts:
                item.name = item.kind_id._words(item.meeting_id.body_id) or item.name

    @api.depends("name")
    @api.depends_context("lang")
    def _compute_name_hint(self):
        hint = self.env._("In the minutes a question ends in «… жөнүндө».")
        lang = self.env.lang or ""
        for item in self:
            item.name_hint = hint if lacks_about(item.name, lang) else False

    @api.depends("speaker_id", "meeting_id.date_start")
    @api.depends_context("lang")
    def _compute_speaker_office(self):
        for item in self:
            item.speaker_office = item._office_of(item.speaker_id)

    @api.depends("sequence", "meeting_id.item_ids.sequence")
    def _compute_number(self):
        """The place in the agenda, also of a question that is not saved yet."""
        for meeting, items in self.grouped("meeting_id").items():
            places = {
                item._origin or item: index
                for index, item in enumerate(meeting.item_ids.sorted(), start=1)
            }
            for item in items:
                item.number = places.get(item._origin or item, 0)

    @api.onchange("adds_about")
    def _onchange_adds_about(self):
        """One tap: the hint's word is added, and the box is empty again."""
        if self.adds_about and self.name:
            self.name = with_about(self.name)
        self.adds_about = False

    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items._adopt_annexes()
        return items

    def write(self, vals):
        result = super().write(vals)
        if "attachment_ids" in vals:
            self._adopt_annexes()
        return result

    def unlink(self):
        """A proposal whose question leaves the agenda waits again."""
        proposals = self.sudo().proposal_ids
        result = super().unlink()
        proposals._put_back()
        return result

    def _adopt_annexes(self):
        """Annexes belong to their question: who may read it reads them as well.

        Only files that the user has just brought are taken, or those of the question
        that this one continues: nobody reaches a foreign file by its number.
        """
        for item in self:
            own = (item | item.previous_id).ids
            files = item.sudo().attachment_ids.filtered(
                lambda f, own=own: f.res_model != self._name or f.res_id not in own
            )
            strange = files.filtered(
                lambda f: f.res_id or f.create_uid != self.env.user
            )
            if strange and not self.env.su:
                raise UserError(
                    self.env._("Attach the annexes anew, from your own device.")
                )
            (files - strange).write({"res_model": self._name, "res_id": item.id})

    def _office_of(self, person):
        """The office of ``person`` on the day of the meeting, role or job (sudo)."""
        self.ensure_one()
        meeting = self.meeting_id
        day = meeting and meeting._local_day()
        if not person or not day:
            return False
        posts = meeting.company_id.ub_holder_ids.filtered(
            lambda h: h.employee_id == person._origin and h._covers(day)
        ).post_id
        if posts:
            return posts.sorted()[0].title
        if person._origin == meeting.body_id._holder_of("head", day):
            return meeting.body_id._words().head_title
        return person.job_title or person.job_id.name

    def _speaker_name(self):
        self.ensure_one()
        return self.speaker_id.name or self.speaker or ""
