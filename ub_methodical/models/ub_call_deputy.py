from odoo import fields, models


class UbCallDeputy(models.Model):
    """The deputy knows time and place beforehand where the school wants it."""

    _inherit = "ub.meeting"

    def _deputy_to_tell(self):
        """The responsible deputy, if the school's words for the body ask so (sudo)."""
        self.ensure_one()
        body = self.sudo().body_id
        if self.state != "convened" or not body._words().notify_deputy:
            return self.env["hr.employee"].sudo()
        holder = body.deputy_post_id._holder(body.company_id, self._local_day())
        return holder.employee_id.sudo()

    def _tell_deputy(self, occasion):
        """A reminder for the day; without it when the meeting is called off."""
        self.ensure_one()
        kind = "ub_methodical.mail_act_meeting"
        meeting = self.with_context(mail_activity_quick_update=True)
        meeting.activity_unlink([kind])
        deputy = self._deputy_to_tell()
        is_member = (
            deputy
            in self.presence_ids.filtered(
                lambda line: line.kind == "member"
            ).employee_id
        )
        if occasion not in ("convene", "move") or is_member or not deputy.user_id:
            return
        summary = self.env._(
            "%(body)s meets: %(day)s, %(time)s, %(place)s",
            body=self.body_id.name,
            day=self._invitation_day(),
            time=self._invitation_time(),
            place=self.place or "—",
        )
        meeting.with_context(lang=deputy.user_id.lang).activity_schedule(
            kind,
            self._local_day(),
            summary=summary,
            user_id=deputy.user_id.id,
        )


class UbBodyTypeSchool(models.Model):
    _inherit = "ub.body.type.school"

    notify_deputy = fields.Boolean(
        "Tell the deputy director of each meeting",
        help="The responsible deputy is told its time and place (004 intro.1).",
    )
