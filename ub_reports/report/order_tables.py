from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz

# More members than this go to an annex of the order
_MEMBERS_IN_TABLE = 10


class ReportOrderTables(models.AbstractModel):
    """The tables of an order: bodies founded (F01), people appointed (F02)."""

    _inherit = "report.ub_reports.report_f01_order"

    def _founded_bodies(self, order):
        """Rows of the bodies founded, and an annex for each with many members."""
        rows, annexes = [], []
        for line in order.line_ids.filtered(lambda li: li.kind == "found"):
            body = line.body_id
            members = self._first_members(line)
            names = self._names(members)
            annex = ""
            if len(names) > _MEMBERS_IN_TABLE:
                annexes.append(self._annex(len(annexes) + 1, body, members))
                annex = annexes[-1]["label"]
            rows.append(
                {
                    "name": body.name,
                    "fields": body.field_ids.mapped("name"),
                    "subjects": body.subject_ids.mapped("name"),
                    "count": len(names),
                    "members": [] if annex else names,
                    "annex": annex,
                    "head": self._first_head(line).name or "",
                }
            )
        return rows, annexes

    def _annex(self, number, body, members):
        people = []
        for person in members.sorted(lambda p: kyrgyz.sort_key(p.name)):
            subjects = self.env["ub.teacher"]._of(person).subject_ids
            names = subjects.with_context(lang=self._lang).mapped("name")
            people.append({"name": person.name, "subjects": ", ".join(names)})
        label = self.env._("Annex %(number)s", number=number)
        return {"label": label, "name": body.name, "people": people}

    def _first_members(self, line):
        """Whom the same order takes in, and who belongs to the body on its day."""
        joining = line.order_id.line_ids.filtered(
            lambda li: li.body_id == line.body_id and li.kind in ("admit", "appoint")
        )
        return joining.employee_id | line.body_id._members(line.date_from)

    def _first_head(self, line):
        appointed = line.order_id.line_ids.filtered(
            lambda li: li.body_id == line.body_id
            and li.kind == "appoint"
            and li.role == "head"
        )
        return appointed.employee_id[:1] or line.body_id._holder_of(
            "head", line.date_from
        )

    def _deputies(self, order):
        """The deputies to whom the bodies founded answer, once each."""
        found = order.line_ids.filtered(lambda li: li.kind == "found")
        posts = found.body_id.deputy_post_id
        if not posts:
            return []
        holders = self._holders_on(order.company_id, order.date)
        return [self._signature_as(post, holders) for post in posts]

    @staticmethod
    def _is_appointment(line):
        return line.kind == "appoint" and line.role != "member"

    def _appointed(self, order):
        """Rows of the people appointed to lead a body or to keep its papers."""
        levels = self._labels("ub.teacher", "education_level")
        rows = []
        for line in order.line_ids.filtered(self._is_appointment):
            card = self.env["ub.teacher"]._of(line.employee_id)
            card = card.with_context(ub_as_of=line.date_from, lang=self._lang)
            years = card.pedagogical_years or card.education_years or card.service_years
            rows.append(
                {
                    "body": line.body_id.name,
                    "name": line.employee_id.name,
                    "role": line._role_name(self._short_lang),
                    "education": levels.get(card.education_level, ""),
                    "service": years or "",
                    "category": card.category_id.name or "",
                    "basis": self._election(line),
                }
            )
        return rows

    def _election(self, line):
        """The papers of the election or consent that concern the line's body."""
        bases = line.order_id.basis_ids.filtered(
            lambda b: b.kind in ("election", "consent")
            and b.meeting_id.body_id in (b.meeting_id.body_id.browse(), line.body_id)
        )
        return ", ".join(paper for paper in map(self._paper, bases) if paper)

    def _labels(self, model, field):
        model = self.env[model].with_context(lang=self._lang)
        return dict(model._fields[field]._description_selection(model.env))
