from odoo import Command

from .common_seal import UbSealCase


class TestSheets(UbSealCase):
    """Which sheet of its minutes, and of the book, each sealed sheet is."""

    def _sheets(self, meeting, revision=0):
        """The stamped line of each page of a sealed PDF."""
        revisions = self._revisions(meeting)
        pages = self._pdf_pages(revisions[revision].pdf_id.raw)
        return [page[page.rindex("№ ") :] for page in pages]

    def _journal(self, meeting):
        (doc,) = self.env["report.ub_reports.report_journal"]._docs(
            self._everything(meeting)
        )
        return doc

    def _everything(self, meeting):
        line = meeting.book_ids.filtered("is_host")
        form = self.env["report.ub_reports.report_journal"]
        return form._book_lines(line.joint_body_id, line.year_id)

    def test_numbers_run_through_the_book(self):
        first, second = self._sealed(), self._sealed()
        count = len(self._sheets(first))
        after = len(self._sheets(second))
        self.assertEqual(
            self._sheets(first),
            [
                f"№ 1 протокол, {n}-барак / {count}; китеп боюнча {n}-барак"
                for n in range(1, count + 1)
            ],
        )
        self.assertEqual(
            self._sheets(second)[-1],
            f"№ 2 протокол, {after}-барак / {after}; "
            f"китеп боюнча {count + after}-барак",
        )
        doc = self._journal(second)
        self.assertIn(f" {count + after} ", doc["certificate"])

    def test_sealed_before_earlier_minutes(self):
        """Its own sheets are sure; those of the book are found by the journal."""
        first, second = self._signed(), self._signed()
        self._close(second)
        after = len(self._sheets(second))
        self.assertEqual(self._sheets(second)[0], f"№ 2 протокол, 1-барак / {after}")
        (row,) = (r for r in self._journal(second)["rows"] if r["number"] == "2")
        self.assertEqual(row["sheets"]["span"], "")
        self._close(first)
        count = len(self._sheets(first))
        self.assertIn("китеп боюнча 1-барак", self._sheets(first)[0])
        spans = {r["number"]: r["sheets"]["span"] for r in self._journal(first)["rows"]}
        form = self.env["report.ub_reports.report_journal"]
        self.assertEqual(spans["1"], form._span(1, count))
        self.assertEqual(spans["2"], form._span(count + 1, count + after))

    def test_a_correction_moves_no_number(self):
        first, second = self._sealed(), self._sealed()
        before = self._sheets(second)
        self._hand("head", first)._correct("Ката кетти")
        first.item_ids.heard = "\n".join(["Угулду."] * 90)
        self._hand("head", first).action_write_up()
        for key in ("head", "secretary"):
            self._hand(key, first).action_sign()
        self._close(first)
        sheets = self._sheets(first, revision=1)
        more = len(sheets)
        self.assertEqual(sheets[0], f"№ 1 протокол, 2-редакция, 1-барак / {more}")
        count = len(self._sheets(first))
        doc = self._journal(second)
        rows = {row["number"]: row for row in doc["rows"]}
        self.assertEqual(rows["1"]["sheets"]["count"], count)
        self.assertIn(f"барактары: {more}.", rows["1"]["notes"][0])
        form = self.env["report.ub_reports.report_journal"]
        self.assertEqual(
            rows["2"]["sheets"]["span"], form._span(count + 1, count + len(before))
        )
        self.assertIn(f" {count + more + len(before)} ", doc["certificate"])
        third = self._sealed()
        self.assertIn(
            f"китеп боюнча {count + len(before) + 1}-барак", self._sheets(third)[0]
        )

    def test_where_paper_went_before_the_pen_numbers(self):
        """The book began on paper with minutes that are not in the program."""
        fourth = self._sealed(number="4")
        self.assertNotIn("китеп", self._sheets(fourth)[0])
        doc = self._journal(fourth)
        self.assertEqual(doc["rows"][0]["sheets"]["span"], "")
        self.assertIn("______ (", doc["certificate"])

    def test_joint_sitting_lies_in_several_books(self):
        joint = self._sealed(
            joint_ids=[Command.create({"joint_body_id": self.other_body.id})]
        )
        self.assertNotIn("китеп", self._sheets(joint)[0])
        self.assertTrue(self._journal(joint)["rows"][0]["sheets"]["span"])

    def test_numbers_with_a_prefix(self):
        meeting = self._create_meeting()
        meeting.book_ids._series().prefix = "УБ-"
        first = self._sealed()
        self.assertEqual(first.number, "УБ-1")
        self.assertIn("китеп боюнча 1-барак", self._sheets(first)[0])
