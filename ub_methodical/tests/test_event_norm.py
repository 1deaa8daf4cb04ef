from odoo.tests import freeze_time, tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestEventNorm(PlanCase):
    """001 cl. 5.6: a practical seminar a year, counted on the body and the plan."""

    def _seminar(self, state="held", body=None, **vals):
        event = self.env["ub.event"].create(
            {
                "name": "Seminar",
                "body_id": (body or self.body).id,
                "kind_id": self.env.ref(
                    "ub_methodical.event_kind_practical_seminar"
                ).id,
                "date_start": "2026-11-18 04:00:00",
                "results": "Eight lessons",
                **vals,
            }
        )
        if state == "held":
            event.action_hold()
        self.env.invalidate_all()
        return event

    def test_counted_on_the_body_and_its_plan(self):
        words = "held: 0, planned: 0; needed 1 (001 5.6)"
        self.assertEqual(self.body.seminar_note, words)
        self._seminar()
        self._seminar("draft")
        self._seminar("draft", self.other_body, joint_body_ids=self.body.ids)
        words = "held: 1, planned: 2; needed 1 (001 5.6)"
        self.assertEqual(self.body.seminar_note, words)
        self.assertEqual(self.as_user("head", self.plan).seminar_note, words)
        self.assertEqual(self.foreign_body.seminar_note[:20], "held: 0, planned: 0;")

    def test_a_school_without_the_norm_is_told_nothing(self):
        """004 names no number of seminars."""
        value = self.env["ub.norm.value"].search(
            [
                ("company_id", "=", self.school_a.id),
                ("norm_id.code", "=", "body_min_practical_seminars"),
            ]
        )
        value.enforcement = "off"
        self.env.invalidate_all()
        self.assertFalse(self.body.seminar_note)
        with freeze_time("2027-04-05 06:00:00"):
            self.assertNotIn("ractical", self.body.norm_note)

    def test_measured_in_the_last_quarter(self):
        self.assertNotIn("Practical seminars", self.body.norm_note)
        with freeze_time("2027-04-05 06:00:00"):
            self.env.invalidate_all()
            self.assertIn("Practical seminars", self.body.norm_note)
            self.assertIn("0, needed 1 (001 5.6)", self.body.norm_note)
            self._seminar()
            self.assertNotIn("Practical seminars", self.body.norm_note)
