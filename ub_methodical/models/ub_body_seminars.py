from odoo import api, fields, models

_KIND = "practical_seminar"


class UbBodySeminars(models.Model):
    """Practical seminars of the current school year, beside the school's norm."""

    _inherit = "ub.body"

    event_ids = fields.One2many("ub.event", "body_id", "Events")
    joint_event_ids = fields.Many2many(
        "ub.event",
        "ub_event_joint_body_rel",
        "ub_body_id",
        "ub_event_id",
        "Events together with others",
        readonly=True,
    )
    seminar_note = fields.Char(
        "Practical seminars of the year",
        compute="_compute_seminar_note",
        compute_sudo=True,
    )

    @api.depends("event_ids.state", "event_ids.kind_id", "event_ids.date_start")
    @api.depends_context("lang")
    def _compute_seminar_note(self):
        year = self.env["ub.year"]._of(fields.Date.context_today(self))
        for body in self:
            body.seminar_note = year and body._seminars_in_words(year)

    def _practical_seminars(self, year):
        """{"held", "planned"}: events of the school ``year`` (sudo)."""
        self.ensure_one()
        own = self.sudo()
        seminars = (own.event_ids | own.joint_event_ids).filtered(
            lambda event: event.kind_id.code == _KIND
            and event.date_start
            and year._covers(event._local_day())
        )
        held = seminars.filtered(lambda event: event.state == "held")
        coming = seminars.filtered(lambda event: event.state in ("draft", "planned"))
        return {"held": held, "planned": coming}

    def _seminars_in_words(self, year):
        """Held, planned and, where the school has one, the norm with its clause."""
        self.ensure_one()
        norms = self.env["ub.norm.value"]._in_force(
            self.company_id, "body", self.category
        )
        norm = norms.filtered(
            lambda value: value.norm_id.code == "body_min_practical_seminars"
        )
        found = self._practical_seminars(year)
        if not norm and not any(found.values()):
            return ""
        counts = {name: len(events) for name, events in found.items()}
        words = self.env._("held: %(held)s, planned: %(planned)s", **counts)
        if not norm:
            return words
        return self.env._(
            "%(words)s; needed %(value)g (%(clause)s)",
            words=words,
            value=norm.value,
            clause=norm.clause or self.env._("the school's own rule"),
        )
