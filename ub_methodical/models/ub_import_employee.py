from odoo import api, fields, models

from ..tools.kyrgyz_match import person_key
from .ub_import_message import sheet_row


class HrEmployee(models.Model):
    """Staff from a file: one person under two spellings is asked, not doubled.

    Only an import asks; in daily work hr's own model stays as it is.
    """

    _name = "hr.employee"
    _inherit = ["hr.employee", "ub.import.mixin"]

    ub_same_person = fields.Selection(
        [("same", "The same person"), ("new", "Another person")],
        "Same person?",
        store=False,
        groups="hr.group_hr_user",
        help="Answers an import that finds the name of somebody on the staff.",
    )

    @api.model
    def get_import_templates(self):
        return [*super().get_import_templates(), self._prepare_import_template()]

    @api.model
    def _import_explain(self, message):
        """hr's own cells keep Odoo's words, and its offer to create what is missing."""
        return message

    @api.model
    def _import_judge(self, record, values, sheet, xid, info):
        answer = values.pop("ub_same_person", False)
        name = " ".join((values.get("name") or record.name or "").split())
        if "name" in values:
            values["name"] = name
        people = self._import_namesakes(name, values, record, sheet)
        refusals = [] if name else [("name", self.env._("Write the person's name."))]
        if answer == "new" and not xid:
            refusals.append(self._import_ask_id(name))
        elif answer == "same" and (record or len(people) == 1):
            record = record or people
            values.pop("name", None)
        elif not record and people and answer != "new":
            exact = people.filtered(lambda person: person.name == name)
            record = exact if len(exact) == 1 else record
            if not record:
                refusals.append(self._import_ask(name, people))
        elif record and people and answer != "new" and "name" in values:
            refusals.append(self._import_ask(name, people))
        refusals += self._import_ask_in_file(name, answer, values, sheet, info)
        return record, refusals

    @api.model
    def _import_namesakes(self, name, values, record, sheet):
        """People of the school whose names may be this one, but for ``record``."""
        company_id = values.get("company_id") or self.env.company.id
        if ("staff", company_id) not in sheet:
            staff = self.with_context(active_test=False).search(
                [("company_id", "=", company_id)]
            )
            sheet["staff", company_id] = staff.grouped(lambda p: person_key(p.name))
        key = person_key(name)
        if record and person_key(record.name) == key:
            return self.browse()
        return sheet["staff", company_id].get(key, self.browse()) - record

    @api.model
    def _import_ask(self, name, people):
        return (
            "name",
            self.env._(
                "“%(name)s” may be %(people)s, who is on the staff already. For the "
                "same person write “%(same)s” in the column “%(column)s”, for another "
                "one “%(new)s”.",
                name=name,
                people=" / ".join(f"“{person.name}”" for person in people),
                **self._import_answers(),
            ),
        )

    @api.model
    def _import_ask_in_file(self, name, answer, values, sheet, info):
        company_id = values.get("company_id") or self.env.company.id
        row = sheet_row(info)
        first = sheet.setdefault((company_id, person_key(name)), row)
        if name and first != row and answer != "new":
            yield (
                "name",
                self.env._(
                    "“%(name)s” may be the person of row %(row)s. Delete one of the "
                    "two rows, or write “%(new)s” in the column “%(column)s”.",
                    name=name,
                    row=first,
                    **self._import_answers(),
                ),
            )

    @api.model
    def _import_ask_id(self, name):
        return (
            "id",
            self.env._(
                "“%(name)s”: another person with such a name needs a word of its own "
                "in the column of external ids: by it the next import knows who is "
                "who.",
                name=name,
            ),
        )

    @api.model
    def _import_answers(self):
        field = self._fields["ub_same_person"]
        return {
            **dict(field._description_selection(self.env)),
            "column": field._description_string(self.env),
        }
