from odoo import Command

from .common_rpc import RpcCase


class LessonCase(RpcCase):
    """Visits to lessons of ``teacher``, a member of ``body``, on 20 November 2026.

    ``colleague`` is another member; ``stranger`` works in the school and belongs to
    no body concerned.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._create_person("colleague", cls.school_a)
        cls._join(cls.body, cls.people["colleague"])
        cls.peer = cls._create_lesson("peer", "colleague")
        cls.peer_sheet = cls._create_sheet(cls.peer, "colleague")
        cls.formal = cls._create_lesson("formal", "head")
        cls.formal_sheet = cls._create_sheet(cls.formal, "head")

    @classmethod
    def _create_lesson(cls, kind, *visitors, teacher="teacher", **vals):
        people = [cls.people[key].id for key in visitors]
        return cls.env["ub.lesson"].create(
            {
                "kind": kind,
                "teacher_id": cls.people[teacher].id,
                "visitor_ids": [Command.set(people)],
                "date": "2026-11-20",
                "classes": "7а",
                **vals,
            }
        )

    @classmethod
    def _create_sheet(cls, lesson, visitor, **vals):
        return cls.env["ub.lesson.sheet"].create(
            {
                "lesson_id": lesson.id,
                "visitor_id": cls.people[visitor].id,
                "strengths": "Secret praise",
                "advice": "Secret advice",
                **vals,
            }
        )

    def _reads(self, key, record):
        seen = self.as_user(key, record)
        may = seen.has_access("read")
        self.assertEqual(may, bool(seen.search([("id", "=", record.id)])), key)
        return may

    def _readers(self, record):
        return {key for key in self.users if self._reads(key, record)}
