from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import MANAGERS

# What the teacher of the lesson writes, and when the sheet is open for it
_OF_TEACHER = {"self_analysis", "answer"}
_BEFORE_TEACHER = ("shown", "objected")


class UbLessonSheetLife(models.Model):
    """From the visitor's hands into the teacher's: shown, acknowledged or objected.

    Each writes his own part: the visitor what he saw, the teacher his analysis and
    answer. For whoever has no login the other one enters it as said or as it stands
    on paper; of formal visits also a deputy or the director, or the head.
    """

    _inherit = "ub.lesson.sheet"

    _transitions = {
        "show": (("draft",), "shown"),
        "take_back": (("shown", "objected"), "draft"),
        "acknowledge": (("shown", "objected"), "acknowledged"),
        "acknowledge_paper": (("shown", "objected"), "acknowledged"),
        "object": (("shown", "acknowledged"), "objected"),
    }
    _open_states = ("draft",)

    is_author = fields.Boolean(compute="_compute_hands")
    is_teacher = fields.Boolean(compute="_compute_hands")

    @api.depends("visitor_id", "teacher_id", "state")
    @api.depends_context("uid")
    def _compute_hands(self):
        for sheet in self:
            # The answer is about the user, also where the program looks by itself
            asked = sheet.sudo(False)
            sheet.is_author = asked._writes_as_visitor()
            sheet.is_teacher = asked._writes_as_teacher()

    def _stays_open(self, field_name):
        is_open = all(sheet._is_before_teacher() for sheet in self)
        is_own = field_name in _OF_TEACHER and is_open
        return is_own or super()._stays_open(field_name)

    def _is_before_teacher(self):
        """Until the teacher's own receipt; what others registered may be objected."""
        is_registered = self.state == "acknowledged" and self.receipt_mode == "paper"
        return self.state in _BEFORE_TEACHER or is_registered

    # Whose hands

    def _is_me(self, person):
        return self.env.su or person in self.env.user._ub_employees(self.company_id)

    def _keeps_formal(self):
        """Who enters for others what they wrote on paper about a formal visit."""
        if self.kind != "formal":
            return False
        if self.company_id._ub_user_holds(*MANAGERS):
            return True
        return bool(self.body_id) and self._user_leads(self.body_id, "head")

    def _writes_as_visitor(self):
        self.ensure_one()
        visitor, teacher = self.sudo().visitor_id, self.sudo().teacher_id
        if self._is_me(visitor):
            return True
        if visitor.user_id:
            return False
        return self._is_me(teacher) or self._keeps_formal()

    def _writes_as_teacher(self):
        self.ensure_one()
        visitor, teacher = self.sudo().visitor_id, self.sudo().teacher_id
        if self._is_me(teacher):
            return True
        if teacher.user_id:
            return False
        return self._is_me(visitor) or self._keeps_formal()

    _may_show = _may_take_back = _writes_as_visitor
    _may_acknowledge = _writes_as_teacher

    def _may_acknowledge_paper(self):
        """Registered by who holds the signed sheet in his hands."""
        return self._writes_as_visitor() or self._keeps_formal()

    def _may_object(self):
        """Also after a receipt that somebody else has registered."""
        return self._is_before_teacher() and self._writes_as_teacher()

    def _check_may_begin(self):
        if self.env.su:
            return
        for sheet in self:
            if not sheet._writes_as_visitor():
                raise UserError(
                    self.env._(
                        "Each visitor writes his own sheet; for somebody without a "
                        "login it is entered by the teacher of the lesson, of formal "
                        "visits by the head, a deputy or the director."
                    )
                )

    def _check_hands(self, vals):
        """Nobody changes the words of the other one."""
        if self.env.su:
            return
        own = _OF_TEACHER & set(vals)
        for sheet in self:
            if set(vals) - own and not sheet._writes_as_visitor():
                raise UserError(
                    self.env._(
                        "What was seen is written by the visitor: your own words go "
                        "into the self-analysis and the answer."
                    )
                )
            if own and not sheet._writes_as_teacher():
                # The visitor may note what the teacher says while it is a draft
                is_noting = own == {"self_analysis"} and sheet.state == "draft"
                if not (is_noting and sheet._writes_as_visitor()):
                    raise UserError(
                        self.env._(
                            "The self-analysis and the answer are the teacher's own "
                            "words."
                        )
                    )

    def _check_open_for_parts(self):
        """Lines of the observation are the visitor's (``ub.lesson.mark``)."""
        self._check_hands({"mark_ids": True})
        return super()._check_open_for_parts()

    # Steps

    def action_show(self):
        """The teacher sees the sheet; with that the lesson was held."""
        for sheet in self:
            sheet._check_can("show")
            lesson = sheet.sudo().lesson_id
            if lesson.date > fields.Date.context_today(self):
                raise UserError(
                    self.env._("The lesson is still to come: correct its day.")
                )
            if not sheet._has_words():
                raise UserError(
                    self.env._(
                        "The sheet is empty: write what succeeded and what you advise."
                    )
                )
            sheet._transit("show")
            if lesson.state == "planned":
                lesson._transit("hold")

    def _has_words(self):
        self.ensure_one()
        words = [self.notes, self.strengths, self.advice]
        words += self.mark_ids.mapped("note")
        return any((text or "").strip() for text in words)

    def action_take_back(self):
        """The visitor corrects the sheet; the teacher's words stay on it."""
        for sheet in self:
            sheet._transit("take_back")
            sheet.sudo().is_shared = False

    def action_acknowledge(self):
        """“I have read it”, by the teacher in the program."""
        for sheet in self:
            sheet._transit("acknowledge")
            sheet._note_receipt("app")

    def action_acknowledge_paper(self):
        """Register that the teacher has signed the printed sheet with a pen."""
        for sheet in self:
            sheet._transit("acknowledge_paper")
            sheet._note_receipt("paper")

    def action_object(self):
        """The teacher does not agree, and says why."""
        for sheet in self:
            sheet._check_can("object")
            if not (sheet.answer or "").strip():
                raise UserError(
                    self.env._(
                        "Write first what you do not agree with, as your answer."
                    )
                )
            sheet._transit("object")
            sheet._note_receipt(False)

    def _note_receipt(self, mode):
        self.sudo().write(
            {
                "receipt_mode": mode,
                "receipt_date": mode and fields.Date.context_today(self),
                "registered_by_id": mode and self.env.uid,
            }
        )

    def action_share(self):
        """Colleagues of the association may learn from it: the teacher's own will."""
        self._set_shared(True)

    def action_unshare(self):
        self._set_shared(False)

    def _set_shared(self, is_shared):
        self.check_access("read")
        for sheet in self:
            is_ready = sheet.state != "draft" and sheet.kind != "formal"
            if not is_ready or not sheet._is_me(sheet.sudo().teacher_id):
                raise UserError(
                    self.env._(
                        "Only the teacher of the lesson shares a sheet, and only one "
                        "of a mutual visit or an open lesson that was shown already."
                    )
                )
        self.sudo().is_shared = is_shared
