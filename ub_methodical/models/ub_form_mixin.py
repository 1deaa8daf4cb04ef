from odoo import api, models


class UbFormMixin(models.AbstractModel):
    """A form that is filled in and gone, about records that its user may read.

    A many2one tells the name of what it points at to whoever reads the form: so
    nobody opens one about a paper that is hidden from him, nor of another school.
    """

    _name = "ub.form.mixin"
    _description = "Form about a record"
    _inherit = ["ub.guard.mixin"]

    # Fields that name what the form is about
    _about: tuple = ()

    @api.model_create_multi
    def create(self, vals_list):
        forms = super().create(vals_list)
        forms._check_about(self._about)
        return forms

    def write(self, vals):
        result = super().write(vals)
        self._check_about(set(self._about) & set(vals))
        return result

    def _check_about(self, names):
        for name in names:
            self[name].check_access("read")
