from datetime import date, datetime

from odoo import Command
from odoo.exceptions import AccessError, UserError

from .common import KY, RU
from .test_meeting_forms import LONG_NAME, MeetingFormsCase


class TestControl(MeetingFormsCase):
    """F20: what became of decisions, together and for each person."""

    def _decisions(self):
        meeting = self._create_full_meeting(number="4")
        meeting.date_start = datetime(2026, 11, 19, 8, 30)
        self._hand("head", meeting).action_hold()
        return meeting.decision_ids.sorted("sequence")

    def _take(self, decision, kind, **facts):
        decision._take(kind, note="Себеби бар", employee=self.people["head"], **facts)

    def test_what_became_of_it(self):
        first, second = decisions = self._decisions()
        self._take(first, "extend", date_due=date(2027, 1, 15))
        self._take(first, "partly")
        self._take(second, "lift")
        (group,) = self._doc("f20_control", decisions)["groups"]
        one, two = group["rows"]
        self.assertEqual(one["minutes"], "№\u00a04, 19.11.2026")
        self.assertEqual(one["responsible"], ["Teacher"])
        self.assertEqual(one["term"], "25.12.2026")
        self.assertEqual(
            one["extended"], [{"date": "15.01.2027", "reason": "Себеби бар"}]
        )
        self.assertEqual(one["evidence"], ["20.11.2026: Себеби бар"])
        self.assertFalse(one["lifted"])
        self.assertEqual(two["lifted"], {"name": "Head", "date": "20.11.2026"})
        self.assertEqual(two["done_on"], "20.11.2026")

    def test_words(self):
        decisions = self._decisions()
        self._take(decisions[0], "extend", date_due=date(2027, 1, 15))
        self._take(decisions[0], "partly")
        self._assert_words(
            "f20_control",
            decisions,
            "АТКАРЫЛЫШЫН КӨЗӨМӨЛДӨӨ БАРАГЫ",
            "узартылды: 15.01.2027",
            "Көзөмөлдөн алынды",
        )
        self._assert_words(
            "f20_control_ru", decisions, "ЛИСТ КОНТРОЛЯ", "продлено: 15.01.2027"
        )

    def test_several_bodies(self):
        decisions = self._decisions()
        meeting = self._create_full_meeting(body=self.council)
        self.council.with_context(lang=KY).name = "Педагогикалык кеңеш"
        decisions |= meeting.decision_ids
        groups = self._doc("f20_control", decisions)["groups"]
        self.assertEqual([len(group["rows"]) for group in groups], [2, 2])
        self._assert_words(
            "f20_control", decisions, self.body.with_context(lang=KY).name
        )
        self.assertIn("Педагогикалык кеңеш", self._text("f20_control", decisions))

    def test_cut_for_each_person(self):
        first, second = decisions = self._decisions()
        second.co_responsible_ids = self.people["head"] | self.people["teacher"]
        form = self.env["report.ub_reports.report_f20_cut"]
        docs = form._docs(decisions)
        self.assertEqual(
            [(doc["name"], len(doc["rows"])) for doc in docs],
            [("Head", 1), ("Teacher", 2)],
        )
        second.co_responsible_ids = False
        second.responsible_body_id = self.other_body
        first.responsible_id = False
        names = [doc["name"] for doc in form._docs(decisions)]
        self.assertEqual(names, [self.other_body.with_context(lang=KY).name, ""])

    def test_button_and_who_may_not_read(self):
        decisions = self._decisions()
        action = self.as_user("deputy", decisions).action_print_cut()
        self.assertEqual(action["report_name"], "ub_reports.report_f20_control")
        form = self.as_user("outsider", decisions).env[
            "report.ub_reports.report_f20_control"
        ]
        with self.assertRaises(AccessError):
            form._get_report_values(decisions.ids)

    def test_forty_decisions(self):
        decisions = self._decisions()
        self.env["ub.decision"].create(
            [
                {"item_id": decisions.item_id.id, "text": f"Токтом {n:02}. " * 6}
                for n in range(38)
            ]
        )
        decisions = decisions.meeting_id.decision_ids
        decisions.responsible_id = self._crowd(1)
        pages = self._print("f20_control", decisions)
        self.assertGreaterEqual(len(pages), 3)
        for page in pages[:-1]:
            self.assertEqual(page.count("Аткарылышы"), 1)
        self.assertEqual(" ".join(pages).count("Токтом 37."), 6)

    def test_files_to_edit(self):
        reports = self.env["ir.actions.report"]
        decisions = self._decisions()
        for form, papers in (
            ("f18_attendance", decisions.meeting_id),
            ("f19_notice", decisions.meeting_id),
            ("f20_control", decisions),
            ("f20_cut", decisions),
            ("journal", decisions.meeting_id.book_ids),
            ("register", decisions.meeting_id.book_ids),
        ):
            report = self.env.ref(f"ub_reports.action_report_{form}_editable")
            content, file_name = reports._render_ub_docx(report, papers.ids)
            self.assertEqual(content[:2], b"PK")
            self.assertTrue(file_name)

    def test_blank(self):
        (page,) = self._print("f20_control_blank", self.env["ub.decision"])
        self.assertIn("КӨЗӨМӨЛДӨӨ БАРАГЫ", page)


