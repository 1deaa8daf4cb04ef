from .common_personal import PersonalCase


class MentorshipCase(PersonalCase):
    """``mentor`` helps ``teacher``, both of ``body``, by a signed order.

    Their plan of the year has two lines: a talk, and a visit.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._create_person("mentor", cls.school_a)
        cls._join(cls.body, cls.people["mentor"])
        cls.order = cls._create_mentor_order("teacher", "mentor", number="14")
        cls.order.action_register()
        cls.pair = cls.order.line_ids.pair_ids
        cls.plan_m = cls.env["ub.mentorship.plan"].create(
            {"mentorship_id": cls.pair.id, "year_id": cls.year.id}
        )
        cls.talk = cls._create_line_m("How to plan a lesson", "talk")
        cls.visit = cls._create_line_m(
            "Beginning of a lesson", "visit", date_due="2026-11-15"
        )

    @classmethod
    def _create_mentor_order(cls, young, mentor, kind="mentor", **vals):
        people = cls.people
        line = {"kind": kind, "employee_id": people[young].id}
        if mentor:
            line["mentor_id"] = people[mentor].id
        for name in ("date_from", "date_to"):
            if name in vals:
                line[name] = vals.pop(name)
        return cls._create_order(line, **vals)

    @classmethod
    def _form(cls, code):
        return cls.env.ref(f"ub_methodical.mentoring_form_{code}")

    @classmethod
    def _create_line_m(cls, name, form, **vals):
        return cls.env["ub.mentorship.line"].create(
            {
                "plan_id": cls.plan_m.id,
                "name": name,
                "form_id": cls._form(form).id,
                **vals,
            }
        )

    @classmethod
    def _create_deed(cls, form="talk", pair=None, **vals):
        return cls.env["ub.mentorship.deed"].create(
            {
                "mentorship_id": (pair or cls.pair).id,
                "form_id": cls._form(form).id,
                **vals,
            }
        )

    @classmethod
    def _create_report(cls, side, **vals):
        return cls.env["ub.mentorship.report"].create(
            {"mentorship_id": cls.pair.id, "side": side, **vals}
        )

    def _visit_now(self, key, record):
        """The lesson that begins from the pair, or from a line of its plan."""
        action = self.as_user(key, record).action_visit_now()
        context = {
            name: value
            for name, value in action["context"].items()
            if name.startswith("default_")
        }
        forms = self.as_user(key, self.env["ub.lesson.now"])
        form = forms.with_context(**context).create({})
        sheet = self.env["ub.lesson.sheet"].browse(form.action_confirm()["res_id"])
        return sheet
