from datetime import datetime

from odoo.tests import tagged

from .common_seal import UbSealCase


@tagged("post_install", "-at_install")
class TestPlanSealedDeed(UbSealCase):
    """An item of a plan, its meeting, the sealed minutes, the proof."""

    def test_item_is_done_when_its_minutes_are_closed(self):
        plan = self.env["ub.plan"].create(
            {"body_id": self.body.id, "year_id": self.year.id}
        )
        line = self.env["ub.plan.line"].create(
            {"plan_id": plan.id, "name": "Олимпиада", "month": "11"}
        )
        action = self.as_user("head", line).action_make_meeting()
        meeting = self.env["ub.meeting"].browse(action["res_id"])
        meeting.date_start = datetime(2026, 11, 19, 8, 30)
        meeting.chair_id = self.people["head"]
        meeting.secretary_id = self.people["secretary"]
        meeting.item_ids.outcome = "noted"
        self.as_user("head", meeting).action_hold()
        meeting.presence_ids.state = "present"
        self.as_user("head", meeting).action_write_up()
        for key in ("head", "secretary"):
            self.as_user(key, meeting).action_sign()
        self.assertEqual(line.state, "open")
        self._close(meeting, "secretary")
        self.env.invalidate_all()
        self.assertEqual(line.state, "done")
        self.assertEqual(str(line.date_done), "2026-11-19")
        self.assertEqual(line.proof_label, f"minutes No. {meeting.number}, 19.11")
