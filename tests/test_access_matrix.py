"""The rights that people have in fact, held against ``security/access_matrix.csv``."""

import csv
from collections import defaultdict
from pathlib import Path

from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.ub_methodical.tests.common import UbCase

from access_samples_consultation import SampleConsultation
from access_samples_lesson import SampleLesson
from access_samples_mentoring import SampleMentoring

MATRIX = Path(__file__).parents[1] / "security" / "access_matrix.csv"
OFFICES = ("admin", "director", "deputy", "clerk", "union_chair")
MEMBERS = ("head", "deputy_head", "secretary", "teacher")
ASIDE = ("stranger", "council_member")
STAFF = (*OFFICES, *MEMBERS, *ASIDE)
GUESTS = ("observer", "outsider")
EVERYONE = (*STAFF, *GUESTS)
SHORTHANDS = {"everyone": EVERYONE, "staff": STAFF}
VERBS = ("read", "write", "create", "unlink")
# States of a meeting: still written, and having taken place
OPEN = ("draft", "convened", "postponed", "held")
HELD = ("held", "minutes", "closed")
# Nobody but its authors sees it: nobody was called
HIDDEN = ("draft", "dropped")

# What each word of the matrix covers; explained in security/README.md
SCOPES = {
    "all": lambda one, role: True,
    "shared": lambda one, role: one.place == "shared",
    "own_school": lambda one, role: one.place not in ("foreign", "shared"),
    "draft": lambda one, role: one.place != "foreign" and one.state == "draft",
    "signed": lambda one, role: one.place != "foreign" and one.state == "signed",
    "own_body": lambda one, role: one.place == "body",
    "own_body_draft": lambda one, role: one.place == "body" and one.state == "draft",
    "open": lambda one, role: (
        one.place not in ("foreign", "shared") and one.state in OPEN
    ),
    "own_body_open": lambda one, role: one.place == "body" and one.state in OPEN,
    "convened": lambda one, role: one.place == "body" and one.state not in HIDDEN,
    "called": lambda one, role: one.person == role and one.state not in HIDDEN,
    "own_body_held": lambda one, role: one.place == "body" and one.state in HELD,
    "held_below": lambda one, role: one.place == "body" and one.state in HELD,
    "held": lambda one, role: one.place != "foreign" and one.state in HELD,
    "closed_below": lambda one, role: one.place == "body" and one.state == "closed",
    "closed": lambda one, role: one.place != "foreign" and one.state == "closed",
    "sent": lambda one, role: one.place == "body" and one.state == "sent",
    "approved": lambda one, role: one.place != "foreign" and one.state == "approved",
    "own_body_approved": lambda one, role: (
        one.place == "body" and one.state == "approved"
    ),
    "own_held": lambda one, role: one.person == role and one.state in HELD,
    "own": lambda one, role: one.person == role,
    "own_mutual": lambda one, role: one.person == role and one.state == "mutual",
    "own_draft": lambda one, role: one.person == role and one.state == "draft",
    "mutual": lambda one, role: one.place != "foreign" and one.state == "mutual",
    "own_body_mutual": lambda one, role: one.place == "body" and one.state == "mutual",
    "visits": lambda one, role: (
        one.place != "foreign" and one.state in ("visit", "visit_draft")
    ),
    "own_body_visits": lambda one, role: one.place == "body" and one.state == "visit",
}


def read_matrix():
    """{(role, model, verb): words of its scope}, shorthands spelled out."""
    matrix = defaultdict(set)
    with MATRIX.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for role in SHORTHANDS.get(row["role"], (row["role"],)):
                cell = matrix[role, row["model"], row["verb"]]
                cell.update(row["scope"].split("+"))
    return matrix


