from odoo import Command, fields, models

from ..models.ub_year_school_unfinished import NAMED


class UbYearTurnRenewal(models.TransientModel):
    """What goes on in the new year: bodies, roles and plans.

    The preview and the turn ask the same methods, so what is shown is what is done.
    """

    _inherit = "ub.year.turn"

    def _preview_rows(self):
        """Triples of a heading, how many, and the first names; see ``_as_list``."""
        bodies = self._bodies()
        ruled = bodies.filtered(lambda body: body.type_id.member_rule != "named")
        facts = self._facts_to_renew(bodies)
        plans = self._plans_to_make(bodies)
        kept = self.sudo().old_id._papers_to_keep()
        headless = self._headless(bodies) if self.with_heads else bodies.browse()
        anew = self._series_anew()
        rows = [
            (self.env._("Bodies that go on"), bodies.mapped("name")),
            (
                self.env._("Members brought in line with offices and staff"),
                ruled.mapped("name"),
            ),
            (
                self.env._("Draft order: appointed again"),
                [f"{f.employee_id.name} ({f.body_id.name})" for f in facts],
            ),
            (self.env._("Without a head to appoint again"), headless.mapped("name")),
            (
                self.env._("Draft plans"),
                [self._owner_name(vals) for vals, _source, _template in plans],
            ),
            (
                self.env._("Numbers begin anew by themselves"),
                anew.kind_id.mapped("name"),
            ),
            (
                self.env._("Papers of the old year that get the day they are kept to"),
                [name for papers in kept.values() for name in papers.mapped("name")],
            ),
        ]
        return [(title, len(names), names[:NAMED]) for title, names in rows if names]

    # Days

    def _first_day(self):
        """From when the new year's order works: its first day, or today if later."""
        _year, first, last = self._target()
        return min(max(first, fields.Date.context_today(self)), last)

    # Bodies

    def _bodies(self):
        """Bodies of the school that work on the first day of the new year (sudo)."""
        bodies = self.env["ub.body"].sudo()
        _year, first, _last = self._target()
        return bodies.search(
            [
                ("company_id", "=", self.company_id.id),
                ("date_from", "<=", max(first, fields.Date.context_today(self))),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", first),
            ]
        )

    def _headless(self, bodies):
        facts = self.env["ub.membership"].sudo()
        led = facts.search(
            [
                ("body_id", "in", bodies.ids),
                ("role", "=", "head"),
                ("is_acting", "=", True),
            ]
        )
        return bodies - led.body_id

    def _series_anew(self):
        series = self.env["ub.series"].sudo()
        return series.search(
            [
                ("company_id", "=", self.company_id.id),
                ("mode", "=", "drawn"),
                ("period", "=", "school_year"),
            ]
        )

    # Roles

    def _facts_to_renew(self, bodies):
        """Who leads today and has nothing for the new year yet, once for each role."""
        roles = ["head"] if self.with_heads else []
        roles += ["secretary"] if self.with_secretaries else []
        known = self._roles_of_new_year(bodies)
        facts = (
            self.env["ub.membership"]
            .sudo()
            .search(
                [
                    ("body_id", "in", bodies.ids),
                    ("role", "in", roles),
                    ("source", "!=", "office"),
                    ("employee_id.active", "=", True),
                    ("is_acting", "=", True),
                ]
            )
        )
        chosen = facts.browse()
        for fact in facts:
            if (fact.body_id, fact.role) not in known:
                known.add((fact.body_id, fact.role))
                chosen |= fact
        return chosen

    def _roles_of_new_year(self, bodies):
        """Pairs of body and role that an order or a fact gives from the new year on."""
        _year, first, _last = self._target()
        begun = [("body_id", "in", bodies.ids), ("date_from", ">=", first)]
        lines = self.env["ub.order.line"].sudo()
        drafted = lines.search(
            [
                *begun,
                ("kind", "=", "appoint"),
                ("order_id.state", "!=", "cancelled"),
            ]
        )
        facts = self.env["ub.membership"].sudo().search(begun)
        return {(one.body_id, one.role) for rows in (drafted, facts) for one in rows}

    def _draft_order(self, own):
        """A draft with the user's own rights, to be worded, signed and registered."""
        facts = self._facts_to_renew(self._bodies())
        day, last = self._first_day(), own.year_id.date_to
        if not facts:
            return self.env["ub.order"]
        return self.env["ub.order"].create(
            {
                "company_id": self.company_id.id,
                "date": day,
                "line_ids": [
                    Command.create(
                        {
                            "kind": "appoint",
                            "body_id": fact.body_id.id,
                            "employee_id": fact.employee_id.id,
                            "role": fact.role,
                            "date_from": day,
                            "date_to": last if fact.date_to else False,
                        }
                    )
                    for fact in facts
                ],
            }
        )

    # Plans

    def _plans_to_make(self, bodies):
        """Triples of a plan's values, the plan it is copied from, and a template."""
        if self.plan_source == "none":
            return []
        earlier = self._annual_plans(self.old_id.sudo().year_id)
        there = self._annual_plans(self._target()[0])
        sources = earlier if self.plan_source == "last_year" else {}
        owners = [(body.id, False) for body in bodies]
        owners += [owner for owner in earlier if not owner[0]]
        templates = self.env["ub.plan.template"]._for_school(self.company_id)
        kinds, found = {body.id: body.type_id for body in bodies}, []
        for body_id, post_id in owners:
            source = sources.get((body_id, post_id), self.env["ub.plan"])
            source = source if source.line_ids else source.browse()
            template = templates._fitting(kinds.get(body_id))[:1]
            if (body_id, post_id) not in there and (source or template):
                vals = {"body_id": body_id, "post_id": post_id}
                found.append((vals, source, template))
        return found

    def _annual_plans(self, year):
        """{(body, office): annual plan} of a school year."""
        plans = self.env["ub.plan"].search(
            [
                ("company_id", "=", self.company_id.id),
                ("year_id", "=", year.id),
                ("period", "=", "year"),
                ("owner_id", "=", False),
                ("state", "!=", "cancelled"),
            ]
        )
        return {(plan.body_id.id, plan.post_id.id): plan for plan in plans}

    def _owner_name(self, vals):
        body = self.env["ub.body"].sudo().browse(vals["body_id"] or [])
        post = self.env["ub.post"].sudo().browse(vals["post_id"] or [])
        return body.name or post.name or self.company_id.name

    def _draft_plans(self, own):
        """Annual plans in preparation, filled by the plan's own means."""
        due = self._plans_to_make(self._bodies())
        common = {"company_id": self.company_id.id, "year_id": own.year_id.id}
        plans = self.env["ub.plan"].create([{**common, **vals} for vals, *_ in due])
        for plan, (_vals, source, template) in zip(plans, due, strict=True):
            if source:
                plan._copy_from(source)
            else:
                plan._fill_from_template(template)
        return plans
