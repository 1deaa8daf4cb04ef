from odoo.tests import tagged

from .common_rights import RightsCase


@tagged("post_install", "-at_install")
class TestAccessFacts(RightsCase):
    """Rights follow a fact within the very transaction that changes it."""

    def test_facts_that_wait_in_memory(self):
        self.school_a.ub_head_grace_days = 0
        meeting = self.as_user("head", self.meeting)
        body = self.as_user("deputy", self.body)
        for seen, fact, name, gone, back in (
            (meeting, self.people["head"], "active", False, True),
            (meeting, self._head_of(self.body), "date_to", "2026-11-19", False),
            (body, self.people["deputy"], "user_id", False, body.env.user),
            (body, self.holders["deputy"], "date_to", "2026-11-19", False),
            (body, self.holders["deputy"], "active", False, True),
        ):
            with self.subTest(fact=fact, name=name):
                fact[name] = gone
                self.assertFalse(seen.has_access("write"))
                fact[name] = back
                self.assertTrue(seen.has_access("write"))

    def test_facts_that_are_deleted_or_undone(self):
        meeting = self.as_user("stranger", self.other_meeting)
        with self.env.cr.savepoint() as savepoint:
            self._join(self.other_body, self.people["stranger"], "head")
            self.assertTrue(meeting.has_access("write"))
            savepoint.rollback()
        self.assertFalse(meeting.has_access("write"))
        fact = self._join(self.other_body, self.people["stranger"], "head")
        self.assertTrue(meeting.has_access("write"))
        fact.unlink()
        self.assertFalse(meeting.has_access("write"))

    def test_facts_are_read_once_where_nothing_is_written(self):
        meeting = self.as_user("head", self.meeting)
        meeting.has_access("write")
        with self.assertQueryCount(0):
            self.assertTrue(meeting.has_access("write"))

    def test_each_permission_of_a_methodologist(self):
        line = self._line("admit", self.people["stranger"])
        order = self._create_order(line, number="9")
        self.as_user("clerk", order).action_register()
        seen = {
            "sees_bodies": self.body,
            "sees_orders": order,
            "sees_meetings": self._held(self.meeting),
        }
        permissions = {name for name in self.observer._fields if name[:5] == "sees_"}
        self.assertEqual(permissions, set(seen))
        for permission, record in seen.items():
            with self.subTest(permission=permission):
                self.observer[permission] = False
                self.assertMayNot("observer", "read", record)
                self.observer[permission] = True
                self.assertMay("observer", "read", record)

    def test_a_body_comes_under_the_council(self):
        held = self._held(self.other_meeting)
        self.assertMayNot("council_member", "read", held)
        self.other_body.parent_id = self.council
        self.assertMay("council_member", "read", held)
        self.other_body.parent_id = False
        self.assertMayNot("council_member", "read", held)

    def test_another_authority_of_the_office(self):
        self.posts["manage"].authority = "archive"
        self.assertMayNot("deputy", "write", self.body)

    def test_forged_facts_in_the_context(self):
        for facts in ([["member", self.other_body.id, "head"]], "member"):
            forged = self.other_meeting.with_context(ub_facts=facts)
            self.assertMayNot("stranger", "write", forged)
            self.assertMay("deputy", "write", forged)

    def test_words_in_a_rule_of_another_model(self):
        hours = self.env["resource.calendar"].create(
            {"name": "Hours of the school", "company_id": self.school_a.id}
        )
        self.assertMay("stranger", "read", hours)
        self.env["ir.rule"].create(
            {
                "name": "Hours: the deputy",
                "model_id": self.env["ir.model"]._get_id("resource.calendar"),
                "domain_force": "[*ub_holder('manage')]",
            }
        )
        self.assertMayNot("stranger", "read", hours)
        self.assertMay("deputy", "read", hours)
        self.holders["deputy"].date_to = "2026-11-19"
        self.assertMayNot("deputy", "read", hours)
