import json
from typing import NamedTuple

from odoo.exceptions import UserError
from odoo.models import BaseModel
from odoo.tools import mute_logger

from .common_lesson import LessonCase
from .common_personal import PersonalCase

WORDS = "Zhashyruun"
# Of what is kept about people: model, field with the secret, how a record is made.
# A model that joins adds its line here.
PEOPLE = (
    ("ub.teacher", "institution", lambda case: case.card),
    ("ub.teacher.award", "name", lambda case: case._of_card("award", year=2020)),
    ("ub.teacher.category", "order_reference", lambda case: case._category()),
    ("ub.lesson", "theme", lambda case: case.formal),
    ("ub.lesson.sheet", "advice", lambda case: case.formal_sheet),
    ("ub.lesson.mark", "note", lambda case: case.formal_sheet.mark_ids[0]),
    ("ub.self.education", "name", lambda case: case.theme),
    ("ub.self.education.stage", "name", lambda case: case.stage),
    ("ub.work.report", "content", lambda case: case._report()),
    ("ub.missing.paper", "what", lambda case: case._missing()),
    ("ub.participation", "theme", lambda case: case._participation()),
    ("ub.teacher.year", "display_name", lambda case: case._year_page()),
)


class Secret(NamedTuple):
    record: BaseModel
    field: str
    value: str

    @property
    def model(self):
        return self.record._name


class SecretsCase(PersonalCase, LessonCase):
    """A record of each kind about ``teacher``; its words are for its readers only."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.card = cls._create_teacher(cls.people["teacher"])
        cls.secrets = [cls._secret(*line) for line in PEOPLE]
        export = cls.env.ref("base.group_allow_export")
        for user in cls.users.values():
            user.group_ids += export
        cls.env.flush_all()

    @classmethod
    def _secret(cls, model, name, make):
        record = make(cls)
        if record._auto and record._fields[name].store:
            record.with_context(mail_notrack=True)[name] = WORDS
        return Secret(record, name, record[name])

    @classmethod
    def _of_card(cls, model, **vals):
        vals = {"teacher_id": cls.card.id, "name": "x", **vals}
        return cls.env[f"ub.teacher.{model}"].create(vals)

    @classmethod
    def _category(cls):
        return cls.env["ub.teacher.category"].create(
            {
                "teacher_id": cls.card.id,
                "category_id": cls.env["ub.category"].search([], limit=1).id,
                "date_from": "2024-09-01",
            }
        )

    @classmethod
    def _report(cls):
        kind = cls.env.ref("ub_methodical.report_kind_creative")
        return cls.env["ub.work.report"].create(
            {
                "name": "Report",
                "employee_id": cls.people["teacher"].id,
                "kind_id": kind.id,
            }
        )

    @classmethod
    def _participation(cls):
        event = cls.env["ub.event"].create(
            {
                "name": "Seminar",
                "company_id": cls.school_a.id,
                "date_start": "2026-11-18 04:00:00",
                "results": "Held",
            }
        )
        event.action_announce()
        return cls.env["ub.participation"].create(
            {"event_id": event.id, "employee_id": cls.people["teacher"].id}
        )

    @classmethod
    def _missing(cls):
        """The programme: of class teachers alone, so of no colleague."""
        classes = cls._create_body("Class teachers")
        classes.type_id = cls.env.ref("ub_methodical.body_type_class_teachers")
        cls._join(classes, cls.people["teacher"])
        what = "self_education_programme"
        norms = cls.school_a.ub_norm_value_ids
        norms.filtered(lambda one: one.norm_id.code == what).enforcement = "warn"
        cls.env.flush_all()
        return cls.env["ub.missing.paper"].search(
            [("employee_id", "=", cls.people["teacher"].id), ("what", "=", what)]
        )

    @classmethod
    def _year_page(cls):
        pages = cls.env["ub.teacher.year"].with_user(cls.users["teacher"])
        return pages._page_of(cls.people["teacher"], cls.year).sudo()

    # Asking

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")
    @mute_logger("odoo.domains", "odoo.models")
    def ask(self, key, model, method, *args, **kwargs):
        """The answer as text; None where it is refused or makes no sense."""
        try:
            return self.rpc(key, model, method, *args, **kwargs)
        except (UserError, ValueError, KeyError, TypeError, NotImplementedError):
            return None

    def tells(self, answer, secret):
        """Whether the answer holds the secret, its record, or counts it."""
        if isinstance(answer, dict):
            if answer.get("id") == secret.record.id or answer.get("__count"):
                return True
            return any(self.tells(one, secret) for one in answer.values())
        if isinstance(answer, list | tuple):
            if secret.record.id in [one for one in answer if type(one) is int]:
                return True
            return any(
                self.tells(one, secret) for one in answer if type(one) is not int
            )
        return secret.value in json.dumps(answer, default=str, ensure_ascii=False)
