from functools import partial

from odoo import models

_IN_FORCE = [
    ("date_from", "<=", "today"),
    "|",
    ("date_to", "=", False),
    ("date_to", ">=", "today"),
]
_ACTING = [
    ("date_from", "<=", "today"),
    "|",
    ("acts_until", "=", False),
    ("acts_until", ">=", "today"),
]


def person(uid, path="employee_id"):
    """The employee that ``path`` leads to is the user, and has not left."""
    return [(path, "any", [("user_id", "=", uid), ("active", "=", True)])]


def staff(uid, path="company_id"):
    """The user works in the school that ``path`` leads to."""
    return person(uid, f"{path}.ub_employee_ids")


def holder(uid, *authorities, path="company_id"):
    """The user holds today an office with such authority in the record's school."""
    return [
        (
            f"{path}.ub_holder_ids",
            "any",
            [
                ("active", "=", True),
                *person(uid),
                ("post_id.authority", "in", list(authorities)),
                *_IN_FORCE,
            ],
        )
    ]


def member(uid, *roles, path="body_id"):
    """The user has today one of ``roles`` (or any) in the record's body."""
    of_role = [("role", "in", list(roles))] if roles else []
    facts = [*person(uid), *of_role, *_ACTING]
    return [(f"{path}.membership_ids", "any", facts)]


def colleague(uid, *roles, path="membership_ids"):
    """A person with ``path`` belongs today to a body where the user has a role."""
    return [(path, "any", [*_ACTING, *member(uid, *roles)])]


def observer(uid, permission, path="company_id"):
    """The user is a methodologist whom the school lets see this today."""
    facts = [("user_id", "=", uid), (permission, "=", True), *_IN_FORCE]
    return [(f"{path}.ub_observer_ids", "any", facts)]


class IrRule(models.Model):
    """Words for rules over dated facts: ``ub_holder('direct')``, ``ub_member()``.

    Each gives a domain of one term. ``today`` stays a word in it, so a cached rule
    still follows the calendar; only the user's id is fixed. An employee who has
    left gives no rights any more, whatever his offices and roles still say.
    """

    _inherit = "ir.rule"

    def _eval_context(self):
        uid = self.env.uid
        return {
            **super()._eval_context(),
            "ub_self": partial(person, uid),
            "ub_staff": partial(staff, uid),
            "ub_holder": partial(holder, uid),
            "ub_member": partial(member, uid),
            "ub_colleague": partial(colleague, uid),
            "ub_observer": partial(observer, uid),
        }

    def _make_access_error(self, operation, records):
        """Who may, and whom to ask; other models keep Odoo's own words."""
        error = super()._make_access_error(operation, records)
        words = self.env["ir.model.access"]._ub_refusal(records, operation)
        if words:
            error.args = (words,)
        return error
