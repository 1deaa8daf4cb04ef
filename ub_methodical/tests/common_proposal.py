from odoo import Command

from .common_rpc import RpcCase


class ProposalCase(RpcCase):
    """An association under a council: questions go up, answers come down.

    ``self.sent`` was sent by ``body`` to ``council`` (head: ``deputy``), ``self.own``
    proposed by ``teacher`` to ``body`` (head: ``head``).
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sent = cls._propose(
            "head", body_id=cls.council.id, from_body_id=cls.body.id
        )
        cls.own = cls._propose("teacher", body_id=cls.body.id)
        cls.council_meeting = cls._create_meeting(cls.council, number="3")

    @classmethod
    def _propose(cls, key, **vals):
        proposals = cls.env["ub.proposal"].with_user(cls.users[key])
        companies = cls.users[key].company_ids.ids
        proposal = proposals.with_context(allowed_company_ids=companies).create(
            {"name": "On hours for the circle", **vals}
        )
        return proposal.with_env(cls.env)

    def _take(self, key, proposals, step="admit", **vals):
        takes = self.as_user(key, self.env["ub.proposal.take"])
        take = takes.create(
            {
                "proposal_ids": [Command.set(proposals.ids)],
                "step": step,
                **{name: getattr(v, "id", v) for name, v in vals.items()},
            }
        )
        return take.action_confirm()

    def _admit(self, proposal=None, meeting=None, key="deputy"):
        proposal = proposal or self.sent
        self._take(key, proposal, meeting_id=meeting or self.council_meeting)
        return proposal.item_id

    def _hold(self, meeting, key="deputy"):
        """Held a week before today, so that its minutes can be written."""
        meeting.date_start = "2026-11-18 08:00:00"
        meeting = self.as_user(key, meeting)
        meeting.action_hold()
        meeting.action_all_present()
        return meeting.with_env(self.env)

    def _answer(self, meeting):
        """As closing does it, without signatures and seal."""
        meeting.sudo()._transit("write_up")
        meeting.sudo()._number_decisions()
        meeting.sudo()._transit("close")
        meeting.sudo()._answer_proposals()
