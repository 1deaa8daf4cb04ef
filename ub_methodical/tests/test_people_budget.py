from lxml import etree

from odoo.tests import tagged, warmup

from .common_lesson import LessonCase
from .common_personal import PersonalCase

LISTED = (
    "ub.lesson",
    "ub.lesson.sheet",
    "ub.self.education",
    "ub.work.report",
    "ub.timetable.line",
    "ub.missing.paper",
    "ub.participation",
    "ub.teacher",
)
KEYS = ("deputy", "head", "teacher")
MOST = 90


@tagged("post_install", "-at_install")
class TestPeopleBudget(PersonalCase, LessonCase):
    """Lists, kanbans and forms about people cost the same with few and many rows.

    The fields are those of the views, asked for as the web client does.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.numbers = iter(range(1000))
        cls.timetable = cls.env["ub.timetable.line"]
        cls._fill(3)

    @classmethod
    def _fill(cls, count):
        """``count`` more colleagues, each with a paper of every kind; and visits."""
        for number in (next(cls.numbers) for _i in range(count)):
            key = f"more_{number}"
            cls.people[key] = person = cls._create_employee(f"Person {number}")
            cls._join(cls.body, person)
            cls._create_teacher(person)
            theme = cls._create_theme(person)
            cls._create_stage("Read", theme)
            for whose in (person, cls.people["teacher"]):
                cls._create_papers(whose, number)
            for kind in ("peer", "formal", "open"):
                lesson = cls._create_lesson(kind, "head", teacher=key)
                cls._create_sheet(lesson, "head")
                lesson.action_hold()
            # The year of ``teacher`` grows with them
            for kind in ("peer", "formal", "open"):
                lesson = cls._create_lesson(kind, key)
                lesson.action_hold()
        cls.env.flush_all()

    @classmethod
    def _create_papers(cls, person, number):
        trip = cls.env.ref("ub_methodical.report_kind_trip")
        cls.env["ub.work.report"].create(
            {"name": f"Trip {number}", "employee_id": person.id, "kind_id": trip.id}
        )
        cls.timetable.create(
            {
                "employee_id": person.id,
                "weekday": str(number % 6),
                "number": number % 8 + 1,
                "classes": f"{number}а",
            }
        )

    def _specification(self, model, arch):
        """What a view asks of ``model``, with the lines of its x2many fields."""
        spec = {}
        for node in arch.iterchildren(tag=etree.Element):
            if node.tag != "field":
                spec |= self._specification(model, node)
                continue
            name = node.get("name")
            field = model._fields[name]
            spec[name] = {}
            if field.type == "many2one":
                spec[name] = {"fields": {"display_name": {}}}
            elif field.type in ("one2many", "many2many"):
                inner = [
                    self._specification(self.env[field.comodel_name], one)
                    for one in node
                    if one.tag in ("list", "kanban")
                ]
                fields = inner[0] if inner else {"display_name": {}}
                spec[name] = {"fields": fields, "limit": 40}
        return spec

    def _view(self, key, model, view_type):
        records = self.as_user(key, self.env[model])
        arch = etree.fromstring(records.get_view(view_type=view_type)["arch"])
        return records, self._specification(records, arch)

    def _cost(self, call):
        """Of a second opening: the first one fills caches that stay."""
        call()
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        call()
        return self.cr.sql_log_count - before

    def _costs(self):
        costs = {}
        for key in KEYS:
            for model in LISTED:
                for kind in ("list", "kanban"):
                    records, spec = self._view(key, model, kind)
                    costs[key, model, kind] = self._cost(
                        lambda r=records, s=spec: r.web_search_read([], s, limit=200)
                    )
        return costs

    def _costs_of_forms(self):
        costs = {}
        for key in KEYS:
            for model, record in self._papers(key):
                records, spec = self._view(key, model, "form")
                own = records.browse(record.id)
                costs[key, model, "form"] = self._cost(
                    lambda r=own, s=spec: r.web_read(s)
                )
        return costs

    def _papers(self, key):
        yield "ub.teacher", self.env["ub.teacher"]._of(self.people["teacher"])
        yield "ub.lesson", self.peer
        yield "ub.self.education", self.theme
        pages = self.as_user(key, self.env["ub.teacher.year"])
        yield "ub.teacher.year", pages._page_of(self.people["teacher"], self.year)

    def assertSame(self, few, many):
        self.assertTrue(few)
        for what, cost in few.items():
            with self.subTest(what=what):
                self.assertLessEqual(many[what], cost)
                self.assertLessEqual(cost, MOST)

    @warmup
    def test_lists_and_kanbans_do_not_grow(self):
        few = self._costs()
        self._fill(9)
        self.assertSame(few, self._costs())

    @warmup
    def test_forms_do_not_grow(self):
        self._create_teacher(self.people["teacher"])
        few = self._costs_of_forms()
        self._fill(9)
        self.assertSame(few, self._costs_of_forms())
