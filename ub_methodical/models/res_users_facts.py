from odoo import api, fields, models
from odoo.tools import SQL

from ..roles import LEADERS

# What a user is today, and which papers of his schools are closed: rows of
# (kind, id of a record, detail)
_FACTS = """
    WITH person AS (
        SELECT id, company_id FROM hr_employee WHERE user_id = %(uid)s AND active
    ), role AS (
        SELECT fact.body_id, fact.role
          FROM ub_membership AS fact
          JOIN person ON person.id = fact.employee_id
         WHERE fact.date_from <= %(today)s
           AND (fact.acts_until IS NULL OR fact.acts_until >= %(today)s)
    ), office AS (
        SELECT fact.company_id, post.authority
          FROM ub_post_holder AS fact
          JOIN person ON person.id = fact.employee_id
          JOIN ub_post AS post ON post.id = fact.post_id
         WHERE fact.active
           AND fact.date_from <= %(today)s
           AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
    ), joint AS (
        SELECT meeting.id, meeting.document_id
          FROM ub_meeting_body AS line
          JOIN role ON role.body_id = line.joint_body_id
          JOIN ub_meeting AS meeting ON meeting.id = line.meeting_id
         WHERE line.is_host IS NOT TRUE
    )
    SELECT 'self', id, company_id::text FROM person
     UNION ALL
    SELECT 'staff', company_id, NULL FROM person
     UNION ALL
    SELECT 'member', body_id, role FROM role
     UNION ALL
    SELECT 'council', body.id, NULL
      FROM ub_body AS body
      JOIN role ON role.body_id = body.parent_id
     UNION ALL
    -- Whose personal papers a head sees: people of the bodies that he heads
    SELECT DISTINCT 'led', fact.employee_id, NULL
      FROM ub_membership AS fact
      JOIN role ON role.body_id = fact.body_id AND role.role = 'head'
     WHERE fact.date_from <= %(today)s
       AND (fact.acts_until IS NULL OR fact.acts_until >= %(today)s)
     UNION ALL
    SELECT 'joint', id, NULL FROM joint
     UNION ALL
    SELECT 'paper', document_id, 'joint' FROM joint
     UNION ALL
    SELECT 'paper', fact.document_id, 'proposed'
      FROM ub_proposal AS fact
      JOIN role ON role.body_id = fact.body_id
     WHERE fact.document_id IS NOT NULL
       AND fact.state IN ('proposed', 'admitted')
     UNION ALL
    -- Only where a role or an office does not open all meetings of the body
    SELECT 'called', fact.meeting_id, fact.kind
      FROM ub_presence AS fact
      JOIN person ON person.id = fact.employee_id
     WHERE NOT EXISTS (SELECT FROM role WHERE role.body_id = fact.body_id)
       AND NOT EXISTS (
               SELECT FROM office
                WHERE office.company_id = fact.company_id
                  AND office.authority IN ('direct', 'manage', 'record')
           )
     UNION ALL
    SELECT 'holder', company_id, authority FROM office
     UNION ALL
    SELECT 'observer', fact.company_id, permission.key
      FROM ub_observer AS fact
     CROSS JOIN jsonb_each(to_jsonb(fact)) AS permission
     WHERE fact.user_id = %(uid)s
       AND permission.value = 'true'
       AND fact.date_from <= %(today)s
       AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
     UNION ALL
    SELECT 'closed', paper.id, paper.kind
      FROM ub_revision_closure AS fact
     CROSS JOIN LATERAL (
               VALUES (fact.revision_id, 'revision'), (fact.document_id, 'document')
           ) AS paper (id, kind)
     WHERE fact.company_id = ANY(%(schools)s)
       AND fact.date_from <= %(today)s
       AND (fact.date_to IS NULL OR fact.date_to >= %(today)s)
"""
# What is read above, of models with ``ub.fact.mixin``
_COLUMNS = {
    "hr.employee": ("user_id", "active", "company_id"),
    "ub.body": ("parent_id",),
    "ub.meeting": ("document_id",),
    "ub.meeting.body": ("meeting_id", "joint_body_id", "is_host"),
    "ub.membership": ("employee_id", "body_id", "role", "date_from", "acts_until"),
    "ub.observer": (
        "user_id",
        "company_id",
        "date_from",
        "date_to",
        "sees_bodies",
        "sees_orders",
        "sees_meetings",
    ),
    "ub.post": ("authority",),
    "ub.post.holder": (
        "employee_id",
        "company_id",
        "post_id",
        "active",
        "date_from",
        "date_to",
    ),
    "ub.presence": ("employee_id", "meeting_id", "body_id", "company_id", "kind"),
    "ub.proposal": ("body_id", "document_id", "state"),
    "ub.revision.closure": (
        "revision_id",
        "document_id",
        "company_id",
        "date_from",
        "date_to",
    ),
}


class ResUsersFacts(models.Model):
    """What a user is today: the facts that his rights follow from."""

    _inherit = "res.users"

    # {(day, schools): facts}, until a fact is written
    ub_facts = fields.Binary(
        compute="_compute_ub_facts", groups=fields.NO_ACCESS, exportable=False
    )

    def _compute_ub_facts(self):
        for user in self:
            user.ub_facts = {}

    @api.model
    def _ub_fact_names(self, model):
        """Fields of ``model`` that facts are read from."""
        return frozenset(_COLUMNS.get(model, ()))

    def _ub_facts(self):
        """A frozen set of ``(kind, id, detail)``, in line with this transaction."""
        self.ensure_one()
        for model, names in _COLUMNS.items():
            self.env[model].flush_model(names)
        today = fields.Date.context_today(self)
        schools = self.env.companies.ids
        known, key = self.sudo().ub_facts, (today, *schools)
        if key not in known:
            query = SQL(_FACTS, uid=self.id, today=today, schools=schools)
            known[key] = frozenset(self.env.execute_query(query))
        return known[key]

    def _ub_is_administrator(self):
        self.ensure_one()
        return self.has_group("ub_methodical.group_administrator")

    def _ub_leads(self):
        """Whether the user leads a body today, be it any."""
        return any(
            kind == "member" and role in LEADERS
            for kind, _body, role in self._ub_facts()
        )

    def _ub_employees(self, company=None):
        """Who the user is in his schools, or in ``company`` (sudo); nobody who left."""
        schools = (str(company.id),) if company is not None else ()
        return (
            self.env["hr.employee"]
            .sudo()
            .browse(
                employee
                for kind, employee, school in self._ub_facts()
                if kind == "self" and (not schools or school in schools)
            )
        )
