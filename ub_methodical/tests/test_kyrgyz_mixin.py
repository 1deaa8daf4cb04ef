from odoo.fields import Domain
from odoo.tests import TransactionCase, new_test_user, tagged


@tagged("post_install", "-at_install")
class TestKyrgyzMixin(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.teacher_user = new_test_user(
            cls.env, "ub_kyrgyz_teacher", groups="base.group_user"
        )
        cls.people = cls.env["hr.employee"].create(
            [
                {"name": name}
                for name in ("Төлөнова Үмүт", "Орозов Усөн", "Жаңыбаев Адис")
            ]
        )
        cls.umut, cls.usen, cls.adis = cls.people

    def _found(self, operator, value, model="hr.employee", user=None):
        """The ids of our three people that a search of the display name finds."""
        domain = Domain("display_name", operator, value)
        domain &= Domain("id", "in", self.people.ids)
        model = self.env[model].with_user(user) if user else self.env[model]
        return set(model.search(domain).ids)

    # --- What is forgiven ---

    def test_like(self):
        for typed in ("төлөнова", "толонова", "ТОЛОН", "умут", "толонова  умут "):
            with self.subTest(typed):
                self.assertEqual(self._found("ilike", typed), {self.umut.id})
        self.assertEqual(self._found("ilike", "үсөн"), {self.usen.id})
        self.assertEqual(self._found("ilike", "жаныб%дис"), {self.adis.id})
        self.assertEqual(self._found("=ilike", "толонова умут"), {self.umut.id})
        self.assertFalse(self._found("=ilike", "толонова"))

    def test_not_like(self):
        others = {self.usen.id, self.adis.id}
        self.assertEqual(self._found("not ilike", "толонова"), others)
        self.assertEqual(self._found("not =ilike", "толонова умут"), others)

    def test_equal(self):
        for operator, value in (
            ("=", "толонова умут"),
            ("in", ["Толонова Үмүт", "Никто"]),
        ):
            with self.subTest(operator):
                self.assertEqual(self._found(operator, value), {self.umut.id})
        others = {self.usen.id, self.adis.id}
        self.assertEqual(self._found("!=", "толонова умут"), others)
        self.assertEqual(self._found("not in", ["толонова умут", False]), others)

    def test_nothing_asked(self):
        everyone = set(self.people.ids)
        self.assertEqual(self._found("ilike", ""), everyone)
        self.assertEqual(self._found("ilike", False), everyone)
        self.assertFalse(self._found("not ilike", ""))
        self.assertFalse(self._found("=", False))
        self.assertFalse(self._found("in", [False]))
        self.assertFalse(self._found("in", []))
        self.assertEqual(self._found("!=", False), everyone)

    def test_exact_operators_stay_exact(self):
        self.assertFalse(self._found("like", "Толонова"))
        self.assertEqual(self._found("like", "Төлөнова"), {self.umut.id})

    def test_filtered(self):
        domain = self.people._search_display_name("ilike", "толон")
        self.assertEqual(self.people.filtered_domain(domain), self.umut)
        domain = self.people._search_display_name("not ilike", "толон")
        self.assertEqual(self.people.filtered_domain(domain), self.usen + self.adis)

    # --- Where names are asked for ---

    def test_name_search(self):
        found = self.env["hr.employee"].name_search("толонова")
        self.assertIn((self.umut.id, "Төлөнова Үмүт"), found)

    def test_import_prefers_exact_spelling(self):
        double = self.env["hr.employee"].create({"name": "Толонова Умут"})
        search = self.env["hr.employee"].name_search
        for person in (self.umut, double):
            with self.subTest(person.name):
                found = search(person.name, operator="=")
                self.assertEqual(found, [(person.id, person.name)])
        self.assertEqual(len(search("толонова умут", operator="=")), 2)

    def test_without_hr_rights(self):
        for model in ("hr.employee", "hr.employee.public"):
            with self.subTest(model):
                self.assertEqual(
                    self._found("ilike", "толон", model, self.teacher_user),
                    {self.umut.id},
                )
                self.assertEqual(
                    self._found("not ilike", "толон", model, self.teacher_user),
                    {self.usen.id, self.adis.id},
                )
                names = self.env[model].with_user(self.teacher_user)
                self.assertEqual(
                    names.name_search("толонова умут"),
                    [(self.umut.id, "Төлөнова Үмүт")],
                )

    def test_through_many2one(self):
        department = self.env["hr.department"].create(
            {"name": "Staff", "manager_id": self.umut.id}
        )
        departments = self.env["hr.department"].with_user(self.teacher_user)
        for field_name in ("manager_id", "manager_id.display_name"):
            with self.subTest(field_name):
                found = departments.search([(field_name, "ilike", "толонова")])
                self.assertEqual(found, department)
        self.assertFalse(departments.search([("manager_id", "ilike", "усон толон")]))


@tagged("post_install", "-at_install")
class TestKyrgyzNames(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("ky_KG")
        cls.env = cls.env(context={**cls.env.context, "lang": "ky_KG"})
        cls.subjects = cls.env["ub.subject"].create(
            [{"name": name} for name in ("Үй иши", "Укук", "Өнөр", "Орус тили")]
        )
        cls.own = Domain("id", "in", cls.subjects.ids)

    def test_order(self):
        subjects = self.subjects.search(self.own, order="name")
        names = ["Орус тили", "Өнөр", "Укук", "Үй иши"]
        self.assertEqual(subjects.mapped("name"), names)
        reverse = self.subjects.search(self.own, order="name desc nulls last")
        self.assertEqual(reverse.mapped("name"), names[::-1])

    def test_order_through_many2one(self):
        fields_ = self.env["ub.field"].create([{"name": "Үчүнчү"}, {"name": "Укук"}])
        self.subjects.write({"field_id": fields_[0].id})
        self.subjects[1].field_id = fields_[1]
        groups = self.subjects._read_group(
            self.own, ["field_id"], ["__count"], order="field_id"
        )
        self.assertEqual(sum(count for _field, count in groups), 4)
        by_subject = self.env["ub.subject"]
        self.patch(type(self.env["ub.field"]), "_order", "name")
        self.assertEqual(
            by_subject.search(self.own, order="field_id, name").mapped("name"),
            ["Укук", "Орус тили", "Өнөр", "Үй иши"],
        )
        groups = by_subject._read_group(self.own, ["field_id"], order="field_id desc")
        self.assertEqual([field.name for (field,) in groups], ["Үчүнчү", "Укук"])

    def test_translated_name(self):
        subject = self.subjects[2]
        subject.with_context(lang="en_US").name = "Arts"
        self.assertEqual(subject.name, "Өнөр")
        found = self.subjects.search(self.own & Domain("display_name", "ilike", "онор"))
        self.assertEqual(found, subject)
        english = self.subjects.with_context(lang="en_US")
        self.assertFalse(
            english.search(self.own & Domain("display_name", "ilike", "онор"))
        )
        self.assertEqual(
            self.subjects.search(self.own & Domain("display_name", "not in", ["онор"])),
            self.subjects.search(self.own) - subject,
        )

    def test_names_of_other_records(self):
        field = self.env["ub.field"].create({"name": "Көркөм өнөр"})
        self.subjects[0].field_id = field
        for names in (["name", "field_id.name"], ["name", "field_id"]):
            self.patch(type(self.env["ub.subject"]), "_rec_names_search", names)
            with self.subTest(names[-1]):
                self.assertEqual(
                    self.subjects.search(
                        self.own & Domain("display_name", "ilike", "коркомонор")
                    ),
                    self.env["ub.subject"],
                )
                self.assertEqual(
                    self.subjects.search(
                        self.own & Domain("display_name", "ilike", "корком")
                    ),
                    self.subjects[0],
                )
