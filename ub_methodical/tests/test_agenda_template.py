from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common_rpc import RpcCase

EXECUTION = "execution"


@tagged("post_install", "-at_install")
class TestAgendaTemplate(RpcCase):
    """What a school's meetings begin with (001 cl. 5.7, 3.8; 002 cl. 4.4; 004)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.templates = cls.env["ub.agenda.template"].search(
            [("company_id", "=", cls.school_a.id)]
        )

    def _of(self, code):
        return self.templates.filtered(lambda t: t.occasion_id.code == code)

    def _new(self, body=None, **vals):
        return self.as_user("deputy", self.env["ub.meeting"]).create(
            {
                "body_id": (body or self.body).id,
                "date_start": "2026-11-27 08:00:00",
                **vals,
            }
        )

    def _codes(self, meeting):
        return meeting.item_ids.kind_id.mapped("code")

    def test_each_school_has_its_own(self):
        codes = {"ordinary", "first", "last"}
        self.assertEqual(set(self.templates.occasion_id.mapped("code")), codes)
        self.school_a._ub_complete_school_values()
        again = self.env["ub.agenda.template"].search_count(
            [("company_id", "=", self.school_a.id)]
        )
        self.assertEqual(again, len(self.templates))

    def test_earlier_decisions_come_first(self):
        self.assertEqual(self._codes(self._new()), [EXECUTION])
        with Form(self.as_user("head", self.env["ub.meeting"])) as form:
            form.body_id = self.body
            form.date_start = "2026-11-27 08:00:00"
        meeting = form.record
        self.assertEqual(self._codes(meeting), [EXECUTION])

    def test_agenda_left_empty_stays_empty(self):
        self.assertFalse(self._new(item_ids=[]).item_ids)
        self.assertFalse(self._new(is_on_paper=True).item_ids)
        imports = self.env["ub.meeting"].with_context(import_file=True)
        vals = {"body_id": self.body.id, "date_start": "2026-11-27 08:00:00"}
        self.assertFalse(imports.create(vals).item_ids)

    def test_approval_of_minutes_is_off_until_wanted(self):
        line = self._of("ordinary").line_ids[0]
        self.assertEqual(line.kind_id.code, "previous_minutes")
        self.assertFalse(line.is_on)
        self.as_user("deputy", line).is_on = True
        self.assertEqual(self._codes(self._new()), ["previous_minutes", EXECUTION])

    def test_template_of_a_kind_of_body_wins(self):
        self.as_user("deputy", self.env["ub.agenda.template"]).create(
            {
                "name": "Councils",
                "occasion_id": self._of("ordinary").occasion_id.id,
                "type_id": self.council.type_id.id,
                "line_ids": [Command.create({"text_ky": "Кеңеш жөнүндө"})],
            }
        )
        self.assertEqual(
            self._new(self.council).item_ids.mapped("name"), ["Кеңеш жөнүндө"]
        )
        self.assertEqual(self._codes(self._new()), [EXECUTION])

    def test_last_meeting_hears_the_deputy(self):
        """001 cl. 5.7: hinted at in the fourth quarter, added by one template."""
        self.assertFalse(self._new().agenda_hint)
        meeting = self._new(date_start="2027-05-20 08:00:00")
        self.assertIn(self._of("last").name, meeting.agenda_hint)
        self._fill("head", meeting, self._of("last"))
        self.assertEqual(self._codes(meeting)[-1], "instructions")
        self.assertEqual(self._codes(meeting).count(EXECUTION), 1)
        self.assertFalse(meeting.agenda_hint)

    def _fill(self, key, meeting, template):
        fills = self.as_user(key, self.env["ub.agenda.fill"])
        fill = fills.create({"meeting_id": meeting.id, "template_id": template.id})
        fill.action_confirm()
        return fill

    def test_template_is_not_put_on_a_foreign_agenda(self):
        foreign = self._create_meeting(self.other_body)
        for key in ("head", "teacher"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._fill(key, foreign, self._of("last"))
        meeting = self._create_meeting()
        theirs = self.env["ub.agenda.template"].search(
            [("company_id", "=", self.school_b.id)], limit=1
        )
        with self.assertRaises(UserError):
            self._fill("head", meeting, theirs)
        self.assertEqual(len(meeting.item_ids), 1)

    def test_agenda_of_a_written_meeting_takes_none(self):
        meeting = self._create_meeting()
        meeting.reason = "Frost"
        meeting.action_cancel()
        with self.assertRaisesRegex(UserError, "no longer a draft"):
            self._fill("head", meeting, self._of("last"))

    def test_deputies_write_them_and_staff_read(self):
        template = self._of("ordinary")
        line = template.line_ids[0]
        vals = {"name": "Mine", "company_id": self.school_a.id}
        for key in ("head", "teacher", "stranger", "clerk", "observer", "outsider"):
            model = "ub.agenda.template"
            self.assertRefused(key, model, "create", [vals])
            self.assertRefused(key, model, "write", template.ids, {"name": "X"})
            self.assertRefused(key, model, "unlink", template.ids)
            line_model = "ub.agenda.template.line"
            forged = {"template_id": template.id, "text_ky": "X"}
            self.assertRefused(key, line_model, "create", [forged])
            self.assertRefused(key, line_model, "write", line.ids, {"is_on": True})
            self.assertRefused(key, line_model, "unlink", line.ids)
        self.rpc("teacher", "ub.agenda.template", "read", template.ids, ["name"])
        for key in ("deputy", "director"):
            own = self.rpc(key, "ub.agenda.template", "create", [vals])
            self.rpc(key, "ub.agenda.template", "unlink", own)

    def test_what_others_count_on_stays(self):
        template = self._of("ordinary")
        said = self.assertRefused(
            "deputy", "ub.agenda.template", "unlink", template.ids
        )
        self.assertIn("switch them off", said)
        vals = {"type_id": self.council.type_id.id}
        self.assertRefused("deputy", "ub.agenda.template", "write", template.ids, vals)
        vals = {"company_id": self.school_b.id}
        self.assertRefused("deputy", "ub.agenda.template", "write", template.ids, vals)

    def test_catalogues_are_the_administrator_s(self):
        kind = self.env["ub.agenda.kind"].search([], limit=1)
        occasion = self.env["ub.agenda.occasion"].search([], limit=1)
        for record in (kind, occasion):
            for key in ("deputy", "director", "head"):
                self.assertRefused(
                    key, record._name, "write", record.ids, {"name": "X"}
                )
            self.rpc("admin", record._name, "write", record.ids, {"name": "X"})
