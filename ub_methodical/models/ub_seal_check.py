from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..roles import KEEPERS


class UbSealCheck(models.Model):
    """One look through the seals of a school, and what it found.

    By the scheduled job each night, or when somebody asks. A new finding asks the
    director and the administrators of the school to look.
    """

    _name = "ub.seal.check"
    _description = "Check of seals"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "id desc"
    _rec_name = "result"

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        readonly=True,
        index=True,
        ondelete="cascade",
    )
    checked_on = fields.Datetime(
        required=True, readonly=True, default=fields.Datetime.now
    )
    is_scheduled = fields.Boolean("By the scheduled job", readonly=True)
    seal_count = fields.Integer("Seals checked", readonly=True)
    finding_count = fields.Integer("Found", readonly=True)
    findings = fields.Text("What was found", readonly=True)
    result = fields.Char(compute="_compute_result")

    @api.depends("seal_count", "finding_count")
    def _compute_result(self):
        for check in self:
            if check.finding_count:
                check.result = self.env._(
                    "%(found)s of %(seals)s seals do not hold",
                    found=check.finding_count,
                    seals=check.seal_count,
                )
            else:
                check.result = self.env._(
                    "All %(seals)s seals hold", seals=check.seal_count
                )

    @api.model
    def action_check(self):
        """Check the seals of the user's schools now, and say what came out."""
        companies = self.env.companies.filtered(self._may_check)
        if not companies:
            raise AccessError(
                self.env._(
                    "Seals are checked by the director, a deputy director, the "
                    "secretary of the school or an administrator. Ask one of them."
                )
            )
        checks = self.sudo()._check_schools(companies)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "danger" if any(checks.mapped("finding_count")) else "success",
                "sticky": any(checks.mapped("finding_count")),
                "message": "\n".join(
                    "\n".join(filter(None, (check.result, check.findings)))
                    for check in checks
                ),
            },
        }

    @api.model
    def _may_check(self, company):
        return company._ub_user_empowered(*KEEPERS)

    @api.model
    def _check_schools(self, companies, is_scheduled=False):
        checks = self.browse()
        for company in companies:
            count, findings = self.env["ub.revision"]._check_chains(company)
            checks += self.create(
                {
                    "company_id": company.id,
                    "is_scheduled": is_scheduled,
                    "seal_count": count,
                    "finding_count": len(findings),
                    "findings": "\n".join(findings),
                }
            )
        return checks

    @api.model
    def _cron_check(self):
        """Each night: every school that has seals, one transaction for each."""
        chains = self.env["ub.seal.chain"].search([])
        revisions = self.env["ub.revision"]._read_group([], ["company_id"])
        companies = chains.company_id.union(*(company for (company,) in revisions))
        for left, company in zip(
            range(len(companies) - 1, -1, -1), companies, strict=True
        ):
            lang = self._lang_of(company)
            self.with_context(lang=lang)._check_schools(company, True)._tell()
            self.env["ir.cron"]._commit_progress(1, remaining=left)

    def _tell(self):
        """Ask to look, once for each new finding."""
        for check in self.filtered("finding_count"):
            earlier = [("company_id", "=", check.company_id.id)]
            earlier += [("is_scheduled", "=", True), ("id", "<", check.id)]
            if self.search(earlier, limit=1).findings != check.findings:
                for user in check._watchers(check.company_id):
                    check.activity_schedule(
                        "ub_methodical.mail_act_seal",
                        user_id=user.id,
                        summary=check.with_context(lang=user.lang).result,
                        note=check.findings,
                    )

    @api.model
    def _lang_of(self, company):
        return self._watchers(company)[:1].lang or "ky_KG"

    @api.model
    def _watchers(self, company):
        """The director of the school, and its administrators."""
        today = fields.Date.context_today(self)
        directors = company._ub_holders(("direct",), today)
        group = self.env.ref("ub_methodical.group_administrator")
        administrators = group.sudo().all_user_ids.filtered(
            lambda user: company in user.company_ids and user.active
        )
        return directors.employee_id.user_id | administrators

    @api.autovacuum
    def _gc_good_checks(self):
        """Checks without a finding are kept for a year."""
        self.search(
            [("checked_on", "<", "now -1y"), ("finding_count", "=", 0)], limit=1000
        ).unlink()
