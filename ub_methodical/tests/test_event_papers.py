from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestEventPapers(PlanCase):
    """Contests by their regulation (004), research by its plan (000 cl. 2.5)."""

    def test_contest_by_a_regulation_of_the_school(self):
        act = self.env["ub.local.act"].create(
            {
                "name": "Regulation of the contest",
                "company_id": self.school_a.id,
                "body_id": self.body.id,
                "text": "1. Who takes part",
            }
        )
        contest = self._create_event("Event", "contest")
        self.assertTrue(contest.has_regulation)
        self.assertFalse(self._create_event("Event", "seminar").has_regulation)
        self.rpc("head", "ub.event", "write", contest.ids, {"regulation_id": act.id})
        self.assertEqual(contest.regulation_id, act)
        foreign = act.copy({"company_id": self.school_b.id, "body_id": False})
        self.assertRefused(
            "head", "ub.event", "write", contest.ids, {"regulation_id": foreign.id}
        )

    def test_contest_by_an_attached_paper(self):
        contest = self._create_event("Event", "olympiad")
        vals = {"regulation_file": "JVBERi0=", "regulation_file_name": "жобо.pdf"}
        self.rpc("head", "ub.event", "write", contest.ids, vals)
        self.as_user("head", contest).action_announce()
        found = self.as_user("teacher", contest)
        self.assertEqual(found.regulation_file, b"JVBERi0=")
        self.assertRefused("teacher", "ub.event", "write", contest.ids, vals)
        self.assertRefused(
            "head", "ub.event", "write", contest.ids, {"regulation_file": "not base64"}
        )

    def test_research_of_a_year(self):
        """Theme, people, time, item of the plan; heard at a meeting."""
        line = self._create_line("Experimental group", month="11")
        action = self.as_user("head", line).action_make_event()
        event = self.env["ub.event"].browse(action["res_id"])
        long = {"date_start": "2026-09-01 04:00:00", "date_stop": "2027-05-25 10:00:00"}
        self.assertRefused("head", "ub.event", "write", event.ids, long)
        kind = self.env.ref("ub_methodical.event_kind_research")
        self.rpc("head", "ub.event", "write", event.ids, {"kind_id": kind.id, **long})
        self.as_user("head", event).action_announce()
        self.assertFalse(event.event_id, "no calendar shows it day by day")
        item = self._create_meeting().item_ids[:1]
        event.write({"date_stop": "2026-11-19 10:00:00", "results": "A new method"})
        self.as_user("head", event).action_hold()
        self.rpc("head", "ub.event", "write", event.ids, {"heard_item_ids": item.ids})
        self.assertEqual((event.heard_item_ids, line.state), (item, "done"))
        foreign = self._create_meeting(self.foreign_body).item_ids[:1]
        self.assertRefused(
            "head", "ub.event", "write", event.ids, {"heard_item_ids": foreign.ids}
        )

    def test_other_events_end_within_a_month(self):
        event = self._create_event("Event", "experiment", duration=5000)
        kind = self.env.ref("ub_methodical.event_kind_seminar")
        self.assertRefused("head", "ub.event", "write", event.ids, {"kind_id": kind.id})

    def test_theme_of_a_group(self):
        """Its theme, its leader, from–to, where it was heard (000 cl. 2.5)."""
        kind = self.env.ref("ub_methodical.body_type_experimental_group")
        group = self._create_body("Experiment", type_id=kind.id)
        self._join(group, self.people["teacher"], "head", basis="Minutes № 3, 05.09")
        self.assertRefused("teacher", "ub.body", "write", group.ids, {"theme": "x"})
        self.as_user("deputy", group).theme = "Bilingual lessons"
        kind = self.env.ref("ub_methodical.event_kind_experiment")
        span = {"date_start": "2026-09-01 04:00:00", "date_stop": "2027-05-25 10:00:00"}
        vals = {"name": "First year", "body_id": group.id, "kind_id": kind.id, **span}
        event = self.env["ub.event"].browse(
            self.rpc("teacher", "ub.event", "create", [vals])
        )
        seen = self.as_user("teacher", group).research_ids
        self.assertEqual(seen.ids, event.ids)
        self.assertFalse(self.as_user("stranger", group).research_ids)
