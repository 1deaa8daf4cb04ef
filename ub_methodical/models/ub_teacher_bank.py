import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

_CLASS_NUMBER = re.compile(r"\s*(\d{1,2})")
_MOST_HOURS = 60


class UbTeacherBank(models.Model):
    """What the data bank asks of a card besides (001 cl. 6.9; 004), and as of a day.

    Who belonged to a body or to the school, years of service, categories and awards
    are those of the day; the rest has no history and is told as it stands.
    """

    _inherit = "ub.teacher"

    load_hours = fields.Float(
        "Load, hours a week", digits=(4, 1), aggregator=None, copy=False
    )
    joined_on = fields.Date(
        "Works at the school since",
        help="Empty: from the first membership of a body.",
    )
    class_name = fields.Char("Class", help="The class teacher's class, e.g. 7-Б.")
    class_level = fields.Selection(
        [
            ("primary", "Primary, classes 1–4"),
            ("basic", "Middle, classes 5–9"),
            ("senior", "Senior, classes 10–12"),
        ],
        "Age group of the class",
        compute="_compute_class_level",
        store=True,
    )
    phone = fields.Char(
        compute="_compute_phone",
        inverse="_inverse_phone",
        compute_sudo=True,
        help="The private phone of the staff list.",
    )
    award_ids = fields.One2many("ub.teacher.award", "teacher_id", "Awards and titles")

    @api.depends("class_name", "is_class_teacher")
    def _compute_class_level(self):
        for card in self:
            found = _CLASS_NUMBER.match(card.class_name or "")
            number = int(found[1]) if found and card.is_class_teacher else 0
            card.class_level = number and (
                "primary" if number < 5 else "basic" if number < 10 else "senior"
            )

    @api.depends("employee_id.private_phone")
    def _compute_phone(self):
        for card in self:
            card.phone = card.employee_id.private_phone

    def _inverse_phone(self):
        """Whoever may write the card keeps the number of the staff list by it."""
        for card in self:
            person = card.employee_id.sudo()
            if (person.private_phone or "") != (card.phone or ""):
                person.private_phone = card.phone

    @api.constrains("load_hours")
    def _check_load_hours(self):
        for card in self:
            if not 0 <= card.load_hours <= _MOST_HOURS:
                raise ValidationError(
                    self.env._(
                        "A load of %(hours)g hours a week cannot be right: enter 0 to "
                        "%(most)s.",
                        hours=card.load_hours,
                        most=_MOST_HOURS,
                    )
                )

    def write(self, vals):
        result = super().write(vals)
        told = [name for name in vals if self._fields[name].type != "one2many"]
        self._log_entered_for([self._label_of(name) for name in told])
        return result

    def _log_entered_for(self, labels):
        """“X entered for Y”: what, never the values (the card's readers see those)."""
        if self.env.su or not labels:
            return
        others = self.filtered(lambda c: c.employee_id.sudo().user_id != self.env.user)
        words = {
            card.id: self.env._(
                "%(writer)s entered for %(person)s: %(what)s.",
                writer=self.env.user.name,
                person=card.name,
                what=", ".join(labels),
            )
            for card in others
        }
        others._message_log_batch(words)

    # The data bank as of a day

    @api.model
    def _bank(self, company, body, day):
        """Cards of who belonged to ``body``, or to the school, on ``day`` (sudo)."""
        cards = self.sudo().with_context(active_test=False, ub_as_of=day)
        facts = cards.env["ub.membership"]
        covering = list(facts._domain_covering(day))
        if body:
            present = facts.search([("body_id", "=", body.id), *covering])
            return cards.search([("employee_id", "in", present.employee_id.ids)])
        present = facts.search([("company_id", "=", company.id), *covering])
        everybody = cards.search([("company_id", "=", company.id)])
        return everybody.filtered(
            lambda card: (
                card.employee_id in present.employee_id or card._works_on(day)
            )
        )

    def _works_on(self, day):
        """Whether somebody without a role on ``day`` was on the staff then."""
        person = self.employee_id
        facts = self.membership_ids
        began = self.joined_on or min(facts.mapped("date_from"), default=None)
        ends = [person.departure_date] if person.departure_date else []
        if not person.active and not ends:
            ends = [fact.date_to for fact in facts if fact.date_to]
            if not ends:
                return False
        is_gone = not person.active and max(ends) < day
        return not is_gone and not (began and began > day)

    def _category_on(self, day):
        """The highest category held on ``day``, with its order."""
        held = self.category_ids.filtered(lambda fact: fact._covers(day))
        return held.sorted(lambda fact: fact.category_id.rank, reverse=True)[:1]

    def _age_on(self, day):
        return day.year - self.birth_year if self.birth_year else None

    @api.model
    def _search_in_body(self, operator, value):
        """Cards of who belongs today to the bodies that the condition names."""
        facts = self.env["ub.membership"].search(
            Domain("body_id", operator, value) & Domain("is_current", "=", True)
        )
        return Domain("id", "in", facts.sudo().teacher_id.ids)
