"""Samples of lesson visits: register, sheets, marks, programmes, timetable."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_plan import SamplePlan

MEMBERS = ("head", "deputy_head", "secretary", "teacher")


class SampleLesson(SamplePlan):
    """Visits in each body between two people without a role here, and each role's own.

    ``mutual`` stands for open lessons and mutual visits, ``formal`` for formal ones.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_pairs()
        cls._sample_visits()
        cls._sample_sheets()
        cls._sample_programmes()
        cls._sample_trends()
        cls._sample_timetable()

    @classmethod
    def _sample_pairs(cls):
        """A teacher and a visitor of each body, with logins of their own."""
        cls.pairs = {}
        for place, body in cls.bodies.items():
            pair = []
            for part in ("taught", "came"):
                user = cls._create_user(f"{part}_{place}", body.company_id)
                person = cls._create_employee(user.name, body.company_id, user)
                cls._join(body, person)
                pair.append(person)
            cls.pairs[place] = pair

    @classmethod
    def _sample_programmes(cls):
        sets = [
            cls._make("ub.lesson.criteria.set", name="Sample", company_id=school.id)
            for school in (*cls.schools, cls.env["res.company"])
        ]
        samples = [*cls._by_school(sets[:2]), Sample(sets[2], "shared")]
        births = cls._births(name="New")
        births.append(Birth({"name": "New", "company_id": False}, "shared"))
        cls._try("ub.lesson.criteria.set", samples, {"sequence": 7}, births)
        lines = [
            one._replace(
                record=cls._make(
                    "ub.lesson.criterion", set_id=one.record.id, name="Line"
                )
            )
            for one in samples
        ]
        births = [
            Birth({"set_id": one.record.id, "name": "New"}, one.place)
            for one in samples
        ]
        cls._try("ub.lesson.criterion", lines, {"sequence": 7}, births)

    # Register

    @classmethod
    def _visit_vals(cls, kind, teacher, visitor):
        return {
            "kind": kind,
            "teacher_id": teacher.id,
            "visitor_ids": [Command.set(visitor.ids)],
            "date": "2026-11-20",
        }

    @classmethod
    def _place_of(cls, role):
        return "body" if role in MEMBERS else "self"

    @classmethod
    def _sample_visits(cls):
        samples, births = [], []
        for place, pair in cls.pairs.items():
            for kind, state in (("peer", "mutual"), ("formal", "formal")):
                vals = cls._visit_vals(kind, *pair)
                samples.append(Sample(cls._make("ub.lesson", **vals), place, state))
                births.append(Birth(vals, place, state=state))
        visitor = cls.pairs["body"][1]
        for role in cls._roles():
            place = cls._place_of(role)
            for kind, state in (("peer", "mutual"), ("formal", "formal")):
                vals = cls._visit_vals(kind, cls.people[role], visitor)
                lesson = cls._make("ub.lesson", **vals)
                samples.append(Sample(lesson, place, state, role))
            vals = cls._visit_vals("peer", visitor, cls.people[role])
            births.append(Birth(vals, place, role, "mutual"))
        cls._try("ub.lesson", samples, {"theme": "Changed"}, births)

    @classmethod
    def _roles(cls):
        return [key for key in cls.users if key in cls.people and key != "outsider"]

    # Sheets

    @classmethod
    def _sheet(cls, kind, teacher, visitor, is_shown):
        lesson = cls._make("ub.lesson", **cls._visit_vals(kind, teacher, visitor))
        sheet = cls._make(
            "ub.lesson.sheet", lesson_id=lesson.id, visitor_id=visitor.id, notes="Seen"
        )
        sheet.mark_ids[-1:].unlink()
        if is_shown:
            sheet.action_show()
        return sheet

    @classmethod
    def _sample_sheets(cls):
        sheets, births = [], []
        for place, pair in cls.pairs.items():
            sheets += [
                Sample(cls._sheet("peer", *pair, False), place, "mutual"),
                Sample(cls._sheet("peer", *pair, True), place, "mutual"),
                Sample(cls._sheet("formal", *pair, False), place, "visit_draft"),
                Sample(cls._sheet("formal", *pair, True), place, "visit"),
            ]
            lesson = cls._make("ub.lesson", **cls._visit_vals("formal", *pair))
            vals = {"lesson_id": lesson.id, "visitor_id": pair[1].id}
            births.append(Birth(vals, place))
        other = cls.pairs["body"][0]
        for role in cls._roles():
            person = cls.people[role]
            sheets += [
                Sample(cls._sheet("peer", other, person, False), "self", "draft", role),
                Sample(cls._sheet("peer", person, other, True), "self", "shown", role),
            ]
            lesson = cls._make("ub.lesson", **cls._visit_vals("peer", other, person))
            vals = {"lesson_id": lesson.id, "visitor_id": person.id}
            births.append(Birth(vals, "self", role))
        cls._try("ub.lesson.sheet", sheets, {"self_analysis": "Changed"}, births)
        cls._sample_marks(sheets)

    @classmethod
    def _sample_marks(cls, sheets):
        marks = [one._replace(record=one.record.mark_ids[0]) for one in sheets]
        births = [
            Birth(
                {
                    "sheet_id": one.record.id,
                    "criterion_id": one.record.set_id.criterion_ids[-1].id,
                },
                one.place,
                one.person,
                one.state,
            )
            for one in sheets
            if one.state in ("draft", "visit_draft")
        ]
        cls._try("ub.lesson.mark", marks, {"note": "Changed"}, births)

    @classmethod
    def _sample_trends(cls):
        """Five sheets of three teachers of ``body``."""
        visitor = cls.pairs["body"][1]
        teachers = [cls.people[role] for role in MEMBERS] + [cls.people["offline"]]
        for teacher in teachers:
            sheet = cls._sheet("formal", teacher, visitor, False)
            sheet.mark_ids[0].score = "1"
            sheet.action_show()
        trends = cls.env["ub.lesson.trend"]
        mine = [("company_id", "=", cls.school_a.id)]
        school = trends.search([*mine, ("body_id", "=", False)])
        body = trends.search([*mine, ("body_id", "=", cls.body.id)])
        samples = [Sample(school, "school"), Sample(body, "body")]
        births = [Birth({"level": 100}, "body")]
        cls._try("ub.lesson.trend", samples, {"level": 100}, births)
        forms = {"teacher_id": cls.people["offline"].id}
        opened = cls._forms("ub.lesson.now", company_id=cls.school_a.id, **forms)
        births = cls._births(**forms)
        cls._try("ub.lesson.now", opened, {"kind": "peer"}, births)

    @classmethod
    def _sample_timetable(cls):
        lesson = {"weekday": "0", "classes": "7а"}
        teachers = (cls.people["offline"], cls.pairs["foreign"][0])
        lines = [
            cls._make("ub.timetable.line", employee_id=one.id, **lesson)
            for one in teachers
        ]
        births = [
            Birth({"employee_id": one.id, **lesson, "number": 2}, place)
            for one, place in zip(teachers, ("school", "foreign"), strict=True)
        ]
        cls._try("ub.timetable.line", cls._by_school(lines), {"place": "7"}, births)
        bells = [
            cls._make("ub.bell", company_id=school.id, hour="08:00")
            for school in cls.schools
        ]
        births = cls._births(number=2, hour="08:50")
        cls._try("ub.bell", cls._by_school(bells), {"minutes": 40}, births)
        forms = cls._forms("ub.timetable.paste", company_id=cls.school_a.id)
        cls._try("ub.timetable.paste", forms, {"text": "x"}, cls._births())
        lines, births = cls._lines("ub.timetable.paste.line", forms, classes="7а")
        cls._try("ub.timetable.paste.line", lines, {"classes": "7б"}, births)
