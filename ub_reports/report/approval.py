from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz

_IN_A_ROW = 3


class UbReportApprovalMixin(models.AbstractModel):
    """A form with approval marks on top: what really happened, or lines for the pen.

    ``**self._approval(paper)`` brings ``stamps`` (rows of marks for ``block_stamps``)
    and ``amendments`` (for ``block_amendments``) into the values of the form.
    """

    _name = "ub.report.approval.mixin"
    _description = "Official form with approval marks"
    _inherit = ["ub.report.mixin"]

    def _approval(self, paper):
        return {
            "is_draft": paper.state in ("draft", "sent", "cancelled"),
            "stamps": self._stamps(paper),
            "amendments": self._amendments(paper),
        }

    def _stamps(self, paper):
        """Marks in their order, in rows of three; the last one stands on the right.

        A single mark of a meeting or of the trade union stands on the left (forms
        §1.2), every other single one on the right.
        """
        steps = paper._rounds() if paper.state in ("sent", "approved") else None
        if steps:
            steps = steps.filtered(lambda step: step.state in ("waiting", "done"))
            marks = [self._mark(paper, step) for step in steps]
        else:
            marks = [
                self._open_mark(paper, step, paper._prepare_whose_vals(step))
                for step in paper._route().step_ids.sorted()
            ]
        return self._in_rows(marks)

    @staticmethod
    def _in_rows(marks):
        if len(marks) == 1:
            return [marks + [None]] if marks[0]["is_left"] else [[None] + marks]
        rows = [marks[at : at + _IN_A_ROW] for at in range(0, len(marks), _IN_A_ROW)]
        return [row if len(row) > 1 else [None, *row] for row in rows]

    def _mark(self, paper, step):
        """One mark as it was answered; what waits still has lines for the pen."""
        if step.state == "waiting":
            whose = {"post_id": step.post_id.id, "body_id": step.body_id.id}
            return self._open_mark(paper, step, whose)
        is_office = step.by == "office"
        title = step[f"title_{self._short_lang}"]
        signer = self._signature(title, step.employee_id, step.is_acting)
        return {
            **self._frame(step, step.post_id),
            "signer": signer if is_office else None,
            "meeting": "" if is_office else self._sitting_of(step, step.body_id),
            "number": "" if is_office else self._minutes(step.number),
            "date": kyrgyz.quoted_date(step.date, self._short_lang),
        }

    def _open_mark(self, paper, step, whose):
        """A mark with lines; who holds the office today stands under it already."""
        is_office = step.by == "office"
        post = self.env["ub.post"].sudo().browse(whose.get("post_id"))
        body = self.env["ub.body"].sudo().browse(whose.get("body_id"))
        holder = post._holder(paper.company_id) if post else post.holder_ids
        title = holder.title or post.title
        signer = self._signature(title, holder.employee_id, holder.is_acting)
        return {
            **self._frame(step, post),
            "signer": signer if is_office else None,
            "meeting": "" if is_office else self._sitting_of(step, body),
            "number": "" if is_office else self._minutes("____"),
            "date": "",
        }

    def _frame(self, step, post):
        is_union = post.authority == "union"
        has_seal = step.by == "office" and post.authority == "direct"
        return {
            "word": step[f"word_{self._short_lang}"],
            "has_seal": has_seal,
            "is_left": step.by == "meeting" or is_union,
            "note": self.env._("a reasoned opinion is attached")
            if "opinion" in step._fields and step.opinion
            else "",
        }

    def _sitting_of(self, step, body):
        """«усулдук бирикменин отурумунда», «на заседании методического совета»."""
        name = body._name_inside(self._short_lang, "genitive")
        name = name or step.body_type_id.with_context(lang=self._lang).name or ""
        return self.env._("at the meeting of %(body)s", body=name)

    def _minutes(self, number):
        return self.env._("minutes No. %(number)s", number=number)

    def _amendments(self, paper):
        """What was amended since the first approval: day, and why."""
        revisions = paper.sudo().document_id.revision_ids.sorted("number")
        lines = [
            {"date": self._short_day(r.paper_date), "reason": r.reason}
            for r in revisions
            if r.reason
        ]
        reason = paper.document_id.correction_reason
        if reason:
            day = paper.state == "approved" and paper.approved_on
            lines.append({"date": self._short_day(day), "reason": reason})
        return lines
