from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestParticipation(RpcCase):
    """000 cl. 3.2, 001 cl. 8.2: who took part in a seminar, typed in later too."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.event = cls._create_event(
            chair_id=cls.people["head"].id,
            people_ids=cls.people["stranger"].ids,
            results="Eight lessons were looked at",
        )

    def _line_of(self, key):
        return self.event.participation_ids.filtered(
            lambda line: line.employee_id == self.people[key]
        )

    def _list(self):
        self.as_user("head", self.event).action_list_people()
        self.event.invalidate_recordset()

    def test_the_list_is_made_of_the_bodies_and_the_named(self):
        self._list()
        people = self.event.participation_ids.employee_id
        named = self.people["stranger"] | self.people["head"]
        self.assertEqual(people, self.body._members(self.event._local_day()) | named)
        self.assertEqual(self._line_of("head").role, "lead")
        self.assertEqual(self._line_of("teacher").role, "part")
        self._list()
        self.assertEqual(self.event.participation_ids.employee_id, people)

    def test_typed_in_after_it_was_held(self):
        event = self.as_user("head", self.event)
        event.action_hold()
        event.action_list_people()
        event.action_all_present()
        self._line_of("teacher").with_user(self.users["head"]).state = "absent"
        event.invalidate_recordset()
        lines = self.event.participation_ids
        self.assertEqual(event.present_count, len(lines) - 1)
        self.rpc(
            "head",
            "ub.event",
            "write",
            event.ids,
            {
                "participation_ids": [
                    (1, self._line_of("teacher").id, {"theme": "Games in a lesson"})
                ]
            },
        )
        self.assertRefused("head", "ub.event", "write", event.ids, {"name": "Changed"})

    def test_each_sees_his_own_line_the_head_all(self):
        self._list()
        self.as_user("head", self.event).action_announce()
        lines = self.event.participation_ids

        def seen(key):
            found = self.as_user(key, self.env["ub.participation"]).search([])
            return found.sudo() & lines

        self.assertEqual(seen("teacher"), self._line_of("teacher"))
        self.assertEqual(seen("stranger"), self._line_of("stranger"))
        for key in ("head", "deputy_head", "secretary", "deputy", "director", "clerk"):
            self.assertEqual(seen(key), lines, key)
        for key in ("council_member", "observer", "outsider", "union_chair"):
            self.assertFalse(seen(key), key)
        count = self.rpc(
            "teacher", "ub.participation", "web_read_group", [], ["employee_id"]
        )
        self.assertEqual(count["length"], 1)

    def test_a_head_sees_his_people_at_events_of_others(self):
        other = self._create_event(
            "School's seminar",
            body_id=False,
            people_ids=(self.people["teacher"] | self.people["stranger"]).ids,
        )
        self.env["ub.teacher"].create({"employee_id": self.people["teacher"].id})
        self.as_user("deputy", other).action_list_people()
        other.action_announce()
        seen = self.as_user("head", self.env["ub.participation"]).search(
            [("event_id", "=", other.id)]
        )
        self.assertEqual(seen.sudo().employee_id, self.people["teacher"])
        self.assertTrue(self.as_user("stranger", other).has_access("read"))

    def test_who_is_on_the_list_sees_the_event(self):
        event = self.event.copy(
            {"people_ids": False, "date_start": self.event.date_start}
        )
        event.action_announce()
        self.assertFalse(self.as_user("stranger", event).has_access("read"))
        self.env["ub.participation"].create(
            {"event_id": event.id, "employee_id": self.people["stranger"].id}
        )
        self.assertTrue(self.as_user("stranger", event).has_access("read"))

    def test_counts_on_the_card(self):
        """For the person and the head; nothing for colleagues."""
        card = self.env["ub.teacher"].create({"employee_id": self.people["teacher"].id})
        self._list()
        self.as_user("head", self.event).action_announce()
        self._line_of("teacher").state = "present"
        for key in ("teacher", "head", "deputy"):
            self.assertEqual(self.as_user(key, card).participation_count, 1, key)
        self.assertFalse(self.as_user("stranger", card).has_access("read"))

    def test_only_leaders_write_it(self):
        self._list()
        line = self._line_of("teacher")
        vals = {"event_id": self.event.id, "employee_id": self.people["union_chair"].id}
        for key in ("teacher", "stranger", "council_member", "observer", "outsider"):
            self.assertRefused(key, "ub.participation", "create", [vals])
            self.assertRefused(
                key, "ub.participation", "write", line.ids, {"state": "present"}
            )
            self.assertRefused(key, "ub.participation", "unlink", line.ids)
            self.assertRefused(key, "ub.event", "action_list_people", self.event.ids)
            self.assertRefused(key, "ub.event", "action_all_present", self.event.ids)
        foreign = {**vals, "employee_id": self.people["outsider"].id}
        self.assertRefused("head", "ub.participation", "create", [foreign])
        again = {**vals, "employee_id": line.employee_id.id}
        self.assertRefused("head", "ub.participation", "create", [again])
        moved = {"employee_id": self.people["union_chair"].id}
        self.assertRefused("head", "ub.participation", "write", line.ids, moved)

    def test_nobody_took_part_in_what_was_cancelled(self):
        self.event.reason = "Quarantine"
        self.as_user("head", self.event).action_cancel()
        with self.assertRaisesRegex(UserError, "cancelled"):
            self._list()

    def test_an_event_of_nobody_has_no_list(self):
        event = self._create_event("Day of science", body_id=False)
        with self.assertRaisesRegex(UserError, "Name first the body"):
            self.as_user("deputy", event).action_list_people()
