from datetime import timedelta

from odoo import api, fields, models


class UbTeacherYear(models.TransientModel):
    """Events in which the person took part or which he prepared, and his clubs."""

    _inherit = "ub.teacher.year"

    participation_ids = fields.Many2many(
        "ub.participation", string="Took part in events", compute="_compute_events"
    )
    event_ids = fields.Many2many(
        "ub.event", string="Prepared events", compute="_compute_events"
    )
    club_ids = fields.Many2many(
        "ub.club", string="Clubs and electives", compute="_compute_events"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_events(self):
        for page in self:
            person, year = page.employee_id.id, page.year_id
            days = [
                ("date_start", ">=", year.date_from),
                ("date_start", "<", year.date_to + timedelta(days=1)),
            ]
            page.participation_ids = page._find(
                "ub.participation",
                [("employee_id", "=", person), ("state", "=", "present"), *days],
            )
            page.event_ids = page._find(
                "ub.event",
                [("chair_id", "=", person), ("state", "!=", "cancelled"), *days],
            )
            page.club_ids = page._find(
                "ub.club", [("leader_id", "=", person), ("year_id", "=", year.id)]
            )

    def _all_sections(self):
        return [
            *super()._all_sections(),
            self._section_of_participations(),
            self._section_of_events(),
            self._section_of_clubs(),
        ]

    def _section_of_participations(self):
        roles = self.participation_ids._fields["role"]._description_selection(self.env)
        rows = [
            [
                f"{line.event_id._local_day():%d.%m.%Y}",
                line.event_id.display_name,
                " – ".join(filter(None, [dict(roles)[line.role], line.theme])),
            ]
            for line in self.participation_ids
        ]
        columns = [self.env._("Day"), self.env._("Event"), self.env._("As")]
        return self._section(self.env._("Took part in events"), rows, columns, wide=1)

    def _section_of_events(self):
        rows = [
            [
                f"{event._local_day():%d.%m.%Y}",
                event.display_name,
                self._state_of(event),
            ]
            for event in self.event_ids
        ]
        columns = [self.env._("Day"), self.env._("Event"), self.env._("State")]
        return self._section(self.env._("Prepared events"), rows, columns, wide=1)

    def _section_of_clubs(self):
        rows = [[club.name, club.classes or "", club._when()] for club in self.club_ids]
        columns = [self.env._("Name"), self.env._("Class"), self.env._("When")]
        return self._section(self.env._("Clubs and electives"), rows, columns)
