from odoo import models


class UbReportPlanAnnexMixin(models.AbstractModel):
    """An annex of a plan: a schedule or a register, live and never sealed.

    A form says in ``_annex_words(period)`` how its file is called and in
    ``_table_rows(plan)`` what stands in its rows; what it has besides the table
    (stamps, a signature), with an empty plan too, comes from ``_beside(plan)``.
    """

    _name = "ub.report.plan.annex.mixin"
    _description = "Annex of a plan"
    _inherit = ["ub.report.plan.item.mixin"]

    _paper_model = "ub.plan"
    _rows_for_the_pen = 14

    def _file_words(self, paper):
        return self._annex_words(paper._period_label() if paper else "")

    def _annex_words(self, period):
        raise NotImplementedError

    def _table_rows(self, plan):
        raise NotImplementedError

    def _beside(self, plan):
        return {}

    def _doc(self, paper):
        """Days and marks go on after the plan was approved and sealed."""
        return self._values(paper)

    def _values(self, plan):
        return {
            **self._letterhead(plan.company_id),
            **self._beside(plan),
            "is_draft": plan.state != "approved",
            "body": plan.body_id.name or plan.post_id.name or "",
            "period": plan._period_label(),
            "rows": self._table_rows(plan),
            "empty_rows": 0,
        }

    def _blank_values(self, plan):
        return {
            **self._letterhead(plan.company_id),
            **self._beside(plan),
            "is_draft": False,
            "body": plan.body_id.name or "",
            "period": plan._period_label() if plan else "20___ – 20___",
            "rows": [],
            "empty_rows": self._rows_for_the_pen,
        }
