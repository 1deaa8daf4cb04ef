from odoo import fields, models


class UbApprovalMixin(models.AbstractModel):
    """Ways beside the straight one: returned, taken back, amended, taken over."""

    _inherit = "ub.approval.mixin"

    def _return(self, reason):
        """Back to the author, with a reason; the way so far stays as history."""
        self.ensure_one()
        self.check_access("read")
        self._check_can("return")
        step = self._current_step()
        person = step.with_env(self.env)._own_holder().employee_id
        self._transit("return")
        step.write(
            {
                "state": "returned",
                "reason": reason,
                "date": fields.Date.context_today(self),
                "employee_id": person.id,
                "mode": "app" if person else "paper",
                "registered_by_id": self.env.uid,
            }
        )
        self._end_round()
        paper = self.sudo()
        paper.return_reason = reason
        paper.message_post(
            body=self.env._("Returned by %(who)s: %(why)s", who=step.who, why=reason)
        )
        paper._tell_author(reason)

    def action_recall(self):
        """The author takes it back before it is approved."""
        for paper in self:
            paper._transit("recall")
            paper._end_round()
            paper.sudo().message_post(body=self.env._("Taken back by the author."))

    def _end_round(self):
        """No step of this sending waits any more."""
        paper = self.sudo()
        paper._drop_asked()
        steps = paper._rounds()
        steps.filtered(lambda s: s.state == "waiting").write({"state": "skipped"})
        steps.write({"is_current": False})

    def _correct(self, reason):
        """Open an approved paper again; its seal is in force until the next one."""
        self.ensure_one()
        self._transit("correct")
        paper = self.sudo()
        paper.document_id.correction_reason = reason
        paper.message_post(
            body=self.env._("The paper is being amended: %(why)s", why=reason)
        )

    def action_cancel(self):
        for paper in self:
            paper._transit("cancel")

    def action_reopen(self):
        """Undo a cancelling by mistake."""
        for paper in self:
            paper._transit("reopen")

    # What existed before

    def _take_over(self, answers):
        """It was approved on paper before: no route, its own dates (``answers``).

        Each is a pair of a route's step and the facts that stand on the paper.
        """
        self.ensure_one()
        self._check_ready_to_send()
        self._transit("take_over")
        paper = self.sudo()
        paper.write({"is_taken_over": True, "return_reason": False})
        number = max(paper.document_id.approval_step_ids.mapped("round"), default=0)
        for index, (stage, facts) in enumerate(answers, start=1):
            step = paper.env["ub.approval.step"].create(
                {
                    **stage._prepare_stage_vals(),
                    **paper._prepare_whose_vals(stage),
                    "document_id": paper.document_id.id,
                    "round": number + 1,
                    "sequence": index,
                }
            )
            step.with_user(self.env.user).sudo()._note_down({**facts, "mode": "paper"})
        paper._close_as_approved(paper._steps_in_force()[-1:].date)
