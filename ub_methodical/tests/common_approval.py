from odoo import Command

from .common_rpc import RpcCase

WORDS = {
    "meeting": ("КАРАЛДЫ", "РАССМОТРЕНО"),
    "manage": ("МАКУЛДАШЫЛДЫ", "СОГЛАСОВАНО"),
    "union": ("МАКУЛДАШЫЛДЫ", "СОГЛАСОВАНО"),
    "direct": ("БЕКИТЕМИН", "УТВЕРЖДАЮ"),
}


class ApprovalCase(RpcCase):
    """A programme of the association, and the routes that its school may set."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.body.deputy_post_id = cls.posts["manage"]
        cls.kind = cls.env.ref("ub_methodical.document_kind_programme")
        cls.act = cls._create_act()

    @classmethod
    def _create_act(cls, school=None, **vals):
        body = cls.foreign_body if school == cls.school_b else cls.body
        return cls.env["ub.local.act"].create(
            {
                "company_id": body.company_id.id,
                "kind_id": cls.kind.id,
                "body_id": body.id,
                "name": "Насаатчылык программасы",
                "text": "1. Жалпы жоболор\n1.1. Программа бир жылга түзүлөт.",
                "year_id": cls.year.id,
                **vals,
            }
        )

    @classmethod
    def _set_route(cls, *stages, kind=None):
        """Each stage: ``meeting`` or an authority, or a pair of it and more values."""
        route = cls.env["ub.approval.route"].search(
            [
                ("company_id", "=", cls.school_a.id),
                ("kind_id", "=", (kind or cls.kind).id),
            ]
        )
        commands = [Command.clear()]
        for index, stage in enumerate(stages, start=1):
            key, more = stage if isinstance(stage, tuple) else (stage, {})
            commands.append(
                Command.create(
                    {
                        "sequence": index,
                        "by": "meeting" if key == "meeting" else "office",
                        "post_id": cls.posts[key].id if key in cls.posts else False,
                        "word_ky": WORDS[key][0],
                        "word_ru": WORDS[key][1],
                        **more,
                    }
                )
            )
        route.step_ids = commands
        return route

    @classmethod
    def _take_preset(cls, code):
        preset = cls.env["ub.approval.preset"].search([("code", "=", code)])
        cls.env["ub.approval.route"]._take_preset(cls.school_a, preset)

    def _steps(self, act=None):
        """Of the latest sending, in their order."""
        self.env.invalidate_all()
        return (act or self.act)._rounds()

    def _states(self, act=None):
        return self._steps(act).mapped("state")

    def _send(self, act=None, key="head"):
        self.as_user(key, act or self.act).action_send()
        return self._steps(act)

    def _register(self, key, steps, **vals):
        """Through the small form, as a client does it."""
        form = self.as_user(key, self.env["ub.approval.register"]).create(
            {"step_ids": [Command.set(steps.ids)], "date": "2026-11-20", **vals}
        )
        form.action_confirm()

    def _return(self, key, steps, reason="No terms in it"):
        form = self.as_user(key, self.env["ub.approval.return"]).create(
            {"step_ids": [Command.set(steps.ids)], "reason": reason}
        )
        form.action_confirm()

    def _held_meeting(self, document, outcome="decided", day="2026-11-18", **vals):
        """Written minutes № 7 of the association that took up ``document``."""
        meeting = self._create_meeting(
            date_start=f"{day} 08:00:00",
            number="7",
            chair_id=self.people["head"].id,
            secretary_id=self.people["secretary"].id,
            item_ids=[
                Command.create(
                    {
                        "name": "Программа жөнүндө",
                        "document_id": document.id,
                        "outcome": outcome,
                    }
                )
            ],
            **vals,
        )
        meeting.action_hold()
        meeting.presence_ids.state = "present"
        return meeting
