from odoo import fields, models

from ..roles import KEEPERS, LEADERS


class UbApprovalStepPeople(models.Model):
    """Who may answer a step, and what it waits for."""

    _inherit = "ub.approval.step"

    def _paper(self):
        """The paper on its way, in the user's hands."""
        self.ensure_one()
        return self.document_id._paper()

    def _holders(self, day=None):
        """Who holds the step's office on ``day``, acting ones first (sudo)."""
        self.ensure_one()
        step = self.sudo()
        day = day or fields.Date.context_today(self)
        holders = step.company_id._ub_holders((step.post_id.authority,), day)
        return holders.filtered(lambda holder: holder.post_id == step.post_id)

    def _own_holder(self):
        """The entry by which the current user holds the office today (sudo)."""
        return self._holders().filtered(
            lambda h: h.employee_id.active and h.employee_id.user_id == self.env.user
        )[:1]

    def _may_agree(self):
        """In the program a step is answered by the holder of its office himself."""
        self.ensure_one()
        if not self.is_current or self.by != "office":
            return False
        return bool(self._own_holder())

    def _may_register(self):
        """What stands on paper is registered by who keeps the papers of the school.

        The number of the minutes of its own body, also by who leads the body.
        """
        self.ensure_one()
        if not self.is_current:
            return False
        schools = self.env["ub.post.holder"]
        return (
            self.env.su
            or self.company_id._ub_user_empowered(*KEEPERS)
            or (
                self.by == "meeting"
                and schools._user_leads(self.sudo().body_id, *LEADERS)
            )
        )

    def _waits_for(self):
        """What is missing that the step can be answered, in a sentence."""
        if self.by == "meeting":
            if not self.body_id:
                return self.env._(
                    "The school has no such body yet: register the number and the date "
                    "of the minutes from paper."
                )
            return self.env._(
                "A meeting of “%(body)s” takes it up as a question of its agenda, or "
                "the number of its minutes is registered from paper.",
                body=self.sudo().body_id.name,
            )
        holders = self._holders()
        if not holders:
            return self.env._(
                "Nobody holds the office “%(office)s” today: enter the holder or an "
                "acting one under Bodies, Offices, or register it as signed on paper.",
                office=self.post_id.name,
            )
        if not holders.employee_id.user_id:
            return self.env._(
                "%(names)s has no login: print the paper, let it be signed with the "
                "pen, and register it.",
                names=", ".join(holders.employee_id.mapped("name")),
            )
        return ", ".join(holders.employee_id.mapped("name"))
