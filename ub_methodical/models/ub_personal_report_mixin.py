from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbPersonalReportMixin(models.AbstractModel):
    """A report on one's own work: handed in here or on paper, heard at a meeting."""

    _name = "ub.personal.report.mixin"
    _description = "Report of a teacher that a meeting hears"
    _inherit = ["ub.personal.mixin"]

    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("handed", "Handed in"),
            ("heard", "Was heard"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    date_from = fields.Date("First day")
    date_to = fields.Date("Last day")
    is_on_paper = fields.Boolean("Handed in on paper", copy=False)
    handed_on = fields.Date(
        "Handed in on", copy=False, help="Empty: the day on which it is handed in here."
    )

    _transitions = {
        "hand_in": (("draft",), "handed"),
        "return": (("handed",), "draft"),
        "note_heard": (("handed",), "heard"),
        "reopen": (("handed", "heard"), "draft"),
        "hear": (("handed",), None),
    }
    _open_fields = frozenset({"heard_note"})

    _days_in_order = models.Constraint(
        "CHECK (date_to >= date_from)",
        "The last day lies before the first one: correct the dates.",
    )

    @api.constrains("handed_on")
    def _check_handed_on(self):
        today = fields.Date.context_today(self)
        if self.filtered(lambda report: (report.handed_on or today) > today):
            raise ValidationError(
                self.env._("It is handed in today or earlier: correct the day.")
            )

    # Who

    def _may_hand_in(self):
        return self._may_own()

    def _may_return(self):
        return self._may_look_after()

    def _may_reopen(self):
        return self._may_hand_in()

    def _may_note_heard(self):
        return self._may_return()

    # Steps

    def action_hand_in(self):
        """It is with the association: written here, or on paper on the day noted."""
        for report in self:
            report._check_can("hand_in")
            if not report.is_on_paper and not report._has_words():
                raise UserError(
                    self.env._(
                        "“%(name)s” says nothing yet: write its content, or tick that "
                        "it was handed in on paper.",
                        name=report.display_name,
                    )
                )
            report._transit("hand_in")
            if not report.handed_on:
                report.sudo().handed_on = fields.Date.context_today(self)

    def _has_words(self):
        """Whether it says anything that can be heard."""
        raise NotImplementedError

    def action_return(self):
        """Back to the teacher, who adds to it and hands it in again."""
        for report in self:
            report._transit("return")

    def action_note_heard(self):
        """A meeting that is not in the program has heard it."""
        for report in self:
            report._check_can("note_heard")
            if not (report.heard_note or "").strip():
                raise UserError(
                    self.env._(
                        "Write number and date of the minutes under “Heard on paper” "
                        "first, or put the report on the agenda of a meeting."
                    )
                )
            report._transit("note_heard")

    def action_reopen(self):
        for report in self:
            report._transit("reopen")

    def _check_ready_to_hear(self):
        result = super()._check_ready_to_hear()
        if self.state != "handed":
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s”: only what was handed in is heard.",
                    name=self.display_name,
                    state=self._state_label(),
                )
            )
        return result

    def _follow_minutes(self, item):
        """Closed minutes: it was heard (self: sudo)."""
        for report in self.filtered(lambda one: one.state == "handed"):
            report._transit("note_heard")
            report._was_heard_at(item.meeting_id)

    def _was_heard_at(self, meeting):
        """Hook: what follows from a hearing in ``meeting`` (sudo)."""
