from pypdf.errors import PyPdfError

from odoo import models
from odoo.exceptions import UserError

from ..tools.pdf_stamp import count_pages, page_height, stamp

_HELD = ("held", "minutes", "closed")
# Millimetres from the lower edge of the paper to the top of the stamped line
_FOOT = 13


class UbReportSheetsMixin(models.AbstractModel):
    """Sheets of sealed minutes: counted in the PDFs, numbered through their book.

    Each sealed sheet names its minutes and its place in them: that is known when it
    is printed, and stays. The book's own number joins it only when all the minutes
    before, from No. 1 on, are sealed; else nobody knows yet how many sheets come
    first, and the number is left to the journal, which finds it when they are.
    Counted are first revisions: they never change, so neither does a number that
    was printed once, in whatever order minutes are sealed and corrected. Sheets of
    a correction are filed behind and carry no number of the book, nor do those of
    a joint sitting, which lie in several books. Where earlier minutes exist on
    paper only, or numbers are common to all bodies, the pen numbers the sheets.
    """

    _name = "ub.report.sheets.mixin"
    _description = "Sheets of sealed minutes"

    def _sheet_counts(self, meeting):
        """Sheets of each sealed revision, the first one first; 0 if unreadable."""
        counts = []
        for revision in meeting.document_id.sudo().revision_ids.sorted("number"):
            try:
                counts.append(count_pages(revision.pdf_id.raw or b""))
            except PyPdfError:
                counts.append(0)
        return counts

    @staticmethod
    def _plain_number(line):
        """The place of the minutes in the book; 0 where it is no plain number."""
        digits = (line.number or "").removeprefix(line._series().prefix or "").strip()
        return int(digits) if digits.isdecimal() and len(digits) < 7 else 0

    def _first_sheets(self, lines):
        """{line: the book's number of its first sheet}, as far as it is known.

        ``lines``: those of one book, of whichever minutes are held.
        """
        places = {self._plain_number(line): line for line in lines}
        firsts, following = {}, 1
        for number in range(1, len(lines) + 1):
            line = places.get(number)
            if not line:
                break
            firsts[line] = following
            counts = self._sheet_counts(line.meeting_id)
            if not counts or not counts[0]:
                break
            following += counts[0]
        return firsts

    def _book_lines(self, body, year):
        """All minutes of a book, whatever the reader may see of them (sudo)."""
        return (
            self.env["ub.meeting.body"]
            .sudo()
            .search(
                [
                    ("joint_body_id", "=", body.id),
                    ("year_id", "=", year.id),
                    ("meeting_id.state", "in", _HELD),
                ],
                order="date_start, id",
            )
        )

    def _finish_sealed(self, paper, pdf, revision):
        """Write on each sheet of the PDF to be sealed whose and which sheet it is."""
        count = count_pages(pdf)
        form = self.with_context(lang=self._lang)
        first = form._first_in_book(paper) if revision == 1 else 0
        labels = [
            form._sheet_label(paper, revision, sheet, count, first)
            for sheet in range(1, count + 1)
        ]
        report = self.env["ir.actions.report"].sudo()
        report = report._get_report(self._name.removeprefix("report."))
        base_size = self._sheaves([], "pdf")["base_size"]
        lines = report._ub_foot_lines(labels, base_size)
        shift = page_height(pdf) - report.get_paperformat().margin_top - _FOOT
        try:
            return stamp(pdf, lines, shift)
        except ValueError as error:
            raise UserError(
                self.env._(
                    "The sheets could not be numbered: ask the administrator whether "
                    "the server's wkhtmltopdf prints forms as it should."
                )
            ) from error

    def _first_in_book(self, meeting):
        """The book's number of the first sheet to be sealed; 0 while not known."""
        if len(meeting.book_ids) != 1:
            return 0
        line = meeting.book_ids
        lines = self._book_lines(line.joint_body_id, line.year_id) | line
        return self._first_sheets(lines).get(line, 0)

    def _sheet_label(self, meeting, revision, sheet, count, first):
        """«№ 3 протокол, 2-барак / 4»."""
        facts = {"number": meeting.number, "sheet": sheet, "count": count}
        if revision > 1:
            return self.env._(
                "Minutes No. %(number)s, revision %(revision)s, sheet "
                "%(sheet)s / %(count)s",
                revision=revision,
                **facts,
            )
        if not first:
            return self.env._(
                "Minutes No. %(number)s, sheet %(sheet)s / %(count)s", **facts
            )
        return self.env._(
            "Minutes No. %(number)s, sheet %(sheet)s / %(count)s; "
            "sheet %(place)s of the book",
            place=first + sheet - 1,
            **facts,
        )
