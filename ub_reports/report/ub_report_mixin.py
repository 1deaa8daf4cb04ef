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
        docs = self._docs(papers)
        return {
            "form": self._form,
            "paper_lang": self._lang,
            "title": self._file_name(papers[:1].sudo()),
            "is_editable": bool((data or {}).get("is_editable")),
            **self._sheaves(docs, (data or {}).get("report_type")),
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
        names, offices, education; hence sudo. Fetching checks the rules in the
        query that reads the papers.
        """
        papers = papers.with_context(lang=self._lang)
        papers.browse().check_access("read")
        papers.fetch()
        papers_sudo = papers.sudo()
        form = self.with_context(lang=self._lang)
        if self._is_blank:
            return [form._blank_values(paper) for paper in papers_sudo or [papers_sudo]]
        return [form._doc(paper) for paper in papers_sudo]

    def _doc(self, paper):
        """What was sealed of ``paper``, word for word; else as it stands today."""
        sealed = paper.document_id._sealed_values(self._lang)
        return self._values(paper) if sealed is None else self._sealed_doc(sealed)

    def _sealed_doc(self, values):
        """This form from the sealed values; other forms of a paper make their own."""
        return values

    @api.model
    def _snapshot(self, paper):
        """What is sealed of ``paper``: the values of its form in each language."""
        forms = (self, self.env[f"{self._name}_ru"])
        return {
            form._lang: form.with_context(lang=form._lang)._values(
                paper.with_context(lang=form._lang).sudo()
            )
            for form in forms
        }

    @api.model
    def _finish_sealed(self, paper, pdf, revision):
        """What else stands on the sheets of the PDF that is sealed as ``revision``."""
        return pdf

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

    def _as_of(self, day):
        """«2026-жылдын 20-ноябрына карата», «по состоянию на 20 ноября 2026 г.»."""
        words = self._day(day)
        if self._short_lang == "ky":
            words = kyrgyz.decline(words, "dative")
        return self.env._("as of %(date)s", date=words)

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
        company.fetch(["name", "ub_department", "ub_full_name", "ub_place"])
        return {
            "department": company.ub_department or "",
            "school": company.ub_full_name or company.name,
            "place": company.ub_place or "",
        }

    def _signature(self, title, employee, is_acting=False):
        """Under a paper: the office in words, the name with initials."""
        employee.fetch(["name"])
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

    def _holders_on(self, company, day, domain=()):
        """Who holds an office of ``company`` on ``day``, acting holders first.

        One query, where ``ub.post._holder`` reads a school's whole history.
        """
        holders = self.env["ub.post.holder"].sudo()
        return holders.search_fetch(
            [
                ("company_id", "=", company.id),
                *holders._domain_covering(day or fields.Date.context_today(self)),
                *domain,
            ],
            ["post_id", "employee_id", "title", "is_acting"],
            order="is_acting desc, date_from desc, id",
        )

    def _director_on(self, company, day):
        """Whoever directs the school; of an office without holder, its words."""
        directs = [("authority", "=", "direct")]
        holder = self._holders_on(company, day, [("post_id", "any", directs)])[:1]
        post = holder.post_id or self.env["ub.post"].sudo().search(directs, limit=1)
        return self._signature_as(post, holder)

    def _signature_as(self, post, holders):
        """The same for whoever of ``holders`` has the office ``post``."""
        holder = holders.filtered(lambda holder: holder.post_id == post)[:1]
        title = holder.title or post.title
        return self._signature(title, holder.employee_id, holder.is_acting)

    def _word_of(self, bodies, form="nouns"):
        """What ``bodies`` pass, in one word; "" where they have several."""
        words = {body._phrase_facts(self._short_lang)[form] for body in bodies}
        return words.pop() if len(words) == 1 else ""

    def _office_of(self, employee, holders):
        """The office that ``employee`` has among ``holders``, in words; "" for none."""
        held = holders.filtered(lambda holder: holder.employee_id == employee)
        holder = held.sorted(lambda h: (h.is_acting, h.post_id.sequence))[:1]
        title = holder.title or ""
        return self._acting_title(title) if holder.is_acting and title else title
