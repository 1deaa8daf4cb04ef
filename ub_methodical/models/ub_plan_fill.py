from datetime import date

from odoo import Command, fields, models

from ..tools import kyrgyz, russian
from ..tools.day_time import monday_of
from ..tools.kyrgyz import fold
from .ub_plan_line import DAYS

_COPIED = ("name", "classes", "responsible", "result", "term_words")


class UbPlanFill(models.Model):
    """Where the items of a plan come from: a template, or another plan.

    Items whose words stand in the plan already are left out, so filling twice
    harms nothing.
    """

    _inherit = "ub.plan"

    def _fill_from_template(self, template):
        """Add what stands in ``template``, worded in the reader's language."""
        self.ensure_one()
        self._check_open_for_parts()
        template.check_access("read")
        terms, people = self._terms(), self._people_by_role()
        parts = [
            (
                section._words(),
                [
                    self._prepare_template_line(line, terms, people)
                    for line in section.line_ids.sorted()
                    if line.is_on
                ],
            )
            for section in template.section_ids.sorted()
        ]
        return self._add_parts(parts)

    def _copy_from(self, source):
        """Add the items of ``source``, a plan of another year or body."""
        self.ensure_one()
        self._check_open_for_parts()
        source.check_access("read")
        terms = self._terms()
        parts = {}
        for line in source.line_ids.sorted().filtered(lambda one: one._is_copied()):
            vals = self._prepare_copied_line(line, terms)
            parts.setdefault(line.section_id.name, []).append(vals)
        for name in ("theme", "basis", "aim", "directions", "tasks"):
            if not self[name] and source[name] and source.body_id == self.body_id:
                self[name] = source[name]
        return self._add_parts(parts.items())

    def _terms(self):
        """{number: quarter} of the school's year (sudo)."""
        self.ensure_one()
        terms = self.env["ub.term"].sudo()
        return {
            term.number: term
            for term in terms.search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("year_school_id.year_id", "=", self.year_id.id),
                ]
            )
        }

    def _people_by_role(self):
        """Whom a template means by its roles: persons (sudo)."""
        body = self.body_id
        today = fields.Date.context_today(self)
        deputy = body.sudo().deputy_id
        if not deputy:
            holders = self.company_id._ub_holders(("manage",), today)
            deputy = holders[:1].employee_id
        nobody = deputy.browse()
        return {
            "head": body._holder_of("head") if body else nobody,
            "secretary": body._holder_of("secretary") if body else nobody,
            "deputy": deputy,
        }

    def _prepare_template_line(self, line, terms, people):
        person = people.get(line.responsible)
        words = False if person else self._words_for_role(line.responsible)
        return {
            "name": line._words("text"),
            "result": line._words("result"),
            "kind_id": line.kind_id.id,
            "responsible": words,
            "responsible_ids": [Command.set(person.ids if person else [])],
            **self._prepare_term(line.quarter, line.month, terms),
        }

    def _words_for_role(self, role):
        """«усулдук бирикменин мүчөлөрү», where nobody is named: Kyrgyz, or Russian."""
        is_russian = (self.env.lang or "").startswith("ru")
        paper = self.with_context(lang="ru_RU" if is_russian else "ky_KG")
        unit = paper.body_id.sudo()._words().name or ""
        unit = (russian if is_russian else kyrgyz).decline(unit, "genitive")
        words = paper.env
        labels = {
            "mentors": words._("mentors"),
            "deputy": words._("deputy director"),
            "members": words._("teachers"),
        }
        if unit:
            labels |= {
                "members": words._("members of %(unit)s", unit=unit),
                "head": words._("head of %(unit)s", unit=unit),
                "secretary": words._("secretary of %(unit)s", unit=unit),
            }
        return labels.get(role, False)

    def _prepare_term(self, quarter, month, terms):
        """Values of a term that is a quarter, a month or the whole year."""
        if quarter in terms:
            return {"term_kind": "quarter", "term_id": terms[quarter].id}
        if quarter:
            words = self.env._("quarter %(number)s", number=quarter)
            return {"term_kind": "words", "term_words": words}
        if month and month != "all":
            return {"term_kind": "month", "month": month}
        return {"term_kind": "year"}

    def _prepare_copied_line(self, line, terms):
        people = line.sudo().responsible_ids.filtered(
            lambda person: person.active and person.company_id == self.company_id
        )
        return {
            **{name: line[name] for name in _COPIED},
            "kind_id": line.kind_id.id,
            "responsible_ids": [Command.set(people.ids)],
            **self._prepare_copied_term(line, terms),
        }

    def _prepare_copied_term(self, line, terms):
        """The same term in this plan's year, or the same day of its week."""
        if self.period in DAYS:
            return self._prepare_shifted_days(line)
        kind = line.term_kind
        if kind == "quarter":
            return self._prepare_term(line.sudo().term_id.number, False, terms)
        if kind == "dates" and line.date_to:
            days = (line.date_from or line.date_to, line.date_to)
            first, last = (self._same_day(day) for day in days)
            return {"term_kind": "dates", "date_from": first, "date_to": last}
        if kind == "month" and line.date_to:
            return {"term_kind": "month", "month": f"{line.date_to.month:02}"}
        return {"term_kind": kind if kind != "dates" else "year"}

    def _prepare_shifted_days(self, line):
        ahead = monday_of(self.date_from) - monday_of(line.plan_id.date_from)
        days = (line.date_from or line.date_to, line.date_to)
        first, last = (day and day + ahead for day in days)
        if not (self._covers(first) and self._covers(last)):
            first, last = self.date_from, self.date_to
        return {"term_kind": "dates", "date_from": first, "date_to": last}

    def _same_day(self, day):
        """The day of this plan's school year with the same month and number."""
        first, last = self.year_id.date_from, self.year_id.date_to
        year = first.year if day.month >= first.month else last.year
        is_leap_day = (day.month, day.day) == (2, 29)
        return date(year, 2, 28) if is_leap_day else day.replace(year=year)

    def _add_parts(self, parts):
        """Add items, given as pairs of a part's name and values; known ones not again.

        Returns the new items. Two queries whatever their number: parts, then items.
        """
        self.ensure_one()
        known = {(line.section_id.id, fold(line.name)) for line in self.line_ids}
        sections = self._sections_named([name for name, lines in parts if lines])
        vals_list = []
        for name, lines in parts:
            section = sections.get(fold(name or ""))
            for vals in lines:
                key = (section.id if section else False, fold(vals["name"]))
                if key not in known:
                    known.add(key)
                    vals_list.append({**vals, "section_id": key[0]})
        last = max(self.line_ids.mapped("sequence"), default=0)
        return self.env["ub.plan.line"].create(
            [
                {"plan_id": self.id, "sequence": last + place, **vals}
                for place, vals in enumerate(vals_list, start=1)
            ]
        )

    def _sections_named(self, names):
        """{folded name: part} of this plan, the missing ones made at the end."""
        found = {fold(section.name): section for section in self.section_ids}
        missing = {fold(name): name for name in names if name}
        missing = {key: name for key, name in missing.items() if key not in found}
        last = max(self.section_ids.mapped("sequence"), default=0)
        made = self.env["ub.plan.section"].create(
            [
                {"plan_id": self.id, "name": name, "sequence": last + 10 * place}
                for place, name in enumerate(missing.values(), start=1)
            ]
        )
        return {**found, **dict(zip(missing, made, strict=True))}
