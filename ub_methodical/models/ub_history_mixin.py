from odoo import models


class UbHistoryMixin(models.AbstractModel):
    """Finds where a record of Odoo's own stands in our papers.

    Foreign keys already refuse its deletion; this gives the refusal a sentence.
    """

    _name = "ub.history.mixin"
    _description = "Record that stands in papers"

    def _ub_first_use(self, besides=()):
        """The words for the first kind of our records that names one of these.

        Empty when there is none. Every many2one of every model of ours is asked,
        those of addons that come later too; ``besides`` are model names left out.
        """
        for name in sorted(self.env.registry):
            model = self.env[name].sudo().with_context(active_test=False)
            ours = name.startswith("ub.") and name not in besides
            if not ours or model._abstract or model._transient or not model._auto:
                continue
            for field in model._fields.values():
                if self._ub_is_use(field) and model.search_count(
                    [(field.name, "in", self.ids)], limit=1
                ):
                    return self.env["ir.model"]._get(name).name
        return ""

    def _ub_is_use(self, field):
        return (
            field.type == "many2one"
            and field.comodel_name == self._name
            and field.store
            and field.name not in ("create_uid", "write_uid")
        )
