from functools import partial

from odoo import models

_IN_FORCE = [
    ("date_from", "<=", "today"),
    "|",
    ("date_to", "=", False),
    ("date_to", ">=", "today"),
]


def staff(uid, path="company_id"):
    """The user works in the school that ``path`` leads to."""
    return [(path, "any", [("ub_employee_ids", "any", [("user_id", "=", uid)])])]


def holder(uid, *authorities, path="company_id"):
    """The user holds today an office with such authority in the record's school."""
    return [
        (
            f"{path}.ub_holder_ids",
            "any",
            [
                ("employee_id.user_id", "=", uid),
                ("post_id.authority", "in", list(authorities)),
                *_IN_FORCE,
            ],
        )
    ]


def member(uid, *roles, path="body_id"):
    """The user has today one of ``roles`` (or any) in the record's body."""
    of_role = [("role", "in", list(roles))] if roles else []
    return [
        (
            f"{path}.membership_ids",
            "any",
            [
                ("employee_id.user_id", "=", uid),
                *of_role,
                ("date_from", "<=", "today"),
                "|",
                ("acts_until", "=", False),
                ("acts_until", ">=", "today"),
            ],
        )
    ]


def observer(uid, permission, path="company_id"):
    """The user is a methodologist whom the school lets see this today."""
    return [
        (
            f"{path}.ub_observer_ids",
            "any",
            [("user_id", "=", uid), (permission, "=", True), *_IN_FORCE],
        )
    ]


class IrRule(models.Model):
    """Words for rules over dated facts: ``ub_holder('direct')``, ``ub_member()``.

    Each gives a domain of one term. ``today`` stays a word in it, so a cached rule
    still follows the calendar; only the user's id is fixed.
    """

    _inherit = "ir.rule"

    def _eval_context(self):
        uid = self.env.uid
        return {
            **super()._eval_context(),
            "ub_staff": partial(staff, uid),
            "ub_holder": partial(holder, uid),
            "ub_member": partial(member, uid),
            "ub_observer": partial(observer, uid),
        }
