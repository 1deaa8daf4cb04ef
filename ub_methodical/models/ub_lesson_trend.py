from odoo import fields, models
from odoo.tools import SQL

# From how many sheets, and of how many teachers, a figure says nothing of a person
_SHEETS, _TEACHERS = 5, 3


class UbLessonTrend(models.Model):
    """What formal sheets show of a school or an association, by what was watched.

    A figure begins with five sheets, which must be of three teachers at least: no
    average of anybody can be read from it.
    """

    _name = "ub.lesson.trend"
    _description = "What sheets of lesson visits show"
    _auto = False
    _order = "body_id NULLS FIRST, criterion_id, year_id desc"
    _depends = {
        "ub.lesson": ["company_id", "body_id", "year_id", "kind", "teacher_id"],
        "ub.lesson.sheet": ["lesson_id", "state"],
        "ub.lesson.mark": ["sheet_id", "criterion_id", "score"],
        "ub.lesson.criterion": ["set_id"],
        "ub.lesson.criteria.set": ["scale"],
    }

    company_id = fields.Many2one("res.company", "School", readonly=True)
    body_id = fields.Many2one("ub.body", "Association", readonly=True)
    year_id = fields.Many2one("ub.year", "School year", readonly=True)
    criterion_id = fields.Many2one(
        "ub.lesson.criterion", "What is watched", readonly=True
    )
    sheet_count = fields.Integer("Sheets", readonly=True, aggregator=None)
    level = fields.Float(
        "Level, %",
        readonly=True,
        aggregator=None,
        help="Of the highest mark; sheets that were shown to their teachers.",
    )

    @property
    def _table_query(self):
        return SQL(
            """
            SELECT row_number() OVER (
                       ORDER BY lesson.company_id, lesson.body_id, lesson.year_id,
                                mark.criterion_id
                   ) AS id,
                   lesson.company_id, lesson.body_id, lesson.year_id,
                   mark.criterion_id,
                   count(DISTINCT sheet.id) AS sheet_count,
                   round(avg(
                       100.0 * mark.score::int
                       / CASE programme.scale WHEN 'two' THEN 2 ELSE 5 END
                   )) AS level
              FROM ub_lesson_mark AS mark
              JOIN ub_lesson_sheet AS sheet ON sheet.id = mark.sheet_id
              JOIN ub_lesson AS lesson ON lesson.id = sheet.lesson_id
              JOIN ub_lesson_criterion AS criterion ON criterion.id = mark.criterion_id
              JOIN ub_lesson_criteria_set AS programme
                ON programme.id = criterion.set_id
             WHERE lesson.kind = 'formal'
               AND sheet.state != 'draft'
               AND mark.score IS NOT NULL
             GROUP BY GROUPING SETS (
                   (lesson.company_id, lesson.year_id, mark.criterion_id),
                   (lesson.company_id, lesson.body_id, lesson.year_id,
                    mark.criterion_id)
             )
            HAVING count(DISTINCT sheet.id) >= %(sheets)s
               AND count(DISTINCT lesson.teacher_id) >= %(teachers)s
               AND (grouping(lesson.body_id) = 1 OR lesson.body_id IS NOT NULL)
            """,
            sheets=_SHEETS,
            teachers=_TEACHERS,
        )
