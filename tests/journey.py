"""What the journeys through the browser have in common."""

import io
from datetime import timedelta
from urllib.parse import quote

from pypdf import PdfReader

from odoo import Command, fields
from odoo.tests import HttpCase, new_test_user

BODY = "Кыргыз тили жана адабияты усулдук бирикмеси"
COUNCIL = "Усулдук кеңеш"
NAMES = {
    "director": "Бейшеналиева Айнура Токтогуловна",
    "deputy": "Өмүрбеков Данияр Үсөнович",
    "head": "Жакшылыкова Үмүт Өскөнбаевна",
    "secretary": "Аттокурова Нурзат Төлөгөновна",
    "member": "Турдубаева Гүлзат Кеңешбековна",
}


class JourneyCase(HttpCase):
    """Reads printed papers as their readers do."""

    def _text_of(self, report, record, key):
        """The text of ``record`` or records, printed by the login ``ub_{key}``."""
        self.authenticate(f"ub_{key}", f"ub_{key}")
        # Without this word a test run is given HTML in place of the PDF
        context = quote('{"force_report_rendering": true}')
        ids = ",".join(map(str, record.ids))
        response = self.url_open(
            f"/report/pdf/{report}/{ids}?context={context}", timeout=120
        )
        self.assertEqual(response.headers["Content-Type"], "application/pdf")
        pages = PdfReader(io.BytesIO(response.content)).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)


class SchoolJourney(JourneyCase):
    """A school with an association and a council; its people are known already."""

    logins = ()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Whatever the machine's clock says: for the school it may be tomorrow already
        cls.env = cls.env(context={**cls.env.context, "tz": "Asia/Bishkek"})
        cls.env["res.lang"]._activate_lang("ky_KG")
        cls.school = cls.env["res.company"].create(
            {"name": "№ 5 орто мектеби", "ub_full_name": "№ 5 орто мектеби"}
        )
        cls.today = fields.Date.context_today(cls.env["ub.year"])
        cls.since = cls.today - timedelta(days=100)
        cls.users = {key: cls._create_user(key) for key in cls.logins}
        cls.people = {
            key: cls.env["hr.employee"].create(
                {
                    "name": name,
                    "company_id": cls.school.id,
                    "user_id": cls.users[key].id if key in cls.users else False,
                }
            )
            for key, name in NAMES.items()
        }
        cls._hold("director", "post_director")
        cls._hold("deputy", "post_deputy_methodical")
        cls.council = cls._create_body(COUNCIL, "body_type_methodical_council")
        cls.body = cls._create_body(BODY, "body_type_subject", parent=cls.council)
        for key in ("head", "secretary", "member"):
            cls._join(cls.body, key)
        for role in ("head", "secretary"):
            cls._join(cls.body, role, role)
        cls.council._sync_by_rule(cls.since)
        cls._join(cls.council, "secretary")
        cls._join(cls.council, "secretary", "secretary")

    @classmethod
    def _create_user(cls, key):
        return new_test_user(
            cls.env,
            f"ub_{key}",
            groups="base.group_user",
            name=NAMES[key],
            lang="ky_KG",
            tz="Asia/Bishkek",
            company_id=cls.school.id,
            company_ids=[Command.set(cls.school.ids)],
        )

    @classmethod
    def _hold(cls, key, post):
        cls.env["ub.post.holder"].create(
            {
                "company_id": cls.school.id,
                "post_id": cls.env.ref(f"ub_methodical.{post}").id,
                "employee_id": cls.people[key].id,
                "date_from": cls.since,
            }
        )

    @classmethod
    def _create_body(cls, name, kind, parent=None):
        return cls.env["ub.body"].create(
            {
                "name": name,
                "company_id": cls.school.id,
                "type_id": cls.env.ref(f"ub_methodical.{kind}").id,
                "parent_id": parent.id if parent else False,
                "date_from": cls.since,
            }
        )

    @classmethod
    def _join(cls, body, key, role="member"):
        cls.env["ub.membership"].create(
            {
                "body_id": body.id,
                "employee_id": cls.people[key].id,
                "role": role,
                "date_from": cls.since,
                "source": "record",
            }
        )

    def _walk(self, tour, key, path="methodical-meetings"):
        self.start_tour(f"/odoo/{path}", tour, login=f"ub_{key}", timeout=300)
        self.env.invalidate_all()

    def _meeting_of(self, body):
        return self.env["ub.meeting"].search([("body_id", "=", body.id)])
