from odoo import api, models


class UbReaderMixin(models.AbstractModel):
    """A form that gathers what not everybody may read: who fills it in is asked.

    ``_refuse_stranger()`` of a model raises a sentence when the user may not read what
    one form tells. It is asked whenever a form is made or changed; models ask
    ``_check_reader`` again where they tell it, also in sudo mode, as prints do.
    """

    _name = "ub.reader.mixin"
    _description = "Form for some readers"

    @api.model_create_multi
    def create(self, vals_list):
        forms = super().create(vals_list)
        if not self.env.su:
            forms._check_reader()
        return forms

    def write(self, vals):
        result = super().write(vals)
        if not self.env.su:
            self._check_reader()
        return result

    def _check_reader(self):
        if self.env.user._is_superuser():
            return
        for form in self:
            form._refuse_stranger()

    def _refuse_stranger(self):
        raise NotImplementedError
