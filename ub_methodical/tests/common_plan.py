from odoo import Command

from .common_rpc import RpcCase


class PlanCase(RpcCase):
    """The annual plan of ``body`` for 2026–2027, in the hands of its head."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plan = cls._create_plan()
        cls.part = cls.env["ub.plan.section"].create(
            {"plan_id": cls.plan.id, "name": "Organisational work"}
        )
        cls.line = cls._create_line("Subject week", month="11")

    @classmethod
    def _create_plan(cls, body=None, **vals):
        body = cls.body if body is None else body
        return cls.env["ub.plan"].create(
            {
                "body_id": body.id,
                "company_id": (body.company_id or cls.school_a).id,
                "year_id": cls.year.id,
                **vals,
            }
        )

    @classmethod
    def _create_line(cls, name, plan=None, **vals):
        plan = plan or cls.plan
        part = cls.part.id if plan == cls.plan else False
        return cls.env["ub.plan.line"].create(
            {
                "plan_id": plan.id,
                "section_id": part,
                "name": name,
                "responsible_ids": [Command.set(cls.people["teacher"].ids)],
                **vals,
            }
        )

    @classmethod
    def _template(cls, name="association"):
        return cls.env.ref(f"ub_methodical.plan_template_{name}")

    @classmethod
    def _last_year(cls):
        return cls.env.ref("ub_methodical.year_2025")

    def _fill(self, key, plan, **vals):
        """Items by the wizard, as the user of a role."""
        wizards = self.as_user(key, self.env["ub.plan.fill"])
        wizard = wizards.create({"plan_id": plan.id, **vals})
        wizard.action_confirm()
        return wizard

    def _paste(self, key, plan, text, **vals):
        wizards = self.as_user(key, self.env["ub.plan.paste"])
        return wizards.create({"plan_id": plan.id, "text": text, **vals})

    def _approve(self, plan):
        """Locked as it is after its way, without printing anything."""
        plan._write({"state": "approved"})
        plan.invalidate_recordset(["state", "is_locked", "allowed_actions"])
        plan.line_ids.invalidate_recordset()
        plan.sudo().document_id.is_draft = False
        return plan
