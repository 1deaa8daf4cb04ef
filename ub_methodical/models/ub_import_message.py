from collections import Counter

from odoo import api, models

from ..tools.kyrgyz_match import person_key


def sheet_row(info):
    """The number of a row in the sheet, under its line of headings."""
    return info["rows"]["from"] + 2


class UbImportMessage(models.AbstractModel):
    """Why a cell of a school's file cannot be read, in the user's language."""

    _name = "ub.import.message"
    _description = "Sentences about a cell of a file"

    @api.model
    def _list_by_row(self, messages):
        """Make the Import screen list each refusal with its row.

        It hides sentences that it can hang on a column, counts rows from nought,
        and merges equal sentences; so equal ones begin with their row.
        """
        texts = Counter(message["message"] for message in messages)
        for message in messages:
            if "rows" not in message or message.get("field_path"):
                continue
            message.update(record=sheet_row(message), field=False)
            if texts[message["message"]] > 1:
                message["message"] = self.env._(
                    "Row %(row)s. %(sentence)s",
                    row=message["record"],
                    sentence=message["message"],
                )

    @api.model
    def _sentence(self, field, message):
        """What to write instead, or ``None`` to leave Odoo's own words."""
        label = field._description_string(self.env)
        if field.relational:
            return self._relational(field, label, message)
        if field.type == "selection":
            options = field._description_selection(self.env)
            return self.env._(
                "%(column)s: write one of: %(options)s.",
                column=label,
                options=", ".join(name for _value, name in options),
            )
        if field.type == "date":
            return self.env._(
                "%(column)s: write the date as year-month-day, for example 2026-09-01.",
                column=label,
            )
        if field.type in ("integer", "float"):
            return self.env._("%(column)s: write a number in figures.", column=label)
        if field.type == "boolean":
            return self.env._("%(column)s: write 1 for yes or 0 for no.", column=label)
        return None

    @api.model
    def _relational(self, field, label, message):
        if message["type"] == "warning":
            return self.env._(
                "%(column)s: several are called so. Write the external id in place of "
                "the name; with several schools open, leave one.",
                column=label,
            )
        if not isinstance(message.get("value"), str):
            return None
        near = self._near(field, message["value"])
        if near:
            return self.env._(
                "%(column)s: “%(value)s” is not known. Is it %(near)s? Write the name "
                "as it stands there.",
                column=label,
                value=message["value"],
                near=" / ".join(f"“{name}”" for name in near),
            )
        return self.env._(
            "%(column)s: “%(value)s” is not known here. Correct the spelling, or enter "
            "it first.",
            column=label,
            value=message["value"],
        )

    @api.model
    def _near(self, field, value):
        """Names of people that are spelled almost so."""
        if field.comodel_name not in ("hr.employee", "ub.teacher"):
            return []
        people = self.env[field.comodel_name].search(
            [("company_id", "in", self.env.companies.ids)]
        )
        key = set(person_key(value))
        return [
            person.name
            for person in people
            if len(key & set(person_key(person.name))) >= min(len(key), 2) > 0
        ][:3]
