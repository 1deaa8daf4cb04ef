from odoo import models
from odoo.exceptions import UserError

from ..roles import LEADERS, MANAGERS
from ..tools import kyrgyz


class UbMeetingLife(models.Model):
    """The steps of a meeting and who takes them: one table for all."""

    _inherit = "ub.meeting"

    _transitions = {
        "convene": (("draft", "postponed"), "convened"),
        "postpone": (("convened",), "postponed"),
        "hold": (("draft", "convened"), "held"),
        "write_up": (("held",), "minutes"),
        "rewrite": (("minutes",), "held"),
        "close": (("minutes",), "closed"),
        "correct": (("closed",), "held"),
        "cancel": (("draft", "convened", "postponed"), "cancelled"),
        "reopen": (("held", "cancelled"), "draft"),
    }
    _open_states = ("draft", "convened", "postponed", "held")
    # The photo of what was signed comes last
    _open_fields = frozenset({"photo", "photo_name"})

    def _check_open_for_parts(self):
        self._check_may_lead()
        return super()._check_open_for_parts()

    def _not_led(self):
        return self.env._(
            "Meetings of “%(body)s” are prepared by its head, deputy head or "
            "secretary, or by the deputy director.",
            body=self.body_id.name,
        )

    def _may_convene(self):
        return self._may_lead()

    _may_postpone = _may_hold = _may_cancel = _may_reopen = _may_convene
    _may_write_up = _may_rewrite = _may_close = _may_convene

    def _may_see_reasons(self):
        """Why somebody was absent is for the few who must know (design §1)."""
        return self.company_id._ub_user_holds(*MANAGERS) or self._user_leads(
            self.body_id, *LEADERS
        )

    def action_convene(self):
        """Call the members: the calendar shows it, those with mail are written to."""
        for meeting in self:
            meeting._check_agenda()
            meeting._transit("convene")
            meeting._fill_presence()
        self._project()
        self._invite()

    def action_hold(self):
        """It took place; now presence and decisions are written down."""
        for meeting in self:
            meeting._transit("hold")
            meeting._fill_presence()

    def action_postpone(self):
        """It does not take place on that day; the next one is not known yet."""
        self._check_reason()
        for meeting in self:
            meeting._transit("postpone")
        self._unproject()

    def action_cancel(self):
        self._check_reason()
        for meeting in self:
            meeting._transit("cancel")
        self._unproject()

    def action_reopen(self):
        """Undo a step taken by mistake."""
        for meeting in self:
            meeting._transit("reopen")

    def action_all_present(self):
        """Everybody was there; the few absent are then marked one by one."""
        self.presence_ids.filtered(lambda p: p.state == "unknown").action_present()

    def _check_agenda(self):
        self.ensure_one()
        if not self.item_ids:
            raise UserError(
                self.env._("The agenda is empty: add at least one question first.")
            )

    def _check_reason(self):
        for meeting in self:
            if not meeting.reason:
                raise UserError(
                    self.env._("Write the reason first: the members will read it.")
                )

    def _fill_presence(self):
        """A line for everybody who is called; none is lost."""
        self.ensure_one()
        there = self.presence_ids.sudo().employee_id
        called = self._people_to_call()
        self.env["ub.presence"].sudo().create(
            [
                {"meeting_id": self.id, "employee_id": person.id, "kind": kind}
                for person, kind in sorted(
                    called.items(), key=lambda call: kyrgyz.sort_key(call[0].name)
                )
                if person not in there
            ]
        )

    def _people_to_call(self):
        """{employee: "member" or "invited"} for the day of the meeting (sudo)."""
        self.ensure_one()
        day = self._local_day()
        bodies = self.sudo().book_ids.joint_body_id
        members = self.env["hr.employee"].sudo()
        for body in bodies:
            members |= body._members(day).sudo()
        return dict.fromkeys(members, "member")