class TestJournal(MeetingFormsCase):
    """The minutes book of a body and year, and the register of the school."""

    def test_book_of_closed_minutes(self):
        first, second = self._sealed(), self._sealed()
        docs = self.env["report.ub_reports.report_journal"]._docs(second.book_ids)
        (doc,) = docs
        self.assertEqual(doc["began"], "2026-жылдын 19-ноябры")
        self.assertEqual(doc["ended"], "")
        (row,) = doc["rows"]
        self.assertEqual(row["number"], second.number)
        self.assertEqual(row["questions"], ["Чейректин жыйынтыктары жөнүндө"])
        self.assertEqual(row["decisions"], 2)
        counts = [
            len(self._pdf_pages(m.document_id._revision_in_force().pdf_id.raw))
            for m in (first, second)
        ]
        self.assertEqual(row["sheets"]["count"], counts[1])
        self.assertTrue(row["sheets"]["span"].startswith(str(counts[0] + 1)))
        self.assertIn(f" {sum(counts)} ", doc["certificate"])

    def test_sheets_stay_open_until_closing(self):
        self._written()
        sealed = self._sealed()
        (doc,) = self.env["report.ub_reports.report_journal"]._docs(sealed.book_ids)
        (row,) = doc["rows"]
        self.assertGreater(row["sheets"]["count"], 0)
        self.assertEqual(row["sheets"]["span"], "")
        self.assertIn("______ (", doc["certificate"])

    def test_pages_and_words(self):
        lines = self._written().book_ids
        cover, rows, certificate = self._print("journal", lines)
        for words in (
            "Үч-Өмүр орто мектеби",
            "Математика мугалимдеринин усулдук бирикмеси",
            "ОТУРУМДАРДЫН ПРОТОКОЛДОРУ",
            "2026-2027-окуу жылы",
        ):
            self.assertIn(words, cover)
        self.assertIn("Чейректин жыйынтыктары", rows)
        self.assertIn("Асанова Г. М.", certificate)
        self._assert_words(
            "journal", lines, "барак тигилип, номерленип, мөөр менен бекитилди"
        )
        self._assert_words(
            "journal_ru", lines, "ПРОТОКОЛЫ ЗАСЕДАНИЙ", "прошито, пронумеровано"
        )

    def test_joint_meeting_stands_in_both_books(self):
        meeting = self._create_full_meeting(
            joint_ids=[Command.create({"joint_body_id": self.other_body.id})]
        )
        meeting.date_start = datetime(2026, 11, 19, 8, 30)
        self._hand("head", meeting).action_hold()
        form = self.env["report.ub_reports.report_journal"]
        docs = form._docs(meeting.book_ids)
        self.assertEqual(len(docs), 2)
        for doc in docs:
            self.assertIn(self.other_body.name, doc["rows"][0]["notes"][0])

    def test_drafts_are_no_minutes(self):
        draft = self._create_full_meeting()
        form = self.env["report.ub_reports.report_journal"].with_context(lang=KY)
        with self.assertRaisesRegex(UserError, "Протоколдор азырынча жок"):
            form._docs(draft.book_ids)

    def test_register_of_all_bodies(self):
        first = self._written()
        second = self._create_full_meeting(body=self.council)
        second.date_start = datetime(2026, 11, 18, 8, 30)
        second.action_hold()
        (doc,) = self.env["report.ub_reports.report_register"]._docs(
            (first | second).book_ids
        )
        self.assertEqual(
            [row["date"] for row in doc["rows"]], ["18.11.2026", "19.11.2026"]
        )
        self._assert_words("register", first.book_ids, "ПРОТОКОЛДОРДУ КАТТОО ЖУРНАЛЫ")
        self._assert_words("register_ru", first.book_ids, "ЖУРНАЛ РЕГИСТРАЦИИ")

    def test_forty_minutes(self):
        meetings = self.env["ub.meeting"]
        for n in range(1, 41):
            meetings |= self._create_full_meeting(
                number=str(n), theme=f"Тема {n:02} {LONG_NAME}"
            )
        meetings.date_start = datetime(2026, 11, 19, 8, 30)
        meetings.action_hold()
        pages = self._print("journal", meetings.book_ids)
        listed = pages[1:-1]
        self.assertGreaterEqual(len(listed), 2)
        for page in listed:
            self.assertEqual(page.count("Барак саны"), 1)
        self.assertIn("Тема 40", " ".join(listed))

    def test_blank(self):
        cover, _rows, certificate = self._print(
            "journal_blank_ru", self.env["ub.meeting.body"]
        )
        self.assertIn("ПРОТОКОЛЫ ЗАСЕДАНИЙ", cover)
        school = self.school_a.with_context(lang=RU).ub_full_name
        self.assertTrue(school)
        self.assertIn("______ (", certificate)
