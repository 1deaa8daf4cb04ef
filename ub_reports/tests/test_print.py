from odoo.exceptions import AccessError

from odoo.addons.base.models.ir_actions_report import _wkhtml

from .common import UbReportCase

PURPOSES = ("draft", "draft_ru", "blank", "blank_ru", "editable", "editable_ru")


class TestPrint(UbReportCase):
    """Which form prints a paper, how its file is called, and who may print."""

    def test_every_purpose_has_its_form(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        meeting = self._create_full_meeting()
        for paper in (order, meeting):
            for purpose in PURPOSES:
                action = paper.action_print(purpose)
                is_file = purpose.startswith("editable")
                self.assertEqual(
                    action["type"],
                    "ir.actions.act_url" if is_file else "ir.actions.report",
                    purpose,
                )
                if is_file:
                    self.assertTrue(action["url"].endswith(f"/{paper.id}"))

    def test_print_menu_is_short_and_ends_with_the_dialog(self):
        for model, names in (
            ("ub.order", ["Order"]),
            (
                "ub.meeting",
                [
                    "Minutes",
                    "Working sheet for the pen",
                    "Short minutes",
                    "Attendance sheet",
                    "Notice of a meeting",
                ],
            ),
            (
                "ub.decision",
                ["Extract", "Decision control sheet", "Decisions for each person"],
            ),
            ("ub.meeting.body", ["Minutes journal", "Register of minutes"]),
        ):
            bindings = self.env["ir.actions.actions"].get_bindings(model)["report"]
            found = [action["name"] for action in bindings]
            with self.subTest(model=model):
                self.assertCountEqual(found, [*names, "Print …"])

    def test_file_names(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="12/1:Н"
        )
        forms = self.env
        form = forms["report.ub_reports.report_f01_order"]
        self.assertEqual(form._file_name(order), "Буйрук 12 1 Н 20.11.2026")
        form = forms["report.ub_reports.report_f01_order_ru"]
        self.assertEqual(form._file_name(order), "Приказ 12 1 Н 20.11.2026")
        form = forms["report.ub_reports.report_f16_minutes"]
        meeting = self._create_full_meeting()
        self.assertEqual(form._file_name(meeting), "Протокол 20.11.2026")

    def test_who_may_not_read_may_not_print(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        meeting = self._create_full_meeting()
        for form, paper in (("f01_order", order), ("f16_minutes", meeting)):
            for key in ("outsider", "stranger"):
                env = self.as_user(key, paper).env
                report = env[f"report.ub_reports.report_{form}"]
                with self.assertRaises(AccessError):
                    report._get_report_values(paper.ids)
                with self.assertRaises(AccessError):
                    self.as_user(key, paper).action_print("draft")

    def test_who_reads_prints_without_rights_on_staff_and_cards(self):
        order = self._create_order(
            self._line("appoint", self.people["stranger"], role="deputy_head"),
            number="8",
        )
        order.with_user(self.users["clerk"]).action_register()
        env = self.as_user("teacher", order).env
        values = env["report.ub_reports.report_f01_order"]._get_report_values(order.ids)
        self.assertEqual(values["sheaves"][0][0]["appointed"][0]["name"], "Stranger")

    def test_who_is_asked_about_a_paper_prints_it(self):
        """As long as the proposal that names it lies before his body."""
        minutes = self._create_meeting(
            self.other_body, date_start="2026-11-17 08:00:00"
        )
        minutes.action_hold()
        proposal = self.env["ub.proposal"].create(
            {
                "name": "On the paper",
                "body_id": self.council.id,
                "from_body_id": self.other_body.id,
                "document_id": minutes.document_id.id,
            }
        )
        seen = self.as_user("council_member", minutes)
        report = seen.env["report.ub_reports.report_f16_minutes"]
        self.assertEqual(seen.action_print("draft")["type"], "ir.actions.report")
        self.assertTrue(report._get_report_values(minutes.ids)["sheaves"][0][0])
        proposal.action_withdraw()
        seen = self.as_user("council_member", minutes)
        with self.assertRaises(AccessError):
            seen.action_print("draft")
        with self.assertRaises(AccessError):
            report._get_report_values(minutes.ids)

    def test_queries_do_not_grow_with_the_paper(self):
        def needed(count):
            people = [self._create_employee(f"Member {n}") for n in range(count)]
            order = self._create_order(*(self._line("admit", p) for p in people))
            form = self.as_user("deputy", order).env[
                "report.ub_reports.report_f01_order"
            ]
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            form._get_report_values(order.ids)
            return self.env.cr.sql_log_count - before

        needed(1)
        self.assertEqual(needed(2), needed(12))

    def test_unpatched_wkhtmltopdf_gets_one_document(self):
        lines = (self._line("admit", self.people["stranger"]),)
        orders = self._create_order(*lines) | self._create_order(*lines)
        form = self.env["report.ub_reports.report_f01_order"]
        docs = form._docs(orders)
        values = form._sheaves(docs, "pdf")
        if _wkhtml().is_patched_qt:
            self.assertEqual([len(sheaf) for sheaf in values["sheaves"]], [1, 1])
        else:
            self.assertEqual([len(sheaf) for sheaf in values["sheaves"]], [2])
        self.assertEqual(form._sheaves(docs, "html")["sheaves"], [docs])
