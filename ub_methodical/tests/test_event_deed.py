from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestEventDeed(PlanCase):
    """An event that is reopened takes back what it had marked, and nothing else."""

    def _event_of(self, line, day="2026-11-18"):
        action = self.as_user("head", line).action_make_event()
        event = self.env["ub.event"].browse(action["res_id"])
        event.write({"date_start": f"{day} 04:00:00", "results": "Sixty took part"})
        return self.as_user("head", event)

    def test_reopened_takes_its_mark_back(self):
        event = self._event_of(self.line)
        event.action_hold()
        self.assertEqual(self.line.state, "done")
        event.action_reopen()
        self.assertEqual(self.line.state, "open")
        self.assertFalse(self.line.date_done or self.line.reason)
        event.action_hold()
        self.assertEqual(self.line.state, "done")

    def test_the_other_deed_speaks_on(self):
        first = self._event_of(self.line)
        second = self._event_of(self.line, "2026-11-19")
        first.action_hold()
        self.assertEqual(self.line.state, "partly")
        second.action_hold()
        self.assertEqual(self.line.state, "done")
        first.action_reopen()
        self.assertEqual(self.line.state, "partly")
        self.assertIn("19.11", self.line.reason)
        first.action_hold()
        self.assertEqual(self.line.state, "done")

    def test_a_mark_by_hand_is_left(self):
        by_hand = self._create_line("By hand", month="11")
        event = self._event_of(by_hand)
        self.as_user("head", by_hand)._take("do", proof="Report, 17.11")
        event.action_hold()
        event.action_reopen()
        self.assertEqual((by_hand.state, by_hand.proof), ("done", "Report, 17.11"))
        event.action_hold()
        self.assertEqual(by_hand.state, "done")

    def test_the_annual_plan_follows_back(self):
        self._approve(self.plan)
        month = self._create_plan(period="month", month="11")
        drawn = self._create_line(
            "Subject week", month, month="11", origin_id=self.line.id
        )
        event = self._event_of(drawn)
        event.action_hold()
        self.assertEqual((drawn.state, self.line.state), ("done", "done"))
        event.action_reopen()
        self.assertEqual((drawn.state, self.line.state), ("open", "open"))

    def test_an_item_of_a_cancelled_plan_is_not_marked(self):
        event = self._event_of(self.line)
        self.plan._write({"state": "cancelled"})
        self.env.invalidate_all()
        event.action_hold()
        self.assertEqual((event.state, self.line.state), ("held", "open"))
