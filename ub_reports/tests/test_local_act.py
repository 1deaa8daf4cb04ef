from odoo.tests import freeze_time, tagged

from odoo.addons.ub_methodical.tests.common_approval import ApprovalCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestLocalAct(ApprovalCase, UbReportCase):
    """In force from its approval on, read by whom it concerns, replaced by another."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_route("direct")

    def _approve(self, act=None):
        act = act or self.act
        self._send(act)
        self.as_user("director", act).action_agree()
        self.env.invalidate_all()
        return act

    def _rows(self, act=None):
        rows = (act or self.act).document_id.signature_ids
        return rows.filtered(lambda row: row.purpose == "acknowledge")

    def test_in_force_from_its_approval(self):
        self.assertFalse(self.act.is_in_force)
        self._approve()
        self.assertEqual(str(self.act.date_from), "2026-11-20")
        self.assertTrue(self.act.is_in_force)
        found = self.env["ub.local.act"].search([("is_in_force", "=", True)])
        self.assertIn(self.act, found)
        self.act.date_to = "2026-11-19"
        self.assertFalse(self.act.is_in_force)

    def test_who_sees_it_when(self):
        """Drafts its authors, on the way who is asked, approved whom it concerns."""
        seen = {
            "draft": {"head", "secretary", "deputy_head", "deputy", "clerk"},
            "approved": {"teacher", "council_member", "observer"},
        }
        others = {"stranger", "union_chair", "outsider"}
        for key in seen["approved"] | others:
            self.assertFalse(self.as_user(key, self.act).has_access("read"), key)
        for key in seen["draft"]:
            self.assertTrue(self.as_user(key, self.act).has_access("read"), key)
        self._set_route("union", "direct")
        self._send()
        self.assertTrue(self.as_user("union_chair", self.act).has_access("read"))
        self.assertFalse(self.as_user("teacher", self.act).has_access("read"))
        for key in ("union_chair", "director"):
            self.as_user(key, self.act).action_agree()
        for key in seen["approved"]:
            self.assertTrue(self.as_user(key, self.act).has_access("read"), key)
        for key in ("stranger", "outsider"):
            self.assertFalse(self.as_user(key, self.act).has_access("read"), key)

    def test_members_are_asked_to_read_it(self):
        self._approve()
        self.assertEqual(self._rows().employee_id, self.body._members())
        row = self._rows().filtered(lambda r: r.employee_id == self.people["teacher"])
        self.as_user("teacher", row).action_acknowledge()
        self.assertEqual((self.act.read_count, row.mode), (1, "app"))
        rest = self._rows() - row
        self.as_user("clerk", rest).action_acknowledge_paper()
        self.assertEqual(self.act.read_count, self.act.reader_count)

    def test_who_joins_later_is_asked(self):
        self._approve()
        self._join(self.body, self.people["stranger"], date_from="2026-11-20")
        self.assertIn(self.people["stranger"], self._rows().employee_id)

    def test_who_joins_from_a_later_day_is_asked_on_that_day(self):
        self._approve()
        self._join(self.body, self.people["stranger"], date_from="2026-12-01")
        self.assertNotIn(self.people["stranger"], self._rows().employee_id)
        with freeze_time("2026-12-01 02:00:00"):
            self.env["ub.local.act"]._cron_ask_newcomers()
            self.env["ub.local.act"]._cron_ask_newcomers()
        self.assertIn(self.people["stranger"], self._rows().employee_id)
        self.assertEqual(len(self._rows()), len(self._rows().employee_id))

    def test_nobody_is_asked_for_what_is_not_in_force(self):
        self._join(self.body, self.people["stranger"])
        self.assertFalse(self._rows())
        self.act.asks_to_read = False
        self._approve()
        self.assertFalse(self._rows())

    def test_an_amendment_is_read_anew(self):
        self._approve()
        row = self._rows().filtered(lambda r: r.employee_id == self.people["teacher"])
        self.as_user("teacher", row).action_acknowledge()
        self.as_user("head", self.act)._correct("A new clause")
        self.as_user("head", self.act).write({"text": "1. New"})
        self._approve()
        self.assertFalse(row.date)
        self.assertTrue(
            any("Teacher" in body for body in self.act.message_ids.mapped("body"))
        )

    def test_replaced_by_another(self):
        self._approve()
        later = self._create_act(
            name="Жаңы программа", replaces_id=self.act.id, date_from="2026-12-01"
        )
        self._approve(later)
        self.assertEqual(str(self.act.date_to), "2026-11-30")
        self.assertEqual(self.act.replaced_by_ids, later)

    def test_a_paper_of_the_whole_school(self):
        act = self._create_act(body_id=False, name="Мектептин жобосу")
        self._send(act, "deputy")
        self.as_user("director", act).action_agree()
        self.env.invalidate_all()
        staff = self.env["hr.employee"].search([("company_id", "=", self.school_a.id)])
        self.assertEqual(self._rows(act).employee_id, staff)
        self.assertTrue(self.as_user("stranger", act).has_access("read"))
        self.assertFalse(self.as_user("outsider", act).has_access("read"))

    def test_blank_and_editable(self):
        words = self._text("f04_local_act_blank", self.act)
        self.assertIn("БЕКИТЕМИН", words)
        self.assertNotIn("Насаатчылык", words)
        reports = self.env["ir.actions.report"]
        content, name = reports._render_ub_docx(
            "ub_reports.editable_f04_local_act", self.act.ids
        )
        self.assertTrue(content.startswith(b"PK"))
        self.assertEqual(name, "Насаатчылык программасы")

    def test_access_closed_by_order(self):
        """Only the director reads on, the paper as well as its way."""
        self._approve()
        steps = self.act.document_id.approval_step_ids
        self.env["ub.revision.closure"].create(
            {
                "revision_id": self.act.document_id.revision_ids.id,
                "order_number": "№ 51",
                "reason": "A court's decision",
            }
        )
        for key in ("head", "teacher", "deputy", "clerk"):
            for records in (self.act, steps):
                self.assertFalse(self.as_user(key, records).has_access("read"), key)
        for records in (self.act, steps):
            self.assertTrue(self.as_user("director", records).has_access("read"))

    def test_a_job_instruction_has_the_line_of_its_reader(self):
        """F05: name and office of the head whom it is for."""
        self.assertIsNone(self._doc("f04_local_act", self.act)["reader"])
        self.act.kind_id = self.env.ref("ub_methodical.document_kind_instruction")
        reader = self._doc("f04_local_act", self.act)["reader"]
        self.assertEqual(reader["name"], "Head")
        self.assertIn("жетекчи", reader["title"])

    def test_acknowledgement_sheet(self):
        """F06: everybody who is asked, the day if it is known, places for the pen."""
        self._approve()
        row = self._rows().filtered(lambda r: r.employee_id == self.people["teacher"])
        self.as_user("teacher", row).action_acknowledge()
        doc = self._doc("f06_acknowledgement", self.act)
        dates = {reader["name"]: reader["date"] for reader in doc["readers"]}
        self.assertEqual(set(dates), set(self._rows().employee_id.mapped("name")))
        self.assertEqual((dates["Teacher"], dates["Head"]), ("20.11.2026", ""))
        self.assertIn("Teacher", self._text("f06_acknowledgement_ru", self.act))

    def test_home_shows_what_waits_for_me(self):
        self._send()
        for key, count in (("director", 1), ("deputy", 0), ("head", 0)):
            home = self.as_user(key, self.env["ub.home"]).create({})
            self.assertEqual(len(home.approval_ids), count, key)
