import re

from odoo import models
from odoo.tools import groupby

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportOrderItems(models.AbstractModel):
    """The numbered items of an order: what each line says, and the control."""

    _inherit = "report.ub_reports.report_f01_order"

    def _items(self, order):
        """Each item: its lines, names listed under it, the table that follows."""
        items = []
        if order.kind == "cancelling" and order.cancels_id:
            items.append(self._item(self._lines(self._cancelling_words(order))))
        items += self._items_of_lines(order)
        control = self._lines(order[f"control_{self._short_lang}"])
        return [*items, self._item(control)] if control else items

    @staticmethod
    def _item(lines, names=(), table=""):
        return {"lines": lines, "names": list(names), "table": table}

    def _items_of_lines(self, order):
        lines = order.line_ids.sorted(lambda line: (line.sequence, line.id))
        last_of = {
            "bodies": lines.filtered(lambda li: li.kind == "found")[-1:],
            "appointed": lines.filtered(self._is_appointment)[-1:],
            "mentored": lines.filtered(self._is_pair)[-1:],
        }
        items = []
        for sentence, group in groupby(
            lines, lambda line: self._sentence_without_name(line) or line.id
        ):
            line = group[0]
            if len(group) > 1:
                names = [one.employee_id.name for one in group]
                items.append(self._item(self._lines(sentence), names))
                continue
            table = [name for name, last in last_of.items() if line == last]
            wording = self._lines(line[f"wording_{self._short_lang}"])
            items.append(self._item(wording, table="".join(table)))
        return items

    def _sentence_without_name(self, line):
        """The wording with «the following» in place of the person, "" when it
        cannot be said of several: people of whom the same is said become a list.
        """
        is_in_table = self._is_appointment(line) or self._is_pair(line)
        if is_in_table or not line.employee_id:
            return ""
        wording = (line[f"wording_{self._short_lang}"] or "").strip()
        name = rf"(?<!\w){re.escape(line.employee_id.name)}(?!\w)"
        if len(re.findall(name, wording)) != 1:
            return ""
        following = self.env._("the following employees")
        if re.search(rf":\s*{name}\W*$", wording):
            following = ""
        sentence = re.sub(name, lambda _found: following, wording).rstrip(" .:;")
        return f"{sentence[:1].upper()}{sentence[1:]}:"

    def _cancelling_words(self, order):
        cancelled = order.cancels_id
        return self.env._(
            "Cancel order No. %(number)s %(dated)s “%(title)s”.",
            number=cancelled.number or "____",
            dated=kyrgyz.dated(cancelled.date, self._lang),
            title=cancelled[f"title_{self._short_lang}"] or "",
        )
