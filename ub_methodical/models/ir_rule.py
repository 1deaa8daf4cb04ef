import logging
from functools import partial

from odoo import models, tools
from odoo.exceptions import AccessError
from odoo.fields import Domain

_logger = logging.getLogger(__name__)

_ACTING = [
    ("date_from", "<=", "today"),
    "|",
    ("acts_until", "=", False),
    ("acts_until", ">=", "today"),
]


def _records(facts, kind, details=()):
    return sorted(
        {
            record
            for fact, record, detail in facts
            if fact == kind and (not details or detail in details)
        }
    )


def _among(facts, kind, path, details=()):
    """``path`` leads to a record of which the user has such a fact."""
    return [(path, "in", _records(facts, kind, details))]


def person(facts, path="employee_id"):
    """The employee that ``path`` leads to is the user, and has not left."""
    return _among(facts, "self", path)


def staff(facts, path="company_id"):
    """The user works in the school that ``path`` leads to."""
    return _among(facts, "staff", path)


def holder(facts, *authorities, path="company_id"):
    """The user holds today an office with such authority in the record's school."""
    return _among(facts, "holder", path, authorities)


def member(facts, *roles, path="body_id"):
    """The user has today one of ``roles`` (or any) in the record's body."""
    return _among(facts, "member", path, roles)


def council(facts, path="body_id"):
    """The record's body works under one to which the user belongs today."""
    return _among(facts, "council", path)


def joint(facts, path="id"):
    """At the sitting that ``path`` leads to, a body of the user's takes part today."""
    return _among(facts, "joint", path)


def called(facts, *kinds, path="id"):
    """The user is called, as ``invited`` or ``member``, to the sitting at ``path``."""
    return _among(facts, "called", path, kinds)


def paper(facts, *ways, path="document_id"):
    """The paper that ``path`` leads to is open to the user in one of ``ways`` (or any).

    ``joint``: minutes of a sitting in which a body of his takes part; ``proposed``:
    a question about it lies before a body of his.
    """
    return _among(facts, "paper", path, ways)


def colleague(facts, *roles, path="membership_ids"):
    """A person with ``path`` belongs today to a body where the user has a role."""
    return [(path, "any", [*_ACTING, *member(facts, *roles)])]


def led(facts, path="employee_id"):
    """Who ``path`` leads to belongs today to a body that the user heads."""
    return _among(facts, "led", path)


def observer(facts, permission, path="company_id"):
    """The user is a methodologist whom the school lets see this today."""
    return _among(facts, "observer", path, [permission])


def asked(facts, path="document_id.approval_step_ids"):
    """A step of the paper's approval is one of the user's offices', or a meeting's of
    a body to which he belongs today; ``path`` leads to the steps.
    """
    offices = Domain.OR(
        Domain("authority", "=", authority)
        & Domain("company_id", "in", _records(facts, "holder", (authority,)))
        for authority in sorted({d for kind, _id, d in facts if kind == "holder"})
    )
    meetings = Domain("by", "=", "meeting") & Domain(_among(facts, "member", "body_id"))
    live = Domain("state", "!=", "skipped")
    return [(path, "any", list(live & (offices | meetings)))]


def not_closed(facts, *path):
    """No order in force closes the access to the sealed paper that ``path`` leads to.

    It leads to the document; an empty one means the revision itself.
    """
    closed = _records(facts, "closed", ["document" if path else "revision"])
    return [(".".join(path) or "id", "not in", closed)]


_WORDS = {
    "ub_self": person,
    "ub_staff": staff,
    "ub_holder": holder,
    "ub_member": member,
    "ub_council": council,
    "ub_joint": joint,
    "ub_called": called,
    "ub_paper": paper,
    "ub_colleague": colleague,
    "ub_led": led,
    "ub_observer": observer,
    "ub_asked": asked,
    "ub_not_closed": not_closed,
}


class IrRule(models.Model):
    """Words for rules over dated facts: ``ub_holder('direct')``, ``ub_member()``.

    Each gives a domain of one short term, which names the user's bodies, schools or
    employees. Odoo keeps a rule that was evaluated; here the facts are read at each
    use and belong to the key under which it is kept. So a right begins and ends with
    its fact: at midnight of the user's clock, in the transaction that changes it and
    in every other server process. An employee who has left gives no rights any more,
    whatever his offices and roles still say.
    """

    _inherit = "ir.rule"

    def _eval_context(self):
        facts = self.env.context.get("ub_facts")
        # Only our own code can make this type: JSON and XML have none like it
        if not isinstance(facts, frozenset):
            facts = self.env.user._ub_facts()
        words = {name: partial(word, facts) for name, word in _WORDS.items()}
        return {**super()._eval_context(), **words}

    def _compute_domain(self, model_name, mode="read"):
        if not self.env.su and model_name in self._ub_models():
            self = self.with_context(ub_facts=self.env.user._ub_facts())
        return super()._compute_domain(model_name, mode)

    def _compute_domain_keys(self):
        return [*super()._compute_domain_keys(), "ub_facts"]

    @tools.ormcache()
    def _ub_models(self):
        """Models with our words in a rule; Odoo empties this cache with its rules."""
        with_word = Domain.OR(
            Domain("domain_force", "like", f"{word}(") for word in _WORDS
        )
        return frozenset(self.sudo().search(with_word).mapped("model_id.model"))

    def _make_access_error(self, operation, records):
        """Who may, and whom to ask; other models keep Odoo's own words.

        Which rules fail is worked out only where Odoo offers another company.
        """
        # As Odoo does: what was read with all rights while it was checked is forgotten
        records.invalidate_recordset()
        access = self.env["ir.model.access"]
        words = access._ub_refusal(records, operation)
        if words and not access._ub_other_school(records):
            _logger.info("Refused: %s of %s, user %s", operation, records, self.env.uid)
            return AccessError(words)
        error = super()._make_access_error(operation, records)
        if words:
            error.args = (words,)
        return error
