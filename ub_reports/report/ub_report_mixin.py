import re

from odoo import api, fields, models

from odoo.addons.base.models.ir_actions_report import _wkhtml
from odoo.addons.ub_methodical.models.ub_wording import inside
from odoo.addons.ub_methodical.tools import kyrgyz, russian

_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class UbReportMixin(models.AbstractModel):
    """An official form: one function that makes values, one template that prints.

    ``_values(paper)`` returns a plain dict of texts, numbers and lists, nothing
    else: it can be kept as JSON and printed again years later, whatever became of
    the records. The paper's language is the form's, not the reader's. A variant
    of a form (Russian, blank) is a class of three lines with its own template id.
    """

    _name = "ub.report.mixin"
    _description = "Official form"

    _form = None  # the template that prints one dict
    _paper_model = None
    _lang = "ky_KG"
    _is_blank = False

    @api.model
    def _get_report_values(self, docids, data=None):
        papers = self.env[self._paper_model].browse(docids or ())
        return {
            "form": self._form,
            "paper_lang": self._lang,
            "title": self._file_name(papers[:1]),
            "is_editable": bool((data or {}).get("is_editable")),
            **self._sheaves(self._docs(papers), (data or {}).get("report_type")),
        }

    @api.model
    def _sheaves(self, docs, report_type):
        """Papers that are printed as one HTML document, and their size of letters.

        Only wkhtmltopdf with patched Qt takes several documents in one go, and then
        numbers the pages of each paper by itself. The other builds print a point as
        three quarters of one.
        """
        if report_type == "pdf" and _wkhtml().is_patched_qt:
            return {"sheaves": [[doc] for doc in docs], "base_size": 12}
        return {"sheaves": [docs], "base_size": 16 if report_type == "pdf" else 12}

    @api.model
    def _docs(self, papers):
        """The values of ``papers``, for whoever may read them.

        Beyond that right a form asks what stands on any paper in the staff room:
        names, offices, education; hence sudo.
        """
        papers.check_access("read")
        papers_sudo = papers.with_context(lang=self._lang).sudo()
        form = self.with_context(lang=self._lang)
        if self._is_blank:
            return [form._blank_values(paper) for paper in papers_sudo or [papers_sudo]]
        return [form._values(paper) for paper in papers_sudo]

    def _values(self, paper):
        """The values of one paper that is written in the program."""
        raise NotImplementedError

    def _blank_values(self, paper):
        """The values of the form for the pen; ``paper`` may be empty."""
        raise NotImplementedError

    @api.model
    def _file_name(self, paper):
        """What the file of one paper is called, without its extension."""
        words = self.with_context(lang=self._lang)._file_words(paper)
        return " ".join(_NOT_IN_FILE_NAMES.sub(" ", words).split())

    def _file_words(self, paper):
        raise NotImplementedError

    # Words of a paper in its language

    @property
    def _short_lang(self):
        return self._lang[:2]

    def _day(self, day):
        return kyrgyz.long_date(day, self._lang) if day else ""

    @staticmethod
    def _short_day(day):
        return kyrgyz.short_date(day)

    @staticmethod
    def _lines(text):
        """A typed text as its lines, empty ones left out; № stays with its number."""
        lines = (line.strip() for line in (text or "").splitlines())
        return [line.replace("№ ", "№\u00a0") for line in lines if line]

    @staticmethod
    def _names(people):
        return sorted(people.mapped("name"), key=kyrgyz.sort_key)

    def _letterhead(self, company):
        company = company or self.env.company.with_context(lang=self._lang).sudo()
        return {
            "department": company.ub_department or "",
            "school": company.ub_full_name or company.name,
            "place": company.ub_place or "",
        }

    def _signature(self, title, employee, is_acting=False):
        """Under a paper: the office in words, the name with initials."""
        name = kyrgyz.initials(employee.name or "") if employee else ""
        if is_acting and title:
            title = self._acting_title(title)
        return {"title": title or "", "name": name}

    def _acting_title(self, title):
        """«Мектеп директорунун м.а.», «И. о. директора школы»."""
        if self._short_lang == "ky":
            title = kyrgyz.decline(title, "genitive")
        elif self._short_lang == "ru":
            title = inside(russian.decline(title, "genitive"))
        return self.env._("%(title)s (acting)", title=title)

    def _office_on(self, employee, company, day):
        """The office that ``employee`` holds on ``day``, in words; "" for none."""
        holders = self.env["ub.post.holder"].sudo()
        held = holders.search(
            [
                ("company_id", "=", company.id),
                ("employee_id", "=", employee.id),
                *holders._domain_covering(day or fields.Date.context_today(self)),
            ]
        )
        holder = held.sorted(lambda h: (h.is_acting, h.post_id.sequence))[:1]
        title = holder.title or ""
        return self._acting_title(title) if holder.is_acting and title else title
