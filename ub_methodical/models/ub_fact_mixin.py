from odoo import models


class UbFactMixin(models.AbstractModel):
    """A model from which rights follow: a row that is written makes users ask anew.

    What users are today is kept for the rest of a transaction (``ub_facts`` of
    ``res.users``). Deleting needs nothing here: Odoo forgets everything then.
    """

    _name = "ub.fact.mixin"
    _description = "Fact that rights follow from"

    def _create(self, data_list):
        created = super()._create(data_list)
        self._forget_facts()
        return created

    def _write_multi(self, vals_list):
        # Nobody asks for facts until the rows are written
        names = self.env["res.users"]._ub_fact_names(self._name)
        if any(not names.isdisjoint(vals) for vals in vals_list):
            self._forget_facts()
        return super()._write_multi(vals_list)

    def _forget_facts(self):
        self.env["res.users"].invalidate_model(["ub_facts"], flush=False)
