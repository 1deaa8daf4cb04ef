from typing import NamedTuple

from odoo import models


class _Rehearsed(Exception):
    """What the answer would seal is known: take the answer back."""


class _Printed(NamedTuple):
    """A seal made beforehand: the values, what is known of it, and its PDF."""

    values: dict
    draft: dict
    pdf: bytes


class UbApprovalMixin(models.AbstractModel):
    """The last answer seals: its PDF is made before anything is held (design §4)."""

    _inherit = "ub.approval.mixin"

    def _print_ahead(self, step, facts):
        """What the answer would seal, printed; None when it is not the last one."""
        self.ensure_one()
        step = step.with_env(self.env)
        waiting = self._rounds().filtered(lambda one: one.state == "waiting")
        if waiting != step.sudo():
            return None
        step._check_waits()
        step._check_may_answer(facts["mode"])
        values, draft = self._rehearse(step, facts)
        return _Printed(values, draft, self.sudo()._print_to_seal(values, draft))

    def _rehearse(self, step, facts):
        """Answer, look what would stand on the paper, and take the answer back.

        It leaves no row held: the database lets go of what a savepoint has taken.
        """
        paper = self.sudo().with_context(tracking_disable=True)
        reason = paper.document_id.correction_reason
        try:
            with self.env.cr.savepoint():
                step._note_down({**facts, "photo": False})
                paper._transit("approve")
                paper.approved_on = step.sudo().date
                values = paper._values_to_seal()
                draft = paper._draft_seal(values, reason)
                raise _Rehearsed
        except _Rehearsed:
            return values, draft
