from odoo import fields, models

from ..tools import kyrgyz

_ZONE = "Asia/Bishkek"


class UbCallText(models.Model):
    """The words in which people are told of a meeting: letters, messengers, notices.

    All of them take what they say from ``_notice_values``.
    """

    _inherit = "ub.meeting"

    def _in_zone(self):
        """Times as clocks in the school show them, also without a user's zone."""
        zone = self.env.context.get("tz") or self.env.user.tz or _ZONE
        return self.with_context(tz=zone)

    def _invitation_day(self):
        """The day in the words of the reader's language."""
        return kyrgyz.long_date(self._in_zone()._local_day(), self.env.lang)

    def _invitation_time(self):
        start = fields.Datetime.context_timestamp(self._in_zone(), self.date_start)
        return start.strftime("%H:%M")

    def _is_delicate(self):
        """Whose very name tells of people's affairs: attestation, examinations."""
        return self.body_id.category == "commission"

    def _calendar_title(self):
        """What calendars show: nothing of a commission but that it meets."""
        self.ensure_one()
        if self._is_delicate():
            return self.env._("Meeting")
        return self.env._("Meeting: %(body)s", body=self._body_names())

    def _body_names(self):
        bodies = self.body_id | self.joint_ids.joint_body_id
        return ", ".join(bodies.mapped("name"))

    def _notice_values(self):
        """A notice in the language of the context, as plain values (F19).

        ``people`` are those who are called, members first; ``touching`` says with
        which questions an invited head's body has to do (004 intro.4).
        """
        self.ensure_one()
        meeting = self.sudo()
        items = meeting.item_ids.sorted()
        called = meeting.presence_ids.sorted(
            lambda line: (
                line.kind != "member",
                kyrgyz.sort_key(line.employee_id.name),
            )
        )
        return {
            "bodies": meeting._body_names(),
            "day": meeting._invitation_day(),
            "time": meeting._invitation_time(),
            "place": meeting.place or "",
            "theme": meeting.theme or "",
            "state": meeting.state,
            "reason": meeting.reason or "",
            "is_changed": meeting.state == "convened" and meeting.is_called_anew,
            "chair": meeting.chair_id.name or "",
            "agenda": [
                {
                    "number": number,
                    "question": item.name,
                    "speaker": item._speaker_name(),
                    "minutes": item.minutes,
                    "touching": item.touched_body_ids.mapped("name"),
                }
                for number, item in enumerate(items, start=1)
            ],
            "people": [
                {"name": line.employee_id.name, "kind": line.kind} for line in called
            ],
        }

    def _share_text(self):
        """The notice as one piece of plain text for a messenger."""
        values = self._notice_values()
        lines = [self._share_heading(values), ""]
        if self.state not in ("postponed", "cancelled"):
            lines += self._share_where(values)
            lines += ["", self.env._("Agenda:")] if values["agenda"] else []
            for item in values["agenda"]:
                speaker = f" ({item['speaker']})" if item["speaker"] else ""
                lines.append(f"{item['number']}. {item['question']}{speaker}")
            lines += [
                "",
                self.env._("If you cannot come, tell the head or the secretary."),
            ]
        elif values["reason"]:
            lines.append(self.env._("Reason: %(reason)s", reason=values["reason"]))
        return "\n".join(lines).strip()

    def _share_heading(self, values):
        bodies = values["bodies"]
        if values["state"] == "cancelled":
            return self.env._(
                "%(bodies)s: the meeting of %(day)s, %(time)s, does not take place.",
                bodies=bodies,
                day=values["day"],
                time=values["time"],
            )
        if values["state"] == "postponed":
            return self.env._(
                "%(bodies)s: the meeting of %(day)s, %(time)s, is postponed. The new "
                "day will be told.",
                bodies=bodies,
                day=values["day"],
                time=values["time"],
            )
        if values["is_changed"]:
            return self.env._(
                "%(bodies)s: the time or the place of the meeting has changed.",
                bodies=bodies,
            )
        return self.env._("%(bodies)s: you are called to a meeting.", bodies=bodies)

    def _share_where(self, values):
        """When, where and on what, a line each."""
        labelled = [
            self.env._("Date: %(day)s", day=values["day"]),
            self.env._("Begins at: %(time)s", time=values["time"]),
        ]
        if values["place"]:
            labelled.append(self.env._("Place: %(place)s", place=values["place"]))
        if values["theme"]:
            labelled.append(self.env._("Theme: %(theme)s", theme=values["theme"]))
        return labelled
