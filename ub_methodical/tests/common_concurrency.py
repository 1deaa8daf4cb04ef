import threading
import uuid
from functools import partial
from unittest.mock import patch

from odoo import SUPERUSER_ID, Command, api
from odoo.exceptions import UserError
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, new_test_user
from odoo.tests.common import get_db_name

from .common import QUIETLY


class ConcurrencyCase(BaseCase):
    """Transactions at once, for real: a school committed, and cleaned up afterwards.

    ``school_id`` is the school, ``user_id`` the login and ``director_id`` the person
    who directs it, ``body_id`` a body of it.
    """

    # Models whose rows of the school go before its bodies do, in this order
    _papers: tuple = ()
    # Tables that only SQL empties
    _sealed: tuple = ()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.registry = Registry(get_db_name())
        with cls._committed() as env:
            cls._set_up_school(env)
            cls._prepare(env)

    @classmethod
    def _prepare(cls, env):
        """What the tests of a case need besides the school and its director."""

    @classmethod
    def tearDownClass(cls):
        with cls._committed() as env:
            cls._clean_up(env)
        super().tearDownClass()

    @classmethod
    def _committed(cls):
        return _Committed(cls.registry)

    @classmethod
    def _read_env(cls, cr):
        return api.Environment(cr, SUPERUSER_ID, {})

    @classmethod
    def _set_up_school(cls, env):
        school = env["res.company"].create({"name": f"School {uuid.uuid4()}"})
        user = new_test_user(
            env,
            login=f"ub_{uuid.uuid4()}",
            context=QUIETLY,
            company_id=school.id,
            company_ids=[Command.set(school.ids)],
        )
        director = env["hr.employee"].create(
            {"name": "Director", "user_id": user.id, "company_id": school.id}
        )
        post = env["ub.post"].search([("authority", "=", "direct")], limit=1)
        env["ub.post.holder"].create(
            {
                "post_id": post.id,
                "employee_id": director.id,
                "company_id": school.id,
                "date_from": "2026-09-01",
            }
        )
        kind = env["ub.body.type"].search([("member_rule", "=", "named")], limit=1)
        body = env["ub.body"].create(
            {
                "name": "Two at once",
                "company_id": school.id,
                "type_id": kind.id,
                "date_from": "2026-09-01",
            }
        )
        cls.school_id, cls.user_id = school.id, user.id
        cls.director_id, cls.body_id = director.id, body.id

    @classmethod
    def _clean_up(cls, env):
        """Seals go by SQL only; the rest as anything."""
        mine = [("company_id", "=", cls.school_id)]
        cls._drop_sealed(env, mine)
        env["ub.body"].search(mine).date_from = False
        for model in (
            *cls._papers,
            "ub.membership",
            "ub.body",
            "ub.post.holder",
            "ub.norm.value",
            "ub.year.school",
            "ub.agenda.template",
            "ub.series",
            "ub.body.type.school",
        ):
            env[model].with_context(active_test=False).search(mine).unlink()
        env["hr.employee"].search(mine).unlink()
        user = env["res.users"].browse(cls.user_id)
        school = env["res.company"].browse(cls.school_id)
        partners = user.partner_id | school.partner_id
        user.unlink()
        school.resource_calendar_id = False
        env["resource.calendar"].search(mine).unlink()
        school.unlink()
        partners.unlink()

    @classmethod
    def _drop_sealed(cls, env, mine):
        if not cls._sealed:
            return
        files = env["ub.revision"].search(mine).pdf_id.ids
        env.cr.execute(
            "UPDATE ub_revision SET previous_id = NULL WHERE company_id = %s",
            [cls.school_id],
        )
        for table in cls._sealed:
            env.cr.execute(
                f"DELETE FROM {table} WHERE company_id = %s", [cls.school_id]
            )
        env.invalidate_all()
        env["ir.attachment"].browse(files).unlink()

    def _at_once(self, model, step, *record_ids):
        """Take ``step`` on the records, each in a transaction of its own, together.

        Gives “done” or the refusal for each. The server that runs the tests holds
        the lock of all registries meanwhile.
        """
        barrier = threading.Barrier(len(record_ids))
        outcomes = [None] * len(record_ids)

        def take(index, record_id):
            with self.registry.cursor() as cr:
                env = api.Environment(cr, self.user_id, {})
                record = env[model].browse(record_id)
                record.read(["state"])
                barrier.wait(timeout=60)
                try:
                    retrying(partial(getattr(type(record), step), record), env)
                    outcomes[index] = "done"
                except UserError as error:
                    cr.rollback()
                    outcomes[index] = str(error)

        threads = [
            threading.Thread(target=take, args=pair) for pair in enumerate(record_ids)
        ]
        with patch.object(Registry, "_lock", DummyRLock()):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(timeout=120)
        return outcomes


class _Committed:
    """An environment whose work is kept when the block ends well."""

    def __init__(self, registry):
        self.cursor = registry.cursor()

    def __enter__(self):
        return api.Environment(self.cursor, SUPERUSER_ID, QUIETLY)

    def __exit__(self, kind, error, traceback):
        with self.cursor as cr:
            if kind:
                cr.rollback()
