from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz

_BLANK_ROWS = 16


class ReportDataBank(models.AbstractModel):
    """F07: the teachers of a body or of the school as of a day, and their quality.

    One sheet in two versions: the full one, and one for the wall without year of
    birth, ages and phone. Never sealed: it is printed anew as of any day.
    """

    _name = "report.ub_reports.report_f07_data_bank"
    _description = "Data bank of teachers in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f07_data_bank"
    _paper_model = "ub.data.bank"

    def _file_words(self, paper):
        return self.env._(
            "Data bank of teachers %(date)s", date=self._short_day(paper[:1].date)
        )

    def _doc(self, paper):
        return self._values(paper)

    def _values(self, bank):
        cards = bank._cards().with_context(lang=self._lang)
        cards = cards.sorted(lambda card: kyrgyz.sort_key(card.name))
        return {
            **self._letterhead(bank.company_id),
            "is_blank": False,
            "is_wall": bank.is_wall,
            "body": bank.body_id.name or "",
            "as_of": self._as_of(bank.date),
            "rows": [self._row(card, bank) for card in cards],
            "empty": 0,
            "quality": self._quality(cards, bank),
            "signer": self._signer(bank),
        }

    def _blank_values(self, bank):
        company = bank.company_id or self.env.company.sudo()
        company = company.with_context(lang=self._lang)
        nobody = self.env["ub.teacher"].with_context(lang=self._lang).sudo()
        bank = bank or bank.new({"company_id": company.id})
        return {
            **self._letterhead(company),
            "is_blank": True,
            "is_wall": False,
            "body": "",
            "as_of": "",
            "rows": [],
            "empty": _BLANK_ROWS,
            "quality": self._quality(nobody, bank),
            "signer": self._signature(self.env._("Head"), self.env["hr.employee"]),
        }

    # A line for each teacher

    def _row(self, card, bank):
        day = bank.date
        awards = card.award_ids.filtered(lambda award: award._is_held_on(day))
        by_kind = awards.sorted(lambda award: (award.year, award.id)).grouped("kind")
        open_only = {} if bank.is_wall else self._private(card, day)
        return {
            "name": card.name,
            "education": self._education(card),
            "speciality": card.speciality or "",
            "subjects": self._subjects(card),
            "load": f"{card.load_hours:g}".replace(".", ",") if card.load_hours else "",
            "service": self._years(card, "service", day),
            "pedagogical": self._years(card, "pedagogical", day),
            "category": self._category(card._category_on(day)),
            "awards": self._awards(by_kind.get("award", ())),
            "titles": self._awards(by_kind.get("title", ())),
            "course": card.course_label or "",
            "theme": card.theme_label or "",
            **open_only,
        }

    def _private(self, card, day):
        age = card._age_on(day)
        birth = f"{card.birth_year} ({age})" if card.birth_year else ""
        return {"birth": birth, "phone": card.phone or ""}

    def _education(self, card):
        level = self._labels("education_level").get(card.education_level)
        year = str(card.graduation_year) if card.graduation_year else ""
        return ", ".join(filter(None, (level, card.institution, year)))

    def _subjects(self, card):
        words = card.subject_ids.mapped("name")
        if card.is_class_teacher:
            words.append(
                self.env._("class teacher, %(name)s", name=card.class_name)
                if card.class_name
                else self.env._("class teacher")
            )
        return ", ".join(words)

    @staticmethod
    def _years(card, kind, day):
        return str(card._years(kind, day)) if card[f"{kind}_since"] else ""

    @staticmethod
    def _category(held):
        return ", ".join(filter(None, (held.category_id.name, held.order_reference)))

    @staticmethod
    def _awards(awards):
        return "; ".join(f"{award.name}, {award.year}" for award in awards)

    def _labels(self, name):
        field = self.env["ub.teacher"]._fields[name]
        return dict(field._description_selection(self.env))

    # The second table: numbers and shares

    def _quality(self, cards, bank):
        """Blocks of (words, number, share); all rows, so that years compare."""
        company, day = bank.company_id, bank.date
        levels = list(self._labels("education_level").items())
        blocks = [
            self._block(
                self.env._("Education"), levels, cards.mapped("education_level")
            ),
            self._block(
                self.env._("Category"),
                [(row.id, row.name) for row in self._categories()],
                [card._category_on(day).category_id.id for card in cards],
            ),
            self._bands(
                self.env._("Pedagogical service"),
                self._school_bands(company, "pedagogical"),
                [
                    card._years("pedagogical", day) if card.pedagogical_since else None
                    for card in cards
                ],
            ),
        ]
        if not bank.is_wall:
            bands = self._school_bands(company, "age")
            ages = [card._age_on(day) for card in cards]
            blocks.append(self._bands(self.env._("Age"), bands, ages))
        return blocks

    def _categories(self):
        return self.env["ub.category"].sudo().search([])

    def _school_bands(self, company, kind):
        return self.env["ub.band"]._of(company, kind)

    def _bands(self, caption, bands, years):
        places = [
            None if y is None else self.env["ub.band"]._place(bands, y) for y in years
        ]
        rows = [(at, words) for at, (_start, words) in enumerate(bands)]
        return self._block(caption, rows, places)

    def _block(self, caption, rows, found):
        """``rows``: (key, words); ``found``: the key of each teacher, empty or None."""
        known = {key for key, _words in rows}
        counts = [(words, sum(key == one for one in found)) for key, words in rows]
        unknown = sum(one not in known for one in found)
        if unknown:
            counts.append((self.env._("not stated"), unknown))
        return {
            "caption": caption,
            "rows": [
                {
                    "words": words,
                    "count": str(count) if found else "",
                    "share": self._share(count, len(found)) if found else "",
                }
                for words, count in counts
            ],
        }

    @staticmethod
    def _share(count, total):
        return f"{100 * count / total:.1f}".removesuffix(".0").replace(".", ",")

    def _signer(self, bank):
        """The head of the body on that day; for the school the deputy."""
        if bank.body_id:
            head = bank.body_id._holder_of("head", bank.date)
            title = bank.body_id._head_title(self._short_lang)
            return self._signature(title[:1].upper() + title[1:], head)
        manages = [("post_id.authority", "=", "manage")]
        holder = self._holders_on(bank.company_id, bank.date, manages)[:1]
        return self._signature(holder.title, holder.employee_id, holder.is_acting)


class ReportDataBankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f07_data_bank_ru"
    _description = "Data bank of teachers in Russian"
    _inherit = ["report.ub_reports.report_f07_data_bank"]

    _lang = "ru_RU"


class ReportDataBankBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f07_data_bank_blank"
    _description = "Blank data bank of teachers in Kyrgyz"
    _inherit = ["report.ub_reports.report_f07_data_bank"]

    _is_blank = True


class ReportDataBankBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f07_data_bank_blank_ru"
    _description = "Blank data bank of teachers in Russian"
    _inherit = ["report.ub_reports.report_f07_data_bank_ru"]

    _is_blank = True
