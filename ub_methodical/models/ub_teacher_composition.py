from odoo import fields, models
from odoo.tools import SQL


class UbTeacherComposition(models.Model):
    """Today's teachers in numbers: by education, category, service and age.

    A row for each card, without its person: what can be counted here are teachers of
    a kind, never years or marks of one (001 cl. 6.9; nobody is ranked).
    """

    _name = "ub.teacher.composition"
    _description = "Composition of teachers"
    _auto = False
    _log_access = False
    _order = "id"
    _depends = {
        "hr.employee": ["active"],
        "ub.band": ["company_id", "kind", "start"],
        "ub.category": ["rank"],
        "ub.teacher": [
            "active",
            "birth_year",
            "class_level",
            "company_id",
            "education_level",
            "employee_id",
            "pedagogical_since",
        ],
        "ub.teacher.category": [
            "category_id",
            "date_from",
            "date_to",
            "teacher_id",
        ],
    }

    # For rules only: rights follow the card
    teacher_id = fields.Many2one("ub.teacher", "Card", groups=fields.NO_ACCESS)
    company_id = fields.Many2one("res.company", "School")
    education_level = fields.Selection(
        selection=lambda self: self.env["ub.teacher"]
        ._fields["education_level"]
        ._description_selection(self.env)
    )
    category_id = fields.Many2one("ub.category", "Category")
    service_band_id = fields.Many2one("ub.band", "Pedagogical service")
    age_band_id = fields.Many2one("ub.band", "Age")
    class_level = fields.Selection(
        selection=lambda self: self.env["ub.teacher"]
        ._fields["class_level"]
        ._description_selection(self.env),
        string="Age group of the class",
    )
    body_id = fields.Many2one(
        "ub.body", "Body", compute="_compute_body_id", search="_search_body_id"
    )

    def _compute_body_id(self):
        """A person belongs to several: bodies are searched for, not shown."""
        self.body_id = False

    def _search_body_id(self, operator, value):
        if "not" in operator:
            return NotImplemented
        return self.env["ub.teacher"]._search_in_body(operator, value)

    @property
    def _table_query(self):
        band = """
            SELECT band.id
              FROM ub_band AS band
             WHERE band.company_id = card.company_id
               AND band.kind = %s
               AND %s IS NOT NULL
             ORDER BY band.start <= %s DESC,
                      CASE WHEN band.start <= %s THEN -band.start ELSE band.start END
             LIMIT 1
        """
        today = fields.Date.context_today(self)
        service = SQL(
            "date_part('year', age(GREATEST(%s, card.pedagogical_since),"
            " card.pedagogical_since))",
            today,
        )
        age = SQL("date_part('year', %s::date) - NULLIF(card.birth_year, 0)", today)
        return SQL(
            """
            SELECT card.id,
                   card.id AS teacher_id,
                   card.company_id,
                   card.education_level,
                   card.class_level,
                   held.category_id,
                   service.id AS service_band_id,
                   age.id AS age_band_id
              FROM ub_teacher AS card
              JOIN hr_employee AS person ON person.id = card.employee_id
              LEFT JOIN LATERAL (
                       SELECT fact.category_id
                         FROM ub_teacher_category AS fact
                         JOIN ub_category AS category ON category.id = fact.category_id
                        WHERE fact.teacher_id = card.id
                          AND fact.date_from <= %(today)s
                          AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
                        ORDER BY category.rank DESC, category.id
                        LIMIT 1
                   ) AS held ON TRUE
              LEFT JOIN LATERAL (%(service)s) AS service ON TRUE
              LEFT JOIN LATERAL (%(age)s) AS age ON TRUE
             WHERE card.active
               AND person.active
            """,
            today=today,
            service=SQL(band, "pedagogical", service, service, service),
            age=SQL(band, "age", age, age, age),
        )
