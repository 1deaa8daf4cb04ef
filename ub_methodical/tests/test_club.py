from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestClub(RpcCase):
    """001 cl. 3.14: clubs and electives of the year, their day and hour."""

    @classmethod
    def _vals(cls, **vals):
        return {
            "name": "Young mathematicians",
            "company_id": cls.school_a.id,
            "body_id": cls.body.id,
            "year_id": cls.year.id,
            "weekday": "3",
            "hour": "14-30",
            "leader_id": cls.people["teacher"].id,
            **vals,
        }

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.club = cls.env["ub.club"].create(cls._vals())

    def test_day_and_hour(self):
        self.assertEqual(self.club.hour, "14:30")
        self.club.other_times = "Friday, 15:00"
        self.assertEqual(self.club._when(), "wednesday, 14:30, Friday, 15:00")

    def test_who_keeps_and_who_reads(self):
        for key in ("teacher", "stranger", "observer"):
            self.assertTrue(self.as_user(key, self.club).has_access("read"), key)
        self.assertFalse(self.as_user("outsider", self.club).has_access("read"))
        for key in ("teacher", "stranger", "council_member", "observer", "outsider"):
            self.assertRefused(key, "ub.club", "create", [self._vals()])
            self.assertRefused(
                key, "ub.club", "write", self.club.ids, {"hour": "15:00"}
            )
            self.assertRefused(key, "ub.club", "unlink", self.club.ids)
        for key in ("head", "secretary", "deputy", "clerk"):
            self.assertTrue(self.rpc(key, "ub.club", "create", [self._vals()]))
        for vals in ({"body_id": self.other_body.id}, {"body_id": False}):
            self.assertRefused("head", "ub.club", "create", [self._vals(**vals)])
            self.assertRefused("head", "ub.club", "write", self.club.ids, vals)
        school = self._vals(body_id=False)
        self.assertTrue(self.rpc("deputy", "ub.club", "create", [school]))

    def test_closed_year_takes_no_club(self):
        self.year_a.action_close()
        self.assertRefused("head", "ub.club", "create", [self._vals()])

    def test_odd_values(self):
        for vals in (
            {"hour": "25:00"},
            {"hour": "noon"},
            {"weekday": "7"},
            {"weekday": False},
            {"pupil_count": -1},
            {"name": False},
            {"leader_id": self.people["outsider"].id},
            {"company_id": self.school_b.id},
            {"year_id": 10**9},
        ):
            self.assertRefused("head", "ub.club", "write", self.club.ids, vals)
