from odoo import fields, models

_EMPTY_CATEGORIES, _EMPTY_AWARDS, _EMPTY_COURSES = 1, 1, 2
_LAST_COURSES = 3


class ReportTeacherCard(models.AbstractModel):
    """The teacher's card as a sheet to be corrected by pen, beside each fact a line."""

    _name = "report.ub_reports.report_f07_card"
    _description = "Teacher's card in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f07_card"
    _paper_model = "ub.teacher"

    def _file_words(self, paper):
        return self.env._("Teacher's card %(name)s", name=paper[:1].name or "")

    def _doc(self, paper):
        """It is no paper: nothing of it is ever sealed."""
        return self._values(paper)

    def _values(self, card):
        return {
            **self._letterhead(card.company_id),
            "name": card.name,
            "as_of": self._as_of(fields.Date.context_today(self)),
            "facts": [
                {"words": words, "value": value} for words, value in self._facts(card)
            ],
            "categories": [
                [
                    held.category_id.name,
                    self._short_day(held.date_from),
                    held.order_reference or "",
                ]
                for held in card.category_ids.sorted("date_from")
            ],
            "awards": [
                [award.name, str(award.year), award.reference or ""]
                for award in card.award_ids.sorted("year")
            ],
            "courses": self._courses(card),
            "empty_courses": _EMPTY_COURSES,
            "empty_categories": _EMPTY_CATEGORIES,
            "empty_awards": _EMPTY_AWARDS,
        }

    def _blank_values(self, card):
        company = card.company_id or self.env.company.sudo()
        nobody = self.env["ub.teacher"].sudo().with_context(lang=self._lang)
        return {
            **self._values(nobody),
            **self._letterhead(company.with_context(lang=self._lang)),
            "name": "",
            "as_of": "",
        }

    def _facts(self, card):
        """The facts of the card by their names on the screen, in its order."""
        level = dict(card._fields["education_level"]._description_selection(self.env))
        yield self._label("birth_year"), self._year(card.birth_year)
        yield self._label("education_level"), level.get(card.education_level, "")
        yield self._label("institution"), card.institution or ""
        yield self._label("graduation_year"), self._year(card.graduation_year)
        yield self._label("speciality"), card.speciality or ""
        yield self._label("subject_ids"), ", ".join(card.subject_ids.mapped("name"))
        hours = f"{card.load_hours:g}".replace(".", ",") if card.load_hours else ""
        yield self._label("load_hours"), hours
        yield self._label("class_name"), card.class_name or ""
        for name in (
            "joined_on",
            "service_since",
            "pedagogical_since",
            "education_since",
        ):
            yield self._label(name), self._short_day(card[name])
        yield self._label("phone"), card.phone or ""
        yield self._label("theme_label"), card.theme_label or ""

    def _courses(self, card):
        """What was attended last, each with what the certificate says."""
        attended = card.course_ids.filtered(
            lambda course: course.state in ("attended", "confirmed")
        )
        in_order = attended.sorted(lambda course: (course.date_to, course.id))
        return [
            [
                ", ".join(filter(None, (course.name, course.organiser))),
                self._short_day(course.date_to),
                str(course.hours) if course.hours else "",
                course.certificate_number or "",
            ]
            for course in in_order[-_LAST_COURSES:]
        ]

    def _label(self, name):
        return self.env["ub.teacher"]._label_of(name)

    @staticmethod
    def _year(year):
        return str(year) if year else ""


class ReportTeacherCardRu(models.AbstractModel):
    _name = "report.ub_reports.report_f07_card_ru"
    _description = "Teacher's card in Russian"
    _inherit = ["report.ub_reports.report_f07_card"]

    _lang = "ru_RU"


class ReportTeacherCardBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f07_card_blank"
    _description = "Blank teacher's card in Kyrgyz"
    _inherit = ["report.ub_reports.report_f07_card"]

    _is_blank = True


class ReportTeacherCardBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f07_card_blank_ru"
    _description = "Blank teacher's card in Russian"
    _inherit = ["report.ub_reports.report_f07_card_ru"]

    _is_blank = True
