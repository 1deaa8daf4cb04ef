from odoo import fields, models
from odoo.exceptions import UserError


class UbApprovalMixin(models.AbstractModel):
    """The steps of a paper on its way; each holds the paper's row while it is taken."""

    _inherit = "ub.approval.mixin"

    # Where it stands

    def _route(self):
        """The school's route for this paper as it is today (sudo)."""
        self.ensure_one()
        routes = self.env["ub.approval.route"]
        return routes._for(self.company_id, self._kind(), self._approval_body())

    def _rounds(self):
        """Steps of the latest sending (sudo)."""
        self.ensure_one()
        steps = self.sudo().document_id.approval_step_ids
        last = max(steps.mapped("round"), default=0)
        return steps.filtered(lambda step: step.round == last).sorted()

    def _current_step(self):
        """The step that the paper waits for; empty when it is not on its way (sudo)."""
        return self._rounds().filtered("is_current")[:1]

    def _steps_in_force(self):
        """What stands on the paper: the answers to its latest sending (sudo)."""
        return self._rounds().filtered(lambda step: step.state == "done")

    def _approval_start(self, counted_from):
        """The day that a term is counted from; empty where it is not known."""
        first, last = self._approval_period()
        if counted_from == "sent":
            return self.sent_on
        if counted_from == "period":
            return first or self.sent_on
        if counted_from == "year_end":
            return self.company_id._ub_year_end(last or self.sent_on)
        return False

    # Sending

    def action_send(self):
        """Copy the school's route onto the paper and ask the first of its steps."""
        for paper in self:
            paper._check_can("send")
            paper._check_ready_to_send()
            route = paper._check_route()
            paper._transit("send")
            paper.sudo()._begin_round(route)
            paper._meet_by_minutes()

    def _check_route(self):
        route = self._route()
        if not route.step_ids:
            raise UserError(
                self.env._(
                    "The school has not set who approves “%(kind)s”: a deputy director "
                    "sets it under Configuration, School, Routes of approval.",
                    kind=self._kind().name,
                )
            )
        needs_body = route.step_ids.filtered(
            lambda s: s.by == "meeting" and not s.body_type_id
        )
        if needs_body and not self._approval_body():
            raise UserError(
                self.env._("The paper's own body considers it: name the body first.")
            )
        return route

    def _begin_round(self, route):
        """Copy the steps (self: sudo)."""
        today = fields.Date.context_today(self)
        number = max(self.document_id.approval_step_ids.mapped("round"), default=0) + 1
        self.write(
            {"sent_on": today, "sent_by_id": self.env.uid, "return_reason": False}
        )
        steps = self.env["ub.approval.step"].create(
            [
                {
                    **step._prepare_stage_vals(),
                    **self._prepare_whose_vals(step),
                    "document_id": self.document_id.id,
                    "round": number,
                    "sequence": index,
                }
                for index, step in enumerate(route.step_ids.sorted(), start=1)
            ]
        )
        steps._refresh_due()
        steps[:1]._turn(today)
        self._ask_current()

    def _prepare_whose_vals(self, step):
        """Whose step it is here: the very body and office, no longer a rule."""
        body = self._approval_body().sudo()
        if step.by == "office":
            post = step.post_id or body.deputy_post_id or self._deputy_post()
            return {"post_id": post.id}
        if not step.body_type_id:
            return {"body_id": body.id}
        bodies = body.search(
            [
                ("company_id", "=", self.company_id.id),
                ("type_id", "=", step.body_type_id.id),
            ]
        )
        return {"body_id": bodies.filtered(lambda b: b.state == "active")[:1].id}

    def _deputy_post(self):
        """Where a body answers to nobody: the deputy's office that somebody holds."""
        today = fields.Date.context_today(self)
        holders = self.company_id._ub_holders(("manage",), today)
        posts = holders.post_id or self.env["ub.post"].search(
            [("authority", "=", "manage")]
        )
        return posts.sorted()[:1]

    # Answers

    def action_agree(self):
        """“I agree” or “I approve”, by the holder of the office whose turn it is."""
        for paper in self:
            paper._check_can("agree")
            paper._pass_step(paper._current_step(), {"mode": "app"})

    def _pass_step(self, step, facts, printed=None):
        """One answer, in a short transaction; after the last one it is approved.

        ``printed`` is what it seals, where that was made ahead for several papers.

        Two at once meet at the row: the second begins anew, sees that the step does
        not wait any more, and is told by whom it was answered.
        """
        self.ensure_one()
        step = step.with_env(self.env)
        printed = printed or self._print_ahead(step, facts)
        self._hold_rows()
        self.invalidate_recordset(["state"])
        step.invalidate_recordset()
        step._check_waits()
        step._check_may_answer(facts["mode"])
        self._transit("agree" if facts["mode"] == "app" else "register")
        step._note_down(facts)
        self._log_step(step.sudo())
        self.sudo()._go_on(step.sudo().date, printed)

    def _go_on(self, day, printed):
        """The next step's turn, or the end of the way (self: sudo)."""
        self._drop_asked()
        waiting = self._rounds().filtered(lambda step: step.state == "waiting")
        if waiting:
            waiting[0]._turn(day)
            self._ask_current()
            self._meet_by_minutes()
        else:
            self._approve(day, printed)

    def _approve(self, day, printed):
        """Approved is sealed: what was agreed to is frozen as it was printed."""
        self._transit("approve")
        self._close_as_approved(day, printed)

    def _close_as_approved(self, day, printed=None):
        self.write({"approved_on": day})
        self._seal(printed=printed)
        self.message_post(body=self.env._("Approved and sealed."))
        self._after_approval()

    # Words

    def _way_ahead(self):
        """«КАРАЛДЫ (…) → БЕКИТЕМИН (…)», by the route as it would be copied now."""
        paper = self.sudo()
        russian = (self.env.lang or "").startswith("ru")
        parts = []
        for stage in paper._route().with_env(paper.env).step_ids.sorted():
            whose = paper._prepare_whose_vals(stage)
            body = self.env["ub.body"].sudo().browse(whose.get("body_id"))
            post = self.env["ub.post"].sudo().browse(whose.get("post_id"))
            word = stage.word_ru if russian else stage.word_ky
            parts.append(f"{word} ({body.name or post.name or stage.who})")
        return " → ".join(parts)

    def _log_step(self, step):
        """One line of the talk: the word, who, when."""
        self.sudo().message_post(
            body=self.env._(
                "%(word)s: %(who)s, %(date)s",
                word=step.word_ky,
                who=step.employee_id.name or f"{step.who}, № {step.number}",
                date=step.date.strftime("%d.%m.%Y"),
            )
        )
