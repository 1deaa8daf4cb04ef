from odoo.tests import tagged

from .common_secrets import PEOPLE, WORDS, SecretsCase

# Members of the same body, of the council above it, of the school; from elsewhere
COLLEAGUES = (
    "deputy_head",
    "secretary",
    "colleague",
    "stranger",
    "council_member",
    "observer",
    "outsider",
)
# Their own words of the same talk are another matter
NEVER = "Nothing of the kind"


@tagged("post_install", "-at_install")
class TestPeopleSecrets(SecretsCase):
    """By no way of asking does a colleague learn what is kept about a person."""

    def _check(self, key, secret, model, method, *args, **kwargs):
        answer = self.ask(key, model, method, *args, **kwargs)
        with self.subTest(key=key, model=model, method=method, args=str(args)[:90]):
            is_count = method == "search_count"
            told = bool(answer) if is_count else self.tells(answer, secret)
            self.assertFalse(
                told, f"{secret.model}.{secret.field}: {str(answer)[:200]}"
            )

    def _direct_ways(self, secret):
        ids, name = secret.record.ids, secret.field
        own = [("id", "in", ids)]
        known = [*own, (name, "=", secret.value)]
        return [
            ("read", ids, [name]),
            ("read", ids, ["display_name"]),
            ("web_read", ids, {name: {}}),
            ("search_read", own, [name]),
            ("web_search_read", own, {name: {}}),
            ("search", own),
            ("search", ["!", (name, "=", NEVER)]),
            ("search_count", own),
            ("search_count", known),
            ("name_search", "", own),
            ("web_name_search", "", {"display_name": {}}, own),
            ("formatted_read_group", own, [name], ["__count"]),
            ("formatted_read_group", own, [], ["__count"]),
            ("formatted_read_group", own, ["company_id"], [f"{name}:array_agg"]),
            ("formatted_read_grouping_sets", own, [[name]], ["__count"]),
            ("web_read_group", own, [name], ["__count"]),
            ("read_group", own, [name], [name]),
            ("export_data", ids, ["id", name]),
            ("copy", ids),
        ]

    def test_the_records_themselves(self):
        for secret in self.secrets:
            for key in COLLEAGUES:
                for method, *args in self._direct_ways(secret):
                    self._check(key, secret, secret.model, method, *args)
                self._check(key, secret, secret.model, "search", [], order=secret.field)

    def test_readers_do_learn_it(self):
        """Else the questions above would prove nothing."""
        for secret in self.secrets:
            is_formal = secret.model in ("ub.lesson.sheet", "ub.lesson.mark")
            ask = (secret.model, "read", secret.record.ids, [secret.field])
            answer = self.ask("head" if is_formal else "teacher", *ask)
            self.assertTrue(self.tells(answer, secret), secret.model)
        nested = {"education_id": {"fields": {"name": {}}}}
        filled = {"default_education_id": self.theme.id}
        ask = ("ub.work.report", "onchange", [], {}, [], nested)
        self.assertIn(WORDS, str(self.ask("teacher", *ask, context=filled)))

    def test_talk_and_files(self):
        for secret in self.secrets:
            model, ids = secret.model, secret.record.ids
            file = self.env["ir.attachment"].create(
                {"name": WORDS, "raw": b"x", "res_model": model, "res_id": ids[0]}
            )
            if hasattr(secret.record, "message_ids"):
                secret.record.message_post(body=WORDS)
            about = [("model", "=", model), ("res_id", "in", ids)]
            for key in COLLEAGUES:
                for domain in (about, [("body", "ilike", WORDS)]):
                    self._check(key, secret, "mail.message", "search_count", domain)
                    self._check(
                        key, secret, "mail.message", "search_read", domain, ["body"]
                    )
                for ask in (
                    ("search_count", [("id", "=", file.id)]),
                    ("search_read", [("name", "=", WORDS)], ["name"]),
                    ("read", file.ids, ["name", "raw"]),
                ):
                    self._check(key, secret, "ir.attachment", *ask)

    # Related paths

    def _relations(self):
        """(model, field, comodel) of all that staff may name in a search."""
        for model in sorted(self.env.registry):
            is_ours = model.startswith("ub.") or model in ("hr.employee.public",)
            cls = self.env[model]
            if not is_ours or cls._abstract:
                continue
            for name, field in cls._fields.items():
                if field.relational and field.comodel_name in self.env:
                    yield model, name, field.comodel_name

    def test_by_way_of_what_others_read(self):
        """A condition on a hidden value behind a readable record counts nothing."""
        relations = list(self._relations())
        for secret in self.secrets:
            if not secret.record._fields[secret.field]._description_searchable:
                continue
            near = [one for one in relations if one[2] == secret.model]
            for model, name, _to in near:
                self._check_path(secret, model, f"{name}.{secret.field}")
                for far, link, to in relations:
                    if to == model and far != model and link != name:
                        path = f"{link}.{name}.{secret.field}"
                        self._check_path(secret, far, path, keys=("stranger",))

    def _check_path(self, secret, model, path, keys=COLLEAGUES[:4]):
        domain = [(path, "=", secret.value)]
        for key in keys:
            self._check(key, secret, model, "search_count", domain)

    def test_named_and_unfolded(self):
        """Nested reading, grouping, export and the forms' own first question."""
        for secret in self.secrets:
            for model, name, to in self._relations():
                if to != secret.model or model == "ub.teacher.year":
                    continue
                nested = {name: {"fields": {secret.field: {}, "display_name": {}}}}
                path = f"{name}.{secret.field}"
                filled = {f"default_{name}": secret.record.id}
                for key in ("stranger", "deputy_head"):
                    for ask in (
                        ("web_search_read", [], nested),
                        (
                            "formatted_read_group",
                            [(name, "=", secret.record.id)],
                            [path],
                            [],
                        ),
                    ):
                        self._check_words(key, secret, model, *ask)
                    new = ("onchange", [], {}, [], nested)
                    self._check_words(key, secret, model, *new, context=filled)
                    named = {name: {"fields": {"display_name": {}}}}
                    new = ("onchange", [], {}, [], named)
                    self._check_words(key, secret, model, *new, context=filled)
                    ids = self.ask(key, model, "search", [], limit=5) or []
                    self._check_words(
                        key,
                        secret,
                        model,
                        "export_data",
                        ids,
                        [f"{name}/{secret.field}"],
                    )

    def _check_words(self, key, secret, model, method, *args, **kwargs):
        answer = self.ask(key, model, method, *args, **kwargs)
        with self.subTest(key=key, model=model, method=method, args=str(args)[:120]):
            self.assertNotIn(WORDS, str(answer))

    def test_every_model_about_people_is_asked(self):
        """What the heads of a person's bodies read of him stands in the list."""
        rules = self.env["ir.rule"].search(
            [
                ("domain_force", "like", "ub_%"),
                "|",
                ("domain_force", "like", "ub_led("),
                ("domain_force", "like", "ub_colleague('head'"),
            ]
        )
        about = set(rules.model_id.mapped("model"))
        asked = {line[0] for line in PEOPLE} | {"ub.teacher.composition"}
        self.assertLessEqual(about, asked, "add a line to PEOPLE")
