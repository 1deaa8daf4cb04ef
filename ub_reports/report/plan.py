from odoo import models

from odoo.addons.ub_methodical.models.ub_plan_line import DAYS
from odoo.addons.ub_methodical.models.ub_wording import inside
from odoo.addons.ub_methodical.tools import kyrgyz, russian

_ROWS_FOR_THE_PEN = 6
_ROWS_OF_A_DAY = 2
_PARTS = 4


class ReportPlan(models.AbstractModel):
    """F09, F10, F35, F37: the plan of a body, an office or the school.

    The words are those that were sealed; the last column lives on and tells what
    became of each item, with its proof.
    """

    _name = "report.ub_reports.report_f09_plan"
    _description = "Plan of work in Kyrgyz"
    _inherit = ["ub.report.plan.item.mixin"]

    _form = "ub_reports.f09_plan"
    _paper_model = "ub.plan"

    def _file_words(self, paper):
        if not paper:
            return self.env._("Plan of work")
        return self.env._(
            "Plan of work %(whose)s %(period)s",
            whose=paper.body_id.short_name or paper.post_id.name or "",
            period=paper._period_label(),
        )

    def _doc(self, paper):
        """Sealed words with today's marks of fulfilment."""
        doc = super()._doc(paper)
        marks = {line.id: self._mark_of(line) for line in paper.line_ids}
        groups = [
            {
                **group,
                "rows": [
                    {**row, "mark": marks.get(row["id"], row["mark"])}
                    for row in group["rows"]
                ],
            }
            for group in doc["groups"]
        ]
        return {**doc, "groups": groups}

    def _values(self, plan):
        self._everybody(plan)
        return {
            **self._letterhead(plan.company_id),
            **self._approval(plan),
            **self._opening(plan),
            "is_month": plan.period != "year",
            "is_blank": False,
            "title": self._title(plan),
            "groups": self._groups(plan),
            "meetings": self._meetings(plan),
            "empty_rows": 0,
            "signer": self._author(plan),
        }

    def _blank_values(self, plan):
        """Marks and parts; lines for the rest."""
        company = (plan.company_id or self.env.company.sudo()).with_context(
            lang=self._lang
        )
        is_annual = plan.period in ("year", False)
        is_week = plan.period == "week"
        return {
            **self._letterhead(company),
            "is_draft": False,
            "stamps": self._stamps(plan) if plan else [],
            "amendments": [],
            **dict.fromkeys(("school_theme", "theme"), ""),
            "paragraphs": [
                {"caption": caption, "lines": []}
                for caption in (self._captions() if is_annual else ())
            ],
            "is_month": not is_annual,
            "is_blank": True,
            "title": self._title(plan) if plan else self.env._("PLAN OF WORK"),
            "groups": self._blank_groups(plan, is_annual),
            "meetings": [],
            "empty_rows": _ROWS_OF_A_DAY if is_week else _ROWS_FOR_THE_PEN,
            "signer": self._signer(plan),
        }

    def _blank_groups(self, plan, is_annual):
        """Days of a week; else the parts of the plan, as far as they are known."""
        if plan.period == "week":
            names = [("", group["name"]) for group in self._groups_by_day(plan)]
        else:
            parts = plan.section_ids.sorted() if plan else ()
            names = [(part.number, part.name) for part in parts]
            names = names or [("", "")] * (_PARTS if is_annual else 1)
        return [{"number": no, "name": name, "rows": []} for no, name in names]

    def _everybody(self, plan):
        """Whoever the plan names, to be read at once."""
        lines = plan.line_ids
        lines.fetch()
        lines.responsible_ids.fetch(["name"])
        lines.item_ids.meeting_id.fetch(["number", "date_start", "state"])

    # Opening

    def _captions(self):
        return [
            self.env._("Aim"),
            self.env._("Main directions"),
            self.env._("Tasks"),
        ]

    def _opening(self, plan):
        texts = (plan.aim, plan.directions, plan.tasks)
        captions = self._captions()
        basis = plan._basis_in_words()
        if basis:
            captions = [self.env._("Drawn up on the basis of"), *captions]
            texts = (basis, *texts)
        return {
            "school_theme": plan.school_theme or "",
            "theme": plan.theme or "",
            "paragraphs": [
                {"caption": caption, "lines": self._lines(text)}
                for caption, text in zip(captions, texts, strict=True)
                if text
            ],
        }

    def _title(self, plan):
        """«… усулдук бирикмесинин 2026-2027-окуу жылына карата иш планы»."""
        if plan.period in DAYS:
            return self._title_of_days(plan)
        period = self._period(plan)
        if not plan.body_id and not plan.post_id:
            return self.env._(
                "Plan of methodical work of the school for %(period)s", period=period
            )
        words = self.env._(
            "Plan of work of %(whose)s for %(period)s",
            whose=self._whose(plan),
            period=period,
        )
        return words[:1].upper() + words[1:]

    def _title_of_days(self, plan):
        """«… орун басарынын жумалык иш планы (14.09.2026–20.09.2026)»."""
        days, whose = plan._period_label(), self._whose(plan)
        if plan.period == "week":
            words = self.env._(
                "Weekly plan of work of %(whose)s (%(days)s)", whose=whose, days=days
            )
        else:
            words = self.env._(
                "Daily plan of work of %(whose)s (%(days)s)", whose=whose, days=days
            )
        return words[:1].upper() + words[1:]

    def _whose(self, plan):
        """Body, office or school in the genitive."""
        if plan.body_id:
            return plan.body_id._name_inside(self._short_lang, "genitive")
        if plan.post_id:
            return self._in_genitive(plan.post_id.title or plan.post_id.name)
        return self.env._("the school")

    def _in_genitive(self, title):
        title = inside(title)
        if self._short_lang == "ky":
            return kyrgyz.decline(title, "genitive")
        return russian.decline(title, "genitive")

    def _period(self, plan):
        if plan.period == "month":
            labels = plan._fields["month"]._description_selection(self.env)
            period = self.env._(
                "%(month)s %(year)s",
                month=dict(labels)[plan.month].lower(),
                year=plan.date_from.year,
            )
        else:
            period = plan.year_id._label(self._short_lang)
        is_kyrgyz = self._short_lang == "ky"
        return kyrgyz.decline(period, "dative") if is_kyrgyz else period


class ReportPlanRu(models.AbstractModel):
    _name = "report.ub_reports.report_f09_plan_ru"
    _description = "Plan of work in Russian"
    _inherit = ["report.ub_reports.report_f09_plan"]

    _lang = "ru_RU"


class ReportPlanBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f09_plan_blank"
    _description = "Blank plan of work in Kyrgyz"
    _inherit = ["report.ub_reports.report_f09_plan"]

    _is_blank = True


class ReportPlanBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f09_plan_blank_ru"
    _description = "Blank plan of work in Russian"
    _inherit = ["report.ub_reports.report_f09_plan_ru"]

    _is_blank = True
