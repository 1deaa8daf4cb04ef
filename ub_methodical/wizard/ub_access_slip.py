from odoo import Command, api, fields, models
from odoo.exceptions import UserError


class UbAccessSlip(models.TransientModel):
    """Gives people their login: users, first passwords, a sheet of slips to cut.

    The passwords exist in the answer to one click only: the sheet is shown for
    printing, and neither a record, a file nor a log keeps it.
    """

    _name = "ub.access.slip"
    _description = "Slips with first passwords"

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        readonly=True,
        default=lambda self: self.env.company,
    )
    lang = fields.Selection(
        lambda self: self.env["res.lang"].get_installed(),
        "Language",
        required=True,
        default=lambda self: self._default_lang(),
        help="Of the slips, and of the screens of the new users.",
    )
    line_ids = fields.One2many("ub.access.slip.line", "wizard_id", "People")

    @api.model
    def _default_lang(self):
        installed = dict(self.env["res.lang"].get_installed())
        return "ky_KG" if "ky_KG" in installed else self.env.lang

    @api.model
    def default_get(self, fields):
        """The chosen people; without a choice, the staff who have no login yet."""
        values = super().default_get(fields)
        if "line_ids" in fields:
            self._check_may_give(self.env.company)
            values["line_ids"] = [
                Command.create({"employee_id": employee.id})
                for employee in self._people_of_context()
            ]
        return values

    @api.model_create_multi
    def create(self, vals_list):
        wizards = super().create(vals_list)
        if not self.env.su:
            for company in wizards.company_id:
                self._check_may_give(company)
        return wizards

    @api.model
    def _people_of_context(self):
        model = self.env.context.get("active_model")
        chosen = self.env.context.get("active_ids") or []
        employees = self.env["hr.employee"].sudo()
        if model == "ub.teacher":
            cards = self.env["ub.teacher"].search([("id", "in", chosen)])
            return cards.sudo().employee_id
        return employees.search(
            [("company_id", "=", self.env.company.id), ("user_id", "=", False)]
        )

    def action_print(self):
        """Create what is missing, set the passwords, show the sheet once."""
        self.ensure_one()
        self._check_may_give(self.company_id)
        if not self.line_ids:
            raise UserError(self.env._("Add the people who get a slip."))
        slips = [line._give() for line in self.line_ids]
        return {
            "type": "ir.actions.client",
            "tag": "ub_methodical.show_slips",
            "params": {"html": self._sheet(slips)},
        }

    @api.model
    def _may_give(self, company):
        return company._ub_user_manages()

    @api.model
    def _check_may_give(self, company):
        if not self._may_give(company):
            raise UserError(
                self.env._(
                    "Logins and first passwords are given by the director, the deputy "
                    "directors or the administrator of the school."
                )
            )

    def _sheet(self, slips):
        """The page with all slips, as HTML that needs nothing from outside."""
        return self.env["ir.qweb"]._render(
            "ub_methodical.access_slips",
            {
                "slips": slips,
                "school": self.company_id.sudo().with_context(lang=self.lang).name,
                "address": self.get_base_url(),
            },
            lang=self.lang,
        )
