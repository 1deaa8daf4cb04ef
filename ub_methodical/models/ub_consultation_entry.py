from odoo import api, models
from odoo.exceptions import UserError

_OF_THE_ASKER = {"name", "text", "subject_id", "area"}
_BY_STEPS = {"adviser_id", "body_id", "date_asked"}


class UbConsultationEntry(models.Model):
    """Who enters a request or a consultation, and who changes what of it."""

    _inherit = "ub.consultation"

    @api.model_create_multi
    def create(self, vals_list):
        defaults = self.default_get(["employee_id", "body_id"])
        for vals in vals_list:
            known = {**defaults, **vals}
            if known.get("employee_id") and known.get("body_id"):
                vals.setdefault("adviser_id", False)
        consultations = super().create(vals_list)
        for one in consultations:
            if not one._may_own():
                raise UserError(one._words_of_authors())
        consultations._check_may_carry_out(consultations.plan_line_id)
        return consultations

    def write(self, vals):
        names = {name for name in vals if not name.startswith(("message_", "activity"))}
        if names and not self.env.su:
            self._check_may_write(names)
        before = self.plan_line_id
        result = super().write(vals)
        self._check_may_carry_out(self.plan_line_id - before)
        if names and not self.env.su:
            self._check_may_write(names)
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_only_own(self):
        for one in self:
            if not one._may_own():
                raise UserError(one._words_of_authors())

    def _check_may_write(self, names):
        for one in self:
            if one.state == "draft":
                is_allowed = one._may_own()
            else:
                by_asker = one.state == "asked" and names <= _OF_THE_ASKER
                is_allowed = one._may_answer() or by_asker and one._may_own()
            if not is_allowed:
                raise UserError(one._words_of_authors())
            if one.state != "draft" and one.employee_id and names & _BY_STEPS:
                raise UserError(
                    self.env._(
                        "“%(name)s” was asked already: pass it on by the button "
                        "“Give an answer”, or take it back and ask anew.",
                        name=one.name,
                    )
                )

    def _words_of_authors(self):
        return self.env._(
            "Help is asked for in one's own name, and a consultation is noted by who "
            "gave it; the director, a deputy director or the secretary of the school "
            "enters it for who has no login. Ask one of them."
        )

    def _creation_message(self):
        """Nobody is surprised by what was entered in his name."""
        author = self.employee_id or self.adviser_id
        if not author or self._is_of(author):
            return super()._creation_message()
        return self.env._(
            "%(who)s entered it for %(whom)s.",
            who=self.env.user.name,
            whom=author.name,
        )
