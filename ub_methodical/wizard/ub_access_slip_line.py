import logging
import re

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..roles import MANAGERS
from ..tools import access_names

_logger = logging.getLogger(__name__)

# With a letter: figures alone would read as somebody's phone number
_LOGIN = re.compile(r"(?=.*[a-z])[a-z0-9][a-z0-9._@+-]{1,63}")


class UbAccessSlipLine(models.TransientModel):
    """One person on the sheet: a new login, or a new first password for his own."""

    _name = "ub.access.slip.line"
    _description = "Person who gets a slip"

    wizard_id = fields.Many2one(
        "ub.access.slip", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="wizard_id.company_id")
    employee_id = fields.Many2one(
        "hr.employee",
        "Person",
        required=True,
        domain="[('company_id', '=', company_id)]",
        ondelete="cascade",
    )
    has_login = fields.Boolean("Has a login", compute="_compute_has_login")
    login = fields.Char(compute="_compute_login", store=True, readonly=False)

    @api.depends("employee_id")
    def _compute_has_login(self):
        for line in self:
            line.has_login = bool(line._person().user_id)

    @api.depends("employee_id")
    def _compute_login(self):
        """His own; otherwise the shortest name that is free, and on no other line."""
        taken = set()
        for line in self:
            person = line._person()
            own = person.user_id.login
            names = access_names.short_names(person.name)
            free = next(name for name in names if self._free(name, taken))
            line.login = bool(person) and (own or free)
            taken.add(line.login)

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not self.env.su:
            for company in lines.company_id:
                lines.wizard_id._check_may_give(company)
        return lines

    def _person(self):
        """The employee (sudo), empty for who may not know and for other schools."""
        self.ensure_one()
        person, company = self.employee_id.sudo(), self.company_id
        same = person.company_id == company and self.wizard_id._may_give(company)
        return person if same else person.browse()

    @api.model
    def _free(self, name, taken):
        users = self.env["res.users"].sudo().with_context(active_test=False)
        return name not in taken and not users.search_count([("login", "=", name)])

    def _give(self):
        """Make the login or renew its password; the facts of the slip (a dict)."""
        self.ensure_one()
        person = self._person()
        if not person.active:
            raise UserError(
                self.env._(
                    "A person on the list is not on the staff of this school (any "
                    "more): take the line away."
                )
            )
        password = access_names.new_password()
        user = person.user_id
        if user:
            self._check_may_reset(user)
            user._change_password(password)
        else:
            user = self._create_user(person, password)
        user.ub_must_change_password = True
        user._ub_take_phone_of_staff_list()
        self._record(person, user)
        return {
            "name": person.name,
            "login": user.login,
            "by_phone": bool(user.ub_phone),
            "password": password,
        }

    def _create_user(self, person, password):
        company = self.company_id
        login = (self.login or "").strip()
        if not _LOGIN.fullmatch(login) or not self._free(login, ()):
            raise UserError(
                self.env._(
                    "“%(login)s” cannot be the login of %(name)s: it is taken, or it "
                    "has other signs than small Latin letters, figures and . _ - @",
                    login=login,
                    name=person.name,
                )
            )
        contact = person.work_contact_id
        users = self.env["res.users"].sudo().with_context(no_reset_password=True)
        return users.with_company(company).create(
            {
                "name": person.name,
                "login": login,
                "email": person.work_email,
                "password": password,
                "partner_id": False if contact.user_ids else contact.id,
                "company_id": company.id,
                "company_ids": [Command.set(company.ids)],
                "group_ids": [Command.set(self.env.ref("base.group_user").ids)],
                "lang": self.wizard_id.lang,
                "tz": self._timezone(company),
                "create_employee_id": person.id,
            }
        )

    @api.model
    def _timezone(self, company):
        """The school's own; Odoo's untouched default tells nothing."""
        own = company.sudo().partner_id.tz or company.sudo().resource_calendar_id.tz
        return own if own and own != "UTC" else "Asia/Bishkek"

    def _check_may_reset(self, user):
        """Nobody gets, by a new password, what he could not do himself."""
        if user == self.env.user:
            raise UserError(
                self.env._("Change your own password under My Preferences.")
            )
        if not user.active or not user._is_internal():
            raise UserError(
                self.env._(
                    "The login of %(name)s is closed: the administrator opens it.",
                    name=user.name,
                )
            )
        above = user.all_group_ids - self.env.user.all_group_ids
        administrator = self.env.user._ub_is_administrator()
        if above or not (administrator or self._is_below(user)):
            raise UserError(
                self.env._(
                    "%(name)s directs a school, works in another one too, or has "
                    "rights that you do not have: only an administrator can give a "
                    "new first password here.",
                    name=user.name,
                )
            )

    def _is_below(self, user):
        """Works only where the current user manages, and directs no school."""
        employees = self.env["hr.employee"].sudo().with_context(active_test=False)
        employees = employees.search([("user_id", "=", user.id)])
        schools = user.company_ids | employees.company_id
        directs = (
            self.env["ub.post.holder"]
            .sudo()
            .search_count(
                [
                    ("employee_id", "in", employees.ids),
                    ("post_id.authority", "=", "direct"),
                    "|",
                    ("date_to", "=", False),
                    ("date_to", ">=", "today"),
                ],
                limit=1,
            )
        )
        return not directs and all(
            school._ub_user_holds(*MANAGERS) for school in schools
        )

    def _record(self, person, user):
        """On the card (or the staff record) stands who gave it, and when."""
        card = self.env["ub.teacher"]._of(person)
        (card or person)._message_log(
            body=self.env._(
                "%(giver)s printed a slip with a first password for the login "
                "“%(login)s”.",
                giver=self.env.user.name,
                login=user.login,
            )
        )
        _logger.info("User #%d: first password given by #%d", user.id, self.env.uid)
