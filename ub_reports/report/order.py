from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportOrder(models.AbstractModel):
    """F01, F02, F03: the director's order; lines of any kind, several bodies."""

    _name = "report.ub_reports.report_f01_order"
    _description = "Order in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f01_order"
    _paper_model = "ub.order"

    def _file_words(self, paper):
        if not paper:
            return self.env._("Order")
        return self.env._(
            "Order %(number)s %(date)s",
            number=paper.number or "",
            date=self._short_day(paper.date),
        )

    def _values(self, order):
        (order | order.cancels_id)._people_named().fetch(["name"])
        bodies, annexes = self._founded_bodies(order)
        return {
            **self._letterhead(order.company_id),
            "is_blank": False,
            "number": order.number or "",
            "date": self._day(order.date),
            "title": order[f"title_{self._short_lang}"] or "",
            "preamble": self._preamble(order),
            "items": self._items(order),
            "bodies": bodies,
            "deputies": self._deputies(order),
            "appointed": self._appointed(order),
            "signature": self._director(order),
            "readers": self._readers(order),
            "annexes": annexes,
            "annex_to": self._annex_to(order),
            "cancelled_by": self._cancelled_by(order),
        }

    def _blank_values(self, order):
        """Empty but for the letterhead and for who directs the school."""
        company = order.company_id or self.env.company.sudo()
        day = order.date or order._fields["date"].default(order)
        return {
            **self._letterhead(company.with_context(lang=self._lang)),
            "is_blank": True,
            "number": "",
            "date": "",
            "title": "",
            "preamble": [],
            "items": [],
            "bodies": [],
            "deputies": [],
            "appointed": [],
            "signature": self._director_on(company, day),
            "readers": [],
            "annexes": [],
            "annex_to": "",
            "cancelled_by": "",
        }

    def _cancelled_by(self, order):
        """A print of a cancelled order says so, and by which paper."""
        if order.state != "cancelled":
            return ""
        canceller = order.search(
            [("cancels_id", "=", order.id), ("state", "=", "signed")], limit=1
        )
        return self.env._(
            "Cancelled by order No. %(number)s %(dated)s",
            number=canceller.number or "____",
            dated=kyrgyz.dated(canceller.date, self._lang) if canceller else "",
        )

    def _annex_to(self, order):
        return self.env._(
            "to order No. %(number)s %(dated)s",
            number=order.number or "____",
            dated=kyrgyz.dated(order.date, self._lang),
        )

    def _preamble(self, order):
        """Aim and basis as one sentence that runs into «БУЙРУК КЫЛАМ»."""
        lines = self._lines(order[f"preamble_{self._short_lang}"])
        bases = [text for text in map(self._basis, order.basis_ids) if text]
        if bases:
            aim = lines.pop().rstrip(" ,.;:") if lines else ""
            basis = self.env._("in accordance with %(bases)s", bases=", ".join(bases))
            words = f"{aim}, {basis}" if aim else basis
            lines += self._lines(words[:1].upper() + words[1:])
        return lines

    def _basis(self, basis):
        """One paper that the order rests on, its number and date in brackets."""
        kind = {
            "decision": self.env._("the decision of the pedagogical council"),
            "proposal": self.env._("the proposal of the deputy director"),
            "election": self.env._("the result of the members' election"),
            "association": self.env._("the proposal of the association"),
            "consent": self.env._("the consent of the members"),
        }.get(basis.kind)
        details = [kyrgyz.initials(basis.proposed_by_id.name), self._paper(basis)]
        paper = ", ".join(part for part in details if part)
        if not kind:
            return self.env._("the paper “%(paper)s”", paper=paper) if paper else ""
        return f"{kind} ({paper})" if paper else kind

    def _paper(self, basis):
        """Number and date as typed; of our own minutes in the paper's language."""
        meeting = basis.meeting_id
        if meeting and basis.text in (False, meeting._reference()):
            return self.env._(
                "minutes No. %(number)s, %(date)s",
                number=meeting.number or "____",
                date=self._short_day(meeting._local_day()),
            )
        return basis.text or ""

    def _director(self, order):
        """Whoever signed, or who directs the school on the order's day."""
        signed = order.signature_ids.filtered(lambda s: s.purpose == "sign")[:1]
        if signed and self._short_lang == "ky" and signed.title:
            holder = order._signatory()
            is_acting = holder.is_acting and holder.employee_id == signed.employee_id
            return self._signature(signed.title, signed.employee_id, is_acting)
        return self._director_on(order.company_id, order.date)

    def _readers(self, order):
        """A line for each person whom the order, or the one it cancels, names.

        The date stands where it was acknowledged already.
        """
        signatures = order.signature_ids.filtered(lambda s: s.purpose == "acknowledge")
        by_person = {signature.employee_id: signature for signature in signatures}
        readers = []
        for person in (order | order.cancels_id)._people_named():
            signature = by_person.get(person, signatures.browse())
            readers.append(
                {
                    "name": person.name,
                    "date": self._short_day(signature.date),
                    "in_program": signature.mode == "app",
                }
            )
        return readers


class ReportOrderRu(models.AbstractModel):
    _name = "report.ub_reports.report_f01_order_ru"
    _description = "Order in Russian"
    _inherit = ["report.ub_reports.report_f01_order"]

    _lang = "ru_RU"


class ReportOrderBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f01_order_blank"
    _description = "Blank order in Kyrgyz"
    _inherit = ["report.ub_reports.report_f01_order"]

    _is_blank = True


class ReportOrderBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f01_order_blank_ru"
    _description = "Blank order in Russian"
    _inherit = ["report.ub_reports.report_f01_order_ru"]

    _is_blank = True
