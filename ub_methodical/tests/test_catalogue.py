from odoo.tests import tagged

from .common import UbCase

LANGS = ("ky", "ru")


@tagged("post_install", "-at_install")
class TestCatalogue(UbCase):
    """What the five schools' regulations name is there to choose from."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "lang": "en_US"})
        cls.types = {kind.code: kind for kind in cls.env["ub.body.type"].search([])}

    def _words(self, code, school=None):
        return self.env["ub.body.type.school"].search(
            [
                ("company_id", "=", (school or self.school_a).id),
                ("type_id.code", "=", code),
            ]
        )

    def _body_of(self, code, **vals):
        return self._create_body(code, type_id=self.types[code].id, **vals)

    # Kinds of body

    def test_kinds_of_association(self):
        """001 cl. 1.1, 1.2, 1.4; 002 cl. 4.4; 004 intro.5, general.1."""
        associations = {
            code for code, kind in self.types.items() if kind.category == "association"
        }
        self.assertLessEqual(
            {
                "subject",
                "field",
                "cycle",
                "upper_classes",
                "primary_classes",
                "class_teachers",
                "educators",
                "other_association",
            },
            associations,
        )
        self.assertIn(
            "masters of production training", self.types["class_teachers"].name
        )

    def test_services_and_groups(self):
        """002 cl. 4.2; 003 cl. 4.2; 004 chair.org 8; 001 council 2.2."""
        services = ("methodical_service", "information_service", "diagnostic_service")
        for code in services:
            self.assertEqual(self.types[code].category, "service")
        groups = (
            "creative_group",
            "problem_group",
            "scientific_group",
            "experimental_group",
            "working_group",
        )
        for code in groups:
            self.assertEqual(self.types[code].category, "group")
            self.assertEqual(self.types[code].member_rule, "named")

    def test_methodical_council_gathers_deputies_and_heads(self):
        """001 council 1.1; 002 cl. 4.3: the deputy leads, heads belong to it."""
        council = self._body_of("methodical_council")
        post = self.env.ref("ub_methodical.post_deputy_methodical")
        self.env["ub.post.holder"].create(
            {
                "post_id": post.id,
                "employee_id": self.people["stranger"].id,
                "company_id": self.school_a.id,
                "date_from": "2026-09-01",
            }
        )
        council._sync_by_rule()
        self.assertEqual(council.head_id, self.people["stranger"])
        members = council._members()
        self.assertIn(self.people["deputy"], members)
        self.assertIn(self.people["head"], members)
        self.assertNotIn(self.people["teacher"], members)

    def test_any_association_may_send_its_head_to_the_council(self):
        senders = self.types["methodical_council"].member_type_ids
        associations = senders.search([("category", "=", "association")])
        self.assertEqual(senders, associations)

    def test_pedagogical_council_is_of_teachers_only(self):
        """001 cl. 1.5: the teaching staff; a guard at the door is none of it."""
        self._create_teacher(self.people["teacher"])
        council = self._body_of("pedagogical_council")
        council._sync_by_rule()
        self.assertIn(self.people["teacher"], council._members())
        self.assertNotIn(self.people["stranger"], council._members())
        self.assertEqual(council.head_id, self.people["director"])

    def test_general_meeting_is_of_all_staff(self):
        assembly = self._body_of("general_meeting")
        assembly._sync_by_rule()
        staff = self.env["hr.employee"].search([("company_id", "=", self.school_a.id)])
        self.assertEqual(assembly._members(), staff)

    def test_noun_and_heading_are_one_pair(self):
        """Decision and its heading never mix two verbs on one paper (F16)."""
        pairs = {
            "resolution": "RESOLVED",
            "decision": "DECIDED",
            "proposal": "PROPOSED",
        }
        for kind in self.types.values():
            self.assertEqual(
                kind.decision_heading, pairs[kind.decision_noun], kind.code
            )
        self.assertEqual(self.types["class_teachers"].decision_noun, "proposal")

    # Offices, fields, norms

    def test_offices(self):
        """003 cl. 5.1: deputies, social pedagogue; each with its authority."""
        posts = {post.code: post.authority for post in self.env["ub.post"].search([])}
        expected = {
            "director": "direct",
            "deputy_teaching": "manage",
            "teaching_department": "manage",
            "deputy_methodical": "manage",
            "deputy_upbringing": "manage",
            "union_chair": "union",
            "archivist": "archive",
            "secretary": "record",
            "social_pedagogue": "none",
        }
        self.assertEqual(expected, {code: posts.get(code) for code in expected})

    def test_cases_follow_words_that_are_translated_later(self):
        post = self.env["ub.post"].create(
            {"name": "Librarian", "title": "Librarian", "code": "librarian"}
        )
        self.env.cr.execute(
            "UPDATE ub_post SET name = name || %s WHERE id = %s",
            ('{"ky_KG": "Китепканачы"}', post.id),
        )
        self.env.invalidate_all()
        self.env["res.company"]._ub_complete_all()
        self.assertEqual(post.name_dative, "Китепканачыга")

    def test_fields_of_the_framework_curriculum(self):
        """001 cl. 1.2: seven fields, each with subjects."""
        names = "languages social mathematics science technology arts health".split()
        for name in names:
            self.assertTrue(
                self.env.ref(f"ub_methodical.field_{name}").subject_ids, name
            )

    def test_shipped_norms_are_measurable_and_named_by_clause(self):
        norms = self.env["ub.norm"].search([])
        for norm in norms:
            # Those have lists of their own instead of a measure
            if norm.subject not in ("paper", "course", "young"):
                self.assertTrue(hasattr(norm, f"_measure_{norm.code}"), norm.code)
            self.assertTrue(norm.clause or norm.enforcement == "off", norm.code)

    def test_first_category_is_what_the_head_category_norm_names(self):
        norm = self.env.ref("ub_methodical.norm_head_category")
        first = self.env.ref("ub_methodical.category_first")
        self.assertEqual(norm.value, first.rank)

    # A school's own values

    def test_new_school_has_a_value_for_every_row(self):
        school = self.env["res.company"].create({"name": "School C"})
        for model, link in (
            ("ub.norm.value", "norm_id"),
            ("ub.series", "kind_id"),
            ("ub.body.type.school", "type_id"),
        ):
            own = self.env[model].search([("company_id", "=", school.id)])
            rows = self.env[own._fields[link].comodel_name].search([])
            self.assertEqual(own[link], rows)
            self.assertEqual(len(own), len(rows))

    def test_new_row_reaches_every_school(self):
        kind = self.env["ub.body.type"].create(
            {
                "name": "Department",
                "code": "department",
                "unit_name": "department",
                "head_title": "head",
                "decision_noun": "decision",
                "decision_heading": "DECIDED",
            }
        )
        for school in self.schools:
            self.assertEqual(self._words(kind.code, school).name, "department")

    def test_what_a_school_wrote_is_never_overwritten(self):
        words = self._words("subject")
        words.write({"name": "methodical section", "head_title": "chair"})
        norm = self.env["ub.norm.value"].search(
            [
                ("company_id", "=", self.school_a.id),
                ("norm_id.code", "=", "body_min_members"),
            ]
        )
        norm.write({"value": 5, "enforcement": "block"})
        self.env["res.company"]._ub_complete_all()
        self.assertEqual(
            (words.name, words.head_title), ("methodical section", "chair")
        )
        self.assertEqual((norm.value, norm.enforcement), (5, "block"))

    def test_words_that_are_translated_later_reach_the_schools(self):
        """Terms are loaded after the data: the first words are no translation."""
        self.types["commission"].with_context(lang="ky_KG").unit_name = "иш тобу"
        school = self.env["res.company"].create({"name": "School C"})
        kind = self.env["ub.body.type"].create(
            {
                "name": "Department",
                "code": "department",
                "unit_name": "department",
                "head_title": "head",
                "decision_noun": "decision",
                "decision_heading": "DECIDED",
            }
        )
        kind.with_context(lang="ky_KG").unit_name = "бөлүм"
        self.env["res.company"]._ub_complete_all()
        words = self._words("department", school)
        self.assertEqual(words.with_context(lang="ky_KG").name, "бөлүм")
        self.assertEqual(words.name_genitive, "бөлүмдүн")
        commission = self._words("commission", school).with_context(lang="ky_KG")
        self.assertEqual(commission.name, "иш тобу")
