from datetime import date, datetime

from odoo import Command
from odoo.tests import TransactionCase, freeze_time, new_test_user

TODAY = date(2026, 11, 20)
TERMS = (
    ("2026-09-01", "2026-11-04"),
    ("2026-11-12", "2026-12-30"),
    ("2027-01-11", "2027-03-19"),
    ("2027-03-29", "2027-05-25"),
)
# Offices of school A: key of the holder, and the office's authority
OFFICES = {
    "director": "direct",
    "deputy": "manage",
    "clerk": "record",
    "union_chair": "union",
}
ROLES = ("head", "deputy_head", "secretary")
QUIETLY = {
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "no_reset_password": True,
}


@freeze_time("2026-11-20 06:00:00")
class UbCase(TransactionCase):
    """Two schools, their bodies and one user for each role, on 20 November 2026.

    ``self.users[key]`` and ``self.people[key]`` hold the user and the employee of
    ``admin``, ``director``, ``deputy``, ``clerk``, ``union_chair``, ``head``,
    ``deputy_head``, ``secretary``, ``teacher``, ``stranger``, ``council_member``
    (school A), ``outsider`` (director of school B); ``observer`` is a user without
    employee, ``offline`` an employee without user. ``self.as_user("head", records)``
    gives the records as that user sees them, with an empty cache.

    School A: ``council`` works under nobody, ``body`` under the council,
    ``other_body`` under nobody; school B: ``foreign_body``. The first three roles of
    ``body`` are ``head``, ``deputy_head``, ``secretary``; ``teacher`` and
    ``offline`` are its members.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context=QUIETLY)
        cls.users, cls.people = {}, {}
        cls._set_up_schools()
        cls._set_up_people()
        cls._set_up_offices()
        cls._set_up_bodies()
        cls.env.flush_all()

    # Preparation

    @classmethod
    def _set_up_schools(cls):
        cls.school_a = cls.env["res.company"].create(
            {"name": "School A", "ub_full_name": "School A", "ub_place": "Bosteri"}
        )
        cls.school_b = cls.env["res.company"].create({"name": "School B"})
        cls.schools = cls.school_a + cls.school_b
        cls.year = cls.env["ub.year"]._of(TODAY)
        cls.year_a, cls.year_b = (cls._create_year(school) for school in cls.schools)

    @classmethod
    def _set_up_people(cls):
        in_a = (*OFFICES, *ROLES, "teacher", "stranger", "council_member", "admin")
        for key in in_a:
            cls._create_person(key, cls.school_a)
        cls._create_person("outsider", cls.school_b)
        cls.users["admin"].group_ids += cls.env.ref("ub_methodical.group_administrator")
        cls.people["offline"] = cls._create_employee("Offline Person")
        cls.users["observer"] = cls._create_user("observer", cls.school_a)
        cls.observer = cls.env["ub.observer"].create(
            {
                "user_id": cls.users["observer"].id,
                "company_id": cls.school_a.id,
                "date_from": "2026-09-01",
                "sees_bodies": True,
                "sees_orders": True,
                "sees_meetings": True,
            }
        )

    @classmethod
    def _set_up_offices(cls):
        cls.posts = {
            authority: cls.env["ub.post"].search(
                [("authority", "=", authority)], limit=1
            )
            for authority in ("direct", "manage", "record", "union", "archive")
        }
        cls.holders = {
            key: cls._hold_office(cls.people[key], authority)
            for key, authority in OFFICES.items()
        }
        cls.holders["outsider"] = cls._hold_office(cls.people["outsider"], "direct")

    @classmethod
    def _set_up_bodies(cls):
        cls.council = cls._create_body("Methodical Council", category="council")
        cls.body = cls._create_body("Mathematics Association", parent=cls.council)
        cls.other_body = cls._create_body("History Association")
        cls.foreign_body = cls._create_body("Foreign Association", school=cls.school_b)
        for role in ROLES:
            cls._join(cls.body, cls.people[role])
            cls._join(cls.body, cls.people[role], role)
        cls._join(cls.body, cls.people["teacher"])
        cls._join(cls.body, cls.people["offline"])
        cls._join(cls.council, cls.people["council_member"])
        cls._join(cls.council, cls.people["deputy"], "head")

    # Factories

    @classmethod
    def _create_year(cls, school, year=None, terms=TERMS):
        return cls.env["ub.year.school"].create(
            {
                "company_id": school.id,
                "year_id": (year or cls.year).id,
                "term_ids": [
                    Command.create(
                        {"number": number, "date_from": start, "date_to": end}
                    )
                    for number, (start, end) in enumerate(terms, start=1)
                ],
            }
        )

    @classmethod
    def _create_user(cls, key, school, groups="base.group_user"):
        return new_test_user(
            cls.env,
            login=f"ub_{key}",
            groups=groups,
            context=QUIETLY,
            name=key.replace("_", " ").title(),
            email=f"{key}@example.com",
            lang="en_US",
            tz="Asia/Bishkek",
            company_id=school.id,
            company_ids=[Command.set(school.ids)],
        )

    @classmethod
    def _create_employee(cls, name, school=None, user=None, **vals):
        return cls.env["hr.employee"].create(
            {
                "name": name,
                "company_id": (school or cls.school_a).id,
                "user_id": user.id if user else False,
                **vals,
            }
        )

    @classmethod
    def _create_person(cls, key, school):
        """A user with his employee, kept under ``key``."""
        user = cls.users[key] = cls._create_user(key, school)
        person = cls.people[key] = cls._create_employee(user.name, school, user)
        return person

    @classmethod
    def _create_teacher(cls, person, **vals):
        return cls.env["ub.teacher"].create({"employee_id": person.id, **vals})

    @classmethod
    def _hold_office(cls, person, authority, **vals):
        return cls.env["ub.post.holder"].create(
            {
                "post_id": cls.posts[authority].id,
                "employee_id": person.id,
                "company_id": person.company_id.id,
                "date_from": "2026-09-01",
                **vals,
            }
        )

    @classmethod
    def _body_type(cls, category):
        """A kind of body whose members are named one by one."""
        types = cls.env["ub.body.type"].search([("category", "=", category)])
        return types.sorted(lambda kind: kind.member_rule != "named")[:1]

    @classmethod
    def _create_body(
        cls, name, school=None, parent=None, category="association", **vals
    ):
        """A body that works since the first of September."""
        return cls.env["ub.body"].create(
            {
                "name": name,
                "company_id": (school or cls.school_a).id,
                "type_id": cls._body_type(category).id,
                "parent_id": parent.id if parent else False,
                "date_from": "2026-09-01",
                **vals,
            }
        )

    @classmethod
    def _join(cls, body, person, role="member", **vals):
        return cls.env["ub.membership"].create(
            {
                "body_id": body.id,
                "employee_id": person.id,
                "role": role,
                "date_from": "2026-09-01",
                "source": "record",
                **vals,
            }
        )

    @classmethod
    def _create_order(cls, *lines, school=None, **vals):
        """A draft dated today; each line a dict, ``body_id`` is ``body`` by default."""
        return cls.env["ub.order"].create(
            {
                "company_id": (school or cls.school_a).id,
                "date": TODAY,
                "line_ids": [
                    Command.create({"body_id": cls.body.id, **line}) for line in lines
                ],
                **vals,
            }
        )

    @classmethod
    def _line(cls, kind, person=None, **vals):
        return {"kind": kind, "employee_id": person.id if person else False, **vals}

    @classmethod
    def _create_meeting(cls, body=None, **vals):
        """A draft with one question, a week from now."""
        return cls.env["ub.meeting"].create(
            {
                "body_id": (body or cls.body).id,
                "date_start": datetime(2026, 11, 27, 8, 0),
                "place": "Room 12",
                "item_ids": [Command.create({"name": "The plan of the quarter"})],
                **vals,
            }
        )

    @classmethod
    def _create_meeting_deciding(cls, text, person):
        """A draft led by ``person``, with a decision that he carries out."""
        decision = Command.create({"text": text, "responsible_id": person.id})
        item = {"name": "Results of the quarter", "decision_ids": [decision]}
        return cls._create_meeting(chair_id=person.id, item_ids=[Command.create(item)])

    @classmethod
    def _create_event(cls, name="Seminar", kind=None, **vals):
        """A draft of ``body``, on 18 November at ten; ``kind``: code of its form."""
        form = kind and cls.env.ref(f"ub_methodical.event_kind_{kind}")
        return cls.env["ub.event"].create(
            {
                "name": name,
                "kind_id": form and form.id,
                "body_id": cls.body.id,
                "company_id": cls.school_a.id,
                "date_start": "2026-11-18 04:00:00",
                **vals,
            }
        )

    # Reading as somebody

    def as_user(self, key, records):
        """``records`` in the hands of a role's user, with nothing in the cache."""
        self.env.flush_all()
        self.env.invalidate_all()
        user = self.users[key]
        return records.with_user(user).with_context(
            lang=user.lang, tz=user.tz, allowed_company_ids=user.company_ids.ids
        )
