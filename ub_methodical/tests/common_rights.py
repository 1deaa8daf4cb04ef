from .common import UbCase


class RightsCase(UbCase):
    """A meeting in each of two bodies, and who may do what with records."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()
        cls.other_meeting = cls._create_meeting(cls.other_body)

    def may(self, key, verb, records):
        """Both ways of asking agree: the check of records, and the search."""
        seen = self.as_user(key, records)
        allowed = seen.has_access(verb)
        if verb == "read":
            found = seen.search([("id", "in", seen.ids)])
            self.assertEqual(allowed, found == seen, "search and check differ")
        return allowed

    def assertMay(self, key, verb, records):
        self.assertTrue(self.may(key, verb, records), f"{key} may not {verb}")

    def assertMayNot(self, key, verb, records):
        self.assertFalse(self.may(key, verb, records), f"{key} may {verb}")

    # Facts

    def _fact(self, body, person, role="member"):
        return body.membership_ids.filtered(
            lambda fact: fact.employee_id == person and fact.role == role
        )

    def _head_of(self, body):
        return self._fact(body, self.people["head"], "head")

    def _held(self, meeting):
        meeting.action_hold()
        return meeting