@tagged("post_install", "-at_install", "access_matrix")
class TestAccessMatrix(SampleConsultation, SampleMentoring, SampleLesson, UbCase):
    """Each role tries each verb on each sample; the cells must be the matrix's."""

    def test_matrix_knows_every_model_and_word(self):
        matrix = read_matrix()
        models = {
            model._name
            for model in self.env.registry.values()
            if model._name.startswith("ub.") and not model._abstract
        }
        self.assertEqual(models, set(self.subjects), "models without samples")
        self.assertLessEqual({model for _role, model, _verb in matrix}, models)
        self.assertLessEqual({role for role, _model, _verb in matrix}, set(EVERYONE))
        self.assertLessEqual({verb for _role, _model, verb in matrix}, set(VERBS))
        self.assertLessEqual(set().union(*matrix.values()), set(SCOPES))

    # Several tests, so that they can be shared out

    def test_rights_of_office_holders(self):
        self._check_rights(OFFICES)

    def test_rights_of_members(self):
        self._check_rights(MEMBERS)

    def test_rights_of_those_beside(self):
        self._check_rights((*ASIDE, *GUESTS))

    @mute_logger("odoo.sql_db", "odoo.addons.base.models.ir_rule")
    @mute_logger("odoo.addons.base.models.ir_model")
    def _check_rights(self, roles):
        matrix = read_matrix()
        differences = []
        for role in roles:
            for model, subject in self.subjects.items():
                for verb in VERBS:
                    tried = self._tried(subject, role, verb)
                    words = matrix[role, model, verb]
                    due = {str(one) for one in tried if _is_covered(one, role, words)}
                    found = self._found(role, model, verb, tried)
                    differences += [
                        f"{role} {verb} {model}: “{word}” covers no sample"
                        for word in sorted(words)
                        if not any(_is_covered(one, role, [word]) for one in tried)
                    ]
                    differences += [
                        f"{role} {verb} {model}: may, and should not: {one}"
                        for one in sorted(found - due)
                    ]
                    differences += [
                        f"{role} {verb} {model}: may not, and should: {one}"
                        for one in sorted(due - found)
                    ]
        if differences:
            self.fail("\n".join(["not as in access_matrix.csv:", *differences]))

    def _tried(self, subject, role, verb):
        """Samples that mean something for the role: nobody else's own ones."""
        records = subject.births if verb == "create" else subject.samples
        return [
            one
            for one in records
            if one.person in ("", role)
            and not (role == "outsider" and one.place == "foreign")
        ]

    def _found(self, role, model, verb, tried):
        """What of ``tried`` succeeds; reading is tried in one go, as lists do."""
        if verb == "read":
            try:
                readable = self._read_ids(role, model, [one.record.id for one in tried])
            except UserError:
                readable = []
            return {str(one) for one in tried if one.record.id in readable}
        return {str(one) for one in tried if self._is_done(role, model, verb, one)}

    def _read_ids(self, role, model, ids):
        """What a search finds can be read, and nothing else."""
        self.env.invalidate_all()
        records = self.env[model].with_user(self.users[role])
        found = records.with_context(active_test=False).search([("id", "in", ids)])
        found.read(["display_name"])
        hidden = records.browse(set(ids) - set(found.ids))
        self.assertFalse(hidden._filtered_access("read"), "hidden, yet readable")
        return found.ids

    def _is_done(self, role, model, verb, one):
        """Try it for real, and take it back."""
        self.env.invalidate_all()
        records = self.env[model].with_user(self.users[role])
        savepoint = self.env.cr.savepoint(flush=True)
        try:
            getattr(self, f"_try_{verb}")(records, one)
            self.env.flush_all()
            return True
        except UserError:
            return False
        except IntegrityError as error:
            self.fail(f"{role} {verb} {model} {one}: {error}")
        finally:
            self.env.invalidate_all(flush=False)
            savepoint.rollback()
            savepoint.close(rollback=False)
            self.env.invalidate_all(flush=False)

    def _try_write(self, records, one):
        change = self.subjects[records._name].change
        records.browse(one.record.id).write(change)

    def _try_create(self, records, one):
        if "employee_id" in one.vals and records._name == "ub.teacher":
            old = self.env["ub.teacher"]._of(
                self.env["hr.employee"].browse(one.vals["employee_id"])
            )
            old.unlink()
        records.create(one.vals)

    def _try_unlink(self, records, one):
        records.browse(one.record.id).unlink()


def _is_covered(one, role, words):
    return any(SCOPES[word](one, role) for word in words)
