from odoo import models
from odoo.tools import plaintext2html

_ASKED = "ub_methodical.mail_act_approval"
_BACK = "ub_methodical.mail_act_returned"


class UbApprovalMixin(models.AbstractModel):
    """Whom a paper on its way waits for, and who is told when it comes back."""

    _inherit = "ub.approval.mixin"

    def _ask_current(self):
        """One activity for each holder with a login; nobody is mailed (self: sudo)."""
        self.activity_unlink([_BACK])
        step = self._current_step()
        users = step._holders().employee_id.user_id if step.by == "office" else ()
        for user in users:
            self._remind(_ASKED, user, step.word_ky, step.date_due)

    def _drop_asked(self):
        self.activity_unlink([_ASKED])

    def _tell_author(self, reason):
        """Who has sent it learns why it came back (self: sudo)."""
        self._remind(_BACK, self.sent_by_id, self.display_name, note=reason)

    def _remind(self, xmlid, user, summary, deadline=False, note=""):
        if not user.active:
            return
        self.with_context(mail_activity_quick_update=True).activity_schedule(
            xmlid,
            date_deadline=deadline or None,
            user_id=user.id,
            summary=summary,
            note=plaintext2html(note) if note else False,
        )
