from odoo import fields, models
from odoo.exceptions import UserError

_ROWS_FOR_THE_PEN = 12
_HELD = ("held", "minutes", "closed")


class ReportJournal(models.AbstractModel):
    """Minutes journal: cover, list and certification sheet of each body and year.

    Sheets are counted in the sealed PDFs and numbered as there (``sheets``), also
    past lines that are not chosen; numbers stay open from the first minutes that are
    not sealed, and so does the count that the director certifies.
    """

    _name = "report.ub_reports.report_journal"
    _description = "Minutes journal in Kyrgyz"
    _inherit = ["ub.report.sheets.mixin", "ub.report.mixin"]

    _form = "ub_reports.journal"
    _paper_model = "ub.meeting.body"

    def _file_words(self, paper):
        return self.env._(
            "Minutes journal %(body)s %(year)s",
            body=paper.joint_body_id.with_context(lang=self._lang).short_name or "",
            year=paper.year_id.name or "",
        )

    def _docs(self, papers):
        form = self.with_context(lang=self._lang)
        if self._is_blank:
            return [form._blank_values(papers)]
        papers.check_access("read")
        lines = papers.with_context(lang=self._lang).sudo()
        held = lines.filtered(lambda line: line.meeting_id.state in _HELD)
        if not held:
            raise UserError(
                self.env._(
                    "There are no minutes yet: choose meetings that were held, then "
                    "print the journal."
                )
            )
        return list(form._books(held.sorted(lambda line: (line.date_start, line.id))))

    def _books(self, lines):
        for (body, year), chosen in lines.grouped(
            lambda line: (line.joint_body_id, line.year_id)
        ).items():
            yield self._book(body, year, chosen)

    def _book(self, body, year, chosen):
        whole = self._book_lines(body, year).with_env(chosen.env)
        sheets, total = self._running(whole)
        is_over = year.date_to and year.date_to < fields.Date.context_today(self)
        first, last = (line.meeting_id._local_day() for line in (whole[0], whole[-1]))
        return {
            **self._book_head(body.company_id),
            "body": body.name,
            "decisions_label": self._word_of(body).capitalize(),
            "year": year._label(self._short_lang) if year else "",
            "began": self._day(first),
            "ended": self._day(last) if is_over else "",
            "rows": [self._row(line, sheets[line]) for line in chosen],
            "empty_rows": 0,
            "certificate": self._certificate(total),
        }

    def _blank_values(self, paper):
        return {
            **self._book_head(paper.company_id[:1]),
            **dict.fromkeys(("body", "year", "began", "ended", "decisions_label"), ""),
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
            "certificate": self._certificate(0),
        }

    def _book_head(self, company):
        school = company or self.env.company.sudo()
        school = school.with_context(lang=self._lang)
        director = school._ub_holders(("direct",), fields.Date.context_today(self))[:1]
        return {
            **self._letterhead(school),
            "signer": self._signature(
                director.title, director.employee_id, director.is_acting
            ),
        }

    def _certificate(self, total):
        """Under the book; the number in words is written by hand."""
        return self.env._(
            "In this book %(count)s (____________________) sheets are sewn, numbered "
            "and sealed.",
            count=total or "______",
        )

    # Sheets

    def _running(self, lines):
        """The sheets of each of ``lines``, and of all: 0 while it is not known."""
        firsts = self._first_sheets(lines)
        sheets, total = {}, 0
        for line in lines:
            counts = self._sheet_counts(line.meeting_id)
            count, first = counts[0] if counts else 0, firsts.get(line)
            span = self._span(first, first + count - 1) if first and count else ""
            sheets[line] = {"count": count or "", "span": span}
            total += sum(counts)
        is_whole = all(row["span"] for row in sheets.values())
        return sheets, total if is_whole else 0

    @staticmethod
    def _span(first, last):
        return f"{first}" if first == last else f"{first}–{last}"

    # Lines

    def _row(self, line, sheets):
        meeting = line.meeting_id
        return {
            "number": line.number or "",
            "date": self._short_day(meeting._local_day()),
            "body": line.joint_body_id.name,
            **self._content(meeting),
            "sheets": sheets,
        }

    def _content(self, meeting):
        """Theme, questions, decisions: of closed minutes the sealed words."""
        revision = meeting.document_id._revision_in_force()
        if revision.state == "closed":
            notes = [self.env._("Access closed by order.")]
            return {"theme": "", "questions": [], "decisions": "", "notes": notes}
        sealed = meeting.document_id._sealed_values(self._lang)
        items = meeting.item_ids.sorted(lambda item: (item.sequence, item.id))
        return {
            "theme": (sealed["theme"] if sealed else meeting.theme) or "",
            "questions": [
                item["question"] for item in (sealed["items"] if sealed else ())
            ]
            or items.mapped("name"),
            "decisions": sum(len(item["decisions"]) for item in sealed["items"])
            if sealed
            else len(items.decision_ids),
            "notes": self._notes(meeting, revision),
        }

    def _notes(self, meeting, revision):
        notes = []
        bodies = meeting.joint_ids.joint_body_id
        if bodies:
            names = ", ".join((meeting.body_id | bodies).mapped("name"))
            notes.append(self.env._("Joint meeting: %(bodies)s.", bodies=names))
        if revision.number > 1:
            day = fields.Datetime.context_timestamp(meeting, revision.sealed_on)
            notes.append(
                self.env._(
                    "Corrected %(day)s; sheets of the correction: %(count)s.",
                    day=self._short_day(day),
                    count=self._sheet_counts(meeting)[-1],
                )
            )
        return notes


class ReportJournalRu(models.AbstractModel):
    _name = "report.ub_reports.report_journal_ru"
    _description = "Minutes journal in Russian"
    _inherit = ["report.ub_reports.report_journal"]

    _lang = "ru_RU"


class ReportJournalBlank(models.AbstractModel):
    _name = "report.ub_reports.report_journal_blank"
    _description = "Blank minutes journal in Kyrgyz"
    _inherit = ["report.ub_reports.report_journal"]

    _is_blank = True


class ReportJournalBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_journal_blank_ru"
    _description = "Blank minutes journal in Russian"
    _inherit = ["report.ub_reports.report_journal_ru"]

    _is_blank = True
