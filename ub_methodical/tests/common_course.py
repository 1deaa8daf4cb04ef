from .common_personal import PersonalCase

MODEL = "ub.course"


class CourseCase(PersonalCase):
    """Courses of ``teacher`` and others; a school that has set its period or not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.courses = cls.env[MODEL]
        cls.card = cls._create_teacher(cls.people["teacher"])

    @classmethod
    def _create_course(cls, key="teacher", **vals):
        person = cls.people[key] if isinstance(key, str) else key
        vals = {"name": "Digital lesson", "employee_id": person.id, **vals}
        return cls.env[MODEL].create(vals)

    @classmethod
    def _confirmed(cls, key="teacher", day="2024-03-15", **vals):
        course = cls._create_course(key, date_to=day, **vals)
        course.action_confirm()
        return course

    @classmethod
    def _set_period(cls, years, enforcement="warn"):
        value = cls.school_a.ub_norm_value_ids.filtered(
            lambda value: value.norm_id.code == "course_period"
        )
        value.write({"value": years, "enforcement": enforcement})
        cls.env.flush_all()

    @classmethod
    def _resume_line(cls, key="teacher", **vals):
        training = cls.env.ref("hr_skills.resume_type_training")
        return cls.env["hr.resume.line"].create(
            {
                "name": "Digital lesson",
                "employee_id": cls.people[key].id,
                "line_type_id": training.id,
                "date_start": "2024-03-04",
                "date_end": "2024-03-15",
                "duration": 72,
                **vals,
            }
        )

    def _resume(self, key="teacher"):
        return self.people[key].resume_line_ids.filtered("line_type_id.is_course")
