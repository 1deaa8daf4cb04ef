from .common_plan import PlanCase


class PersonalCase(PlanCase):
    """A theme of ``teacher`` with one stage, and meetings that look at it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.theme = cls._create_theme(cls.people["teacher"])
        cls.stage = cls._create_stage("Read the standard", date_due="2026-12-10")

    @classmethod
    def _create_theme(cls, person, **vals):
        return cls.env["ub.self.education"].create(
            {
                "name": "Formative assessment",
                "year_from": 2026,
                "year_to": 2028,
                "employee_id": person.id,
                **vals,
            }
        )

    @classmethod
    def _create_stage(cls, name, theme=None, **vals):
        return cls.env["ub.self.education.stage"].create(
            {"education_id": (theme or cls.theme).id, "name": name, **vals}
        )

    def _put_on_agenda(self, key, papers):
        """The question of the next meeting that names ``papers``."""
        papers = self.as_user(key, papers)
        action = papers.action_put_on_agenda()
        meeting = self.env["ub.meeting"].browse(action["res_id"])
        name = papers._field_of_question
        return meeting.item_ids.filtered(lambda item: item[name] & papers.sudo())

    def _close(self, meeting, outcome="decided", day="2026-11-18", number="2"):
        """Minutes of ``day``, closed without being printed."""
        meeting.write({"date_start": f"{day} 08:00:00", "number": number})
        meeting.action_hold()
        meeting.item_ids.filtered(lambda item: not item.outcome).outcome = outcome
        self.env.flush_all()
        meeting._write({"state": "closed"})
        meeting.invalidate_recordset(["state"])
        meeting.sudo()._tell_what_was_heard()
        self.env.invalidate_all()
