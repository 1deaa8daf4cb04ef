from odoo import Command
from odoo.exceptions import AccessDenied, UserError
from odoo.fields import Domain
from odoo.tests import new_test_user, tagged

from .common import QUIETLY, UbCase

INTERACTIVE = {"interactive": True}


@tagged("post_install", "-at_install")
class TestPeopleAccess(UbCase):
    """Login by phone or short name; slips with first passwords; who may give them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.asanova = cls._create_user("asanova", cls.school_a)
        cls.asanova.login = "asanova@school.example"
        cls.asanova_person = cls._create_employee(
            "Асанова Бурул", cls.school_a, cls.asanova, private_phone="0555 12 34 56"
        )

    def _login(self, typed, password="ub_asanova"):
        credential = {"login": typed, "password": password, "type": "password"}
        return self.env["res.users"].authenticate(credential, INTERACTIVE)["uid"]

    def _refused(self, typed, password="ub_asanova"):
        with self.assertRaises(AccessDenied) as refusal:
            self._login(typed, password)
        return refusal.exception.args

    # Who is meant

    def test_login_by_phone_and_short_name(self):
        for typed in (
            "asanova@school.example",
            "0555 12 34 56",
            "+996 555 123456",
            "996555123456",
            " 0555-123-456 ",
            "asanova",
            "Asanova",
            "асанова",
        ):
            with self.subTest(typed=typed):
                self.assertEqual(self._login(typed), self.asanova.id)

    def test_wrong_password_and_nobody_get_the_same_answer(self):
        answers = {
            self._refused("0555 12 34 56", "wrong"),
            self._refused("asanova", "wrong"),
            self._refused("0700 00 00 00"),
            self._refused("nobody"),
            self._refused("%"),
            self._refused("asanov_"),
            self._refused(""),
        }
        self.assertEqual(answers, {AccessDenied().args})

    def test_what_fits_two_people_fits_nobody(self):
        self.people["teacher"].private_phone = "+996555123456"
        other = self._create_user("asanova2", self.school_a)
        other.login = "asanova@other.example"
        self.assertEqual(self._refused("0555 12 34 56"), AccessDenied().args)
        self.assertEqual(self._refused("asanova"), AccessDenied().args)
        self.assertEqual(self._login("asanova@school.example"), self.asanova.id)

    def test_exact_login_always_wins(self):
        namesake = new_test_user(self.env, login="asanova", context=QUIETLY)
        self.assertEqual(self._login("asanova", "asanovax"), namesake.id)
        self.assertEqual(self._refused("asanova", "ub_asanova"), AccessDenied().args)

    def test_archived_user_cannot_log_in_by_phone(self):
        self.asanova.active = False
        self.assertEqual(self._refused("0555 12 34 56"), AccessDenied().args)

    def test_phone_follows_the_staff_list_not_the_person(self):
        self.asanova_person.private_phone = "0700 11 22 33"
        self.assertEqual(self._login("0700112233"), self.asanova.id)
        self._refused("0555 12 34 56")
        teacher = self.users["teacher"]
        teacher.with_user(teacher).write({"private_phone": "0700 11 22 33"})
        self.assertEqual(self.people["teacher"].private_phone, "0700 11 22 33")
        self.assertFalse(teacher.ub_phone)
        self.assertEqual(self._login("0700112233"), self.asanova.id)

    # Slips

    def _wizard(self, key, *people, **vals):
        lines = [Command.create({"employee_id": person.id}) for person in people]
        wizards = self.as_user(key, self.env["ub.access.slip"])
        values = {"line_ids": lines, "lang": "en_US", **vals}
        return wizards.with_context(active_ids=[]).create(values)

    def _passwords(self, action):
        """The first passwords on the sheet, read as a person reads them."""
        cells = action["params"]["html"].split('class="code password">')[1:]
        return [cell.split("<")[0] for cell in cells]

    def test_deputy_gives_logins(self):
        person = self._create_employee("Үсөнова Айжан", mobile_phone="0777 000111")
        wizard = self._wizard("deputy", person, self.people["offline"])
        self.assertEqual(wizard.line_ids.mapped("login"), ["usonova", "offline"])
        action = wizard.action_print()
        user = person.user_id
        self.assertEqual(user.login, "usonova")
        self.assertTrue(user.has_group("base.group_user"))
        self.assertFalse(user.has_group("ub_methodical.group_administrator"))
        self.assertEqual(user.company_ids, self.school_a)
        self.assertEqual(user.tz, "Asia/Bishkek")
        first, second = self._passwords(action)
        self.assertNotEqual(first, second)
        self.assertRegex(
            first, r"^[bdfghjmnqrstvwz2-9]{4}(-[bdfghjmnqrstvwz2-9]{4}){2}$"
        )
        self.assertTrue(user.ub_must_change_password)
        self.assertEqual(self._login("0777 000 111", first), user.id)

    def test_password_is_kept_nowhere(self):
        wizard = self._wizard("deputy", self.people["offline"])
        with self.assertLogs("odoo", level="DEBUG") as logs:
            [password] = self._passwords(wizard.action_print())
        self.assertFalse([line for line in logs.output if password in line])
        self.env.flush_all()
        self.assertFalse(
            self.env["ir.attachment"].search_count(
                [("index_content", "like", password)]
            )
        )
        for model in ("ub.access.slip", "ub.access.slip.line", "mail.message"):
            rows = self.env[model].search([]).read()
            self.assertNotIn(password, str(rows), model)
        self.env.cr.execute("SELECT * FROM res_users")
        self.assertNotIn(password, str(self.env.cr.fetchall()))

    def test_taken_or_odd_login_is_refused(self):
        for login in ("asanova@school.example", "0555123456", "два слова", "a"):
            with self.subTest(login=login), self.assertRaises(UserError):
                wizard = self._wizard("deputy", self.people["offline"])
                wizard.line_ids.login = login
                wizard.action_print()
            self.assertFalse(self.people["offline"].user_id)

    def test_only_who_manages_gives_slips(self):
        for key in ("teacher", "head", "clerk", "union_chair", "outsider", "observer"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._wizard(
                    key, self.people["offline"], company_id=self.school_a.id
                ).action_print()
        self.assertFalse(self.people["offline"].user_id)

    def test_right_ends_with_the_office(self):
        self.holders["deputy"].date_to = "2026-11-19"
        with self.assertRaises(UserError):
            self._wizard("deputy", self.people["offline"]).action_print()

    def test_people_of_another_school_get_nothing(self):
        stranger = self._create_employee("Stranger B", self.school_b)
        with self.assertRaises(UserError):
            self._wizard("deputy", stranger).action_print()
        self.assertFalse(stranger.user_id)

    def test_nobody_reads_logins_through_the_wizard(self):
        with self.assertRaises(UserError), self.cr.savepoint():
            self._wizard("teacher", self.asanova_person)
        foreign = self._wizard("deputy", self.people["outsider"])
        self.assertFalse(foreign.line_ids.login or foreign.line_ids.has_login)

    def test_default_people_are_those_without_login(self):
        self.people["outsider"].user_id = False
        wizards = self.as_user("deputy", self.env["ub.access.slip"])
        lines = wizards.default_get(["line_ids"])["line_ids"]
        people = [line[2]["employee_id"] for line in lines]
        self.assertEqual(people, self.people["offline"].ids)

    # A new first password

    def test_deputy_resets_and_it_is_recorded(self):
        card = self._create_teacher(self.people["teacher"])
        [password] = self._passwords(
            self._wizard("deputy", self.people["teacher"]).action_print()
        )
        teacher = self.users["teacher"]
        self.assertEqual(self._login("ub_teacher", password), teacher.id)
        self._refused("ub_teacher", "ub_teacher")
        note = card.message_ids[:1]
        self.assertEqual(note.author_id, self.users["deputy"].partner_id)
        self.assertIn("first password", note.body)

    def _cannot_reset(self, giver, key):
        user = self.users[key]
        with self.assertRaises(UserError):
            self._wizard(giver, self.people[key]).action_print()
        self.assertFalse(user.ub_must_change_password)
        self.assertEqual(self._login(user.login, user.login.ljust(8, "x")), user.id)

    def test_nobody_reaches_above_himself(self):
        self._cannot_reset("deputy", "director")
        self._cannot_reset("deputy", "admin")
        self._cannot_reset("deputy", "deputy")
        self.users["stranger"].group_ids += self.env.ref("hr.group_hr_user")
        self._cannot_reset("deputy", "stranger")

    def test_nor_into_another_school(self):
        self._create_employee("Teacher in B", self.school_b, self.users["teacher"])
        self._cannot_reset("deputy", "teacher")
        self.users["head"].company_ids += self.school_b
        self._cannot_reset("deputy", "head")

    def test_future_director_is_above_too(self):
        self.holders["director"].date_to = "2026-12-31"
        self._hold_office(self.people["teacher"], "direct", date_from="2027-01-01")
        self._cannot_reset("deputy", "teacher")

    def test_administrator_resets_the_director(self):
        action = self._wizard("admin", self.people["director"]).action_print()
        [password] = self._passwords(action)
        self.assertEqual(
            self._login("ub_director", password), self.users["director"].id
        )

    # A first password opens nothing

    def test_first_password_is_none_for_programs(self):
        [password] = self._passwords(
            self._wizard("deputy", self.people["teacher"]).action_print()
        )
        credential = {"login": "ub_teacher", "password": password, "type": "password"}
        with self.assertRaises(AccessDenied):
            self.env["res.users"].authenticate(credential, {"interactive": False})
        self.assertTrue(self.users["teacher"]._mfa_url())

    def test_own_password_is_another_and_long_enough(self):
        teacher = self.users["teacher"]
        teacher.ub_must_change_password = True
        for password, again in (
            ("short", "short"),
            ("long enough", "but different"),
            ("ub_teacher", "ub_teacher"),
        ):
            with self.subTest(password=password), self.assertRaises(UserError):
                teacher._ub_choose_password(password, again)
        teacher._ub_choose_password("my own word", "my own word")
        self.assertFalse(teacher.ub_must_change_password)
        self.assertEqual(self._login("ub_teacher", "my own word"), teacher.id)

    def test_person_cannot_lift_the_flag(self):
        teacher = self.users["teacher"]
        teacher.ub_must_change_password = True
        self.env.flush_all()
        own = self.as_user("teacher", teacher)
        with self.assertRaises(Exception) as refusal:
            own.write({"ub_must_change_password": False})
        self.assertEqual(type(refusal.exception).__name__, "AccessError")
        self.assertTrue(teacher.ub_must_change_password)

    def test_domain_stays_odoos_for_unknown_words(self):
        users = self.env["res.users"]
        self.assertEqual(
            users._get_login_domain("nobody"), Domain("login", "=", "nobody")
        )
