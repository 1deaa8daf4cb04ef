from datetime import date

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError


class UbPostHolder(models.Model):
    """Who holds an office of a school, from a day to a day, and on what basis.

    An acting holder stands beside the one whose place he takes, also entered
    afterwards. The director is entered by an administrator alone; the director
    enters the others.
    """

    _name = "ub.post.holder"
    _description = "Holder of an office"
    _inherit = [
        "ub.kyrgyz.search.mixin",
        "ub.dated.mixin",
        "ub.school.mixin",
        "mail.thread",
    ]
    _order = "company_id, post_id, date_from desc"
    _rec_names_search = ["employee_id.name", "post_id.name"]
    _created_by = ("direct",)

    post_id = fields.Many2one(
        "ub.post",
        "Office",
        required=True,
        index=True,
        ondelete="restrict",
        tracking=True,
    )
    authority = fields.Selection(related="post_id.authority")
    employee_id = fields.Many2one(
        "hr.employee",
        "Holder",
        required=True,
        index=True,
        ondelete="restrict",
        tracking=True,
    )
    title = fields.Char(
        "Words under the signature",
        translate=True,
        compute="_compute_title",
        store=True,
        readonly=False,
    )
    basis = fields.Char(help="The paper that gives the office, with number and date.")
    is_acting = fields.Boolean("Acting")
    acting_for_id = fields.Many2one(
        "ub.post.holder", "In place of", index="btree_not_null", ondelete="restrict"
    )
    active = fields.Boolean(default=True)

    @api.depends("employee_id", "post_id")
    def _compute_display_name(self):
        for holder in self:
            holder.display_name = (
                f"{holder.employee_id.name or ''} ({holder.post_id.name or ''})"
            )

    @api.depends("post_id")
    def _compute_title(self):
        for holder in self:
            for lang in ("en_US", "ru_RU", "ky_KG"):
                words = holder.with_context(lang=lang)
                words.title = words.post_id.title

    @api.constrains("company_id", "employee_id")
    def _check_school(self):
        for holder in self:
            if holder.employee_id.sudo().company_id != holder.company_id:
                raise ValidationError(
                    self.env._(
                        "%(name)s is not on the staff of this school: "
                        "enter the person as an employee of the school first.",
                        name=holder.employee_id.name,
                    )
                )

    @api.constrains("post_id", "company_id", "date_from", "date_to", "is_acting")
    def _check_one_holder(self):
        for holder in self:
            if holder.is_acting or not holder.post_id.is_single:
                continue
            others = self.sudo().search(
                [
                    ("id", "!=", holder.id),
                    ("company_id", "=", holder.company_id.id),
                    ("post_id", "=", holder.post_id.id),
                    ("is_acting", "=", False),
                    ("date_from", "<=", holder.date_to or date.max),
                    "|",
                    ("date_to", "=", False),
                    ("date_to", ">=", holder.date_from),
                ],
                limit=1,
            )
            if others:
                raise ValidationError(
                    self.env._(
                        "%(office)s: %(name)s holds this office in those days. End "
                        "that entry first, or mark the new one as acting.",
                        office=holder.post_id.name,
                        name=others.employee_id.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        holders = super().create(vals_list)
        holders._check_who_appoints()
        return holders

    def write(self, vals):
        self._check_who_appoints()
        result = super().write(vals)
        self._check_who_appoints()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        if not self._is_administrator():
            raise ValidationError(
                self.env._("Offices have a history: set the last day in place of this.")
            )

    def _check_who_appoints(self):
        """The first office holders and every director come from an administrator."""
        if self._is_administrator():
            return
        for holder in self:
            if holder.authority == "direct":
                raise AccessError(
                    self.env._(
                        "Only an administrator enters who directs the school, "
                        "by the founder's paper."
                    )
                )
