from odoo import api, fields, models

from ..tools.phrase import fill_in


class UbAgendaTemplateLine(models.Model):
    """A question that stands on an agenda from the start, in both languages."""

    _name = "ub.agenda.template.line"
    _description = "Question of a template"
    _inherit = ["ub.guard.mixin"]
    _order = "template_id, sequence, id"
    _rec_name = "text_ky"

    _anchors = ("template_id",)

    template_id = fields.Many2one(
        "ub.agenda.template", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="template_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    kind_id = fields.Many2one("ub.agenda.kind", "Kind", ondelete="restrict")
    text_ky = fields.Char(
        "In Kyrgyz", compute="_compute_texts", store=True, readonly=False
    )
    text_ru = fields.Char(
        "In Russian", compute="_compute_texts", store=True, readonly=False
    )
    minutes = fields.Integer("Time", help="Minutes that the question may take.")
    is_on = fields.Boolean("In use", default=True)

    _minutes_possible = models.Constraint(
        "CHECK (minutes BETWEEN 0 AND 1440)", "A question takes 0 to 1440 minutes."
    )

    @api.depends("kind_id")
    def _compute_texts(self):
        """The words of the kind, as long as nobody has written others."""
        drafts = self.env["ub.agenda.kind"]._all_words()
        for line in self:
            for name in ("text_ky", "text_ru"):
                if not line[name] or line[name] in drafts:
                    line[name] = line.kind_id[name] or line[name]

    def _prepare_item_vals(self, body):
        """The question in the words of ``body``, in the reader's language if known."""
        self.ensure_one()
        langs = ["ky", "ru"]
        if (self.env.lang or "").startswith("ru"):
            langs.reverse()
        texts = [
            fill_in(self[f"text_{lang}"], body._phrase_facts(lang)) for lang in langs
        ]
        words = next((text for text in texts if text), self.kind_id.name)
        return {
            "kind_id": self.kind_id.id,
            "name": words or self.env._("Question"),
            "minutes": self.minutes,
        }
