"""Samples of forms that are filled in and gone: handing over, slips, settings."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_agenda import SampleAgenda


class SampleForms(SampleAgenda):
    """Adds the transient models: a form of each role, and one of nobody's."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_home()
        cls._sample_settings()
        cls._sample_handover()
        cls._sample_slips()
        cls._sample_turn()
        cls._sample_forms_of_meetings()
        cls._sample_forms_of_seals()

    @classmethod
    def _forms(cls, model, **vals):
        """A form that each role has opened, and one that none of them has."""
        forms = []
        for key, user in cls.users.items():
            if "company_id" in vals:
                vals["company_id"] = user.company_id.id
            form = cls.env[model].with_user(user).sudo().create(vals)
            forms.append(Sample(form, "self", person=key))
        if "company_id" in vals:
            vals["company_id"] = cls.school_a.id
        return [*forms, Sample(cls._make(model, **vals), "school")]

    @classmethod
    def _lines(cls, model, forms, **vals):
        lines = [
            one._replace(
                record=cls.env[model]
                .with_user(one.record.create_uid)
                .sudo()
                .create({"wizard_id": one.record.id, **vals})
            )
            for one in forms
        ]
        births = [
            Birth({"wizard_id": one.record.id, **vals}, one.place, one.person)
            for one in forms
            if one.person != "outsider"
        ]
        return lines, births

    @classmethod
    def _sample_home(cls):
        home = Sample(cls._make("ub.home"), "shared")
        cls._try("ub.home", [home], {"roles": "Changed"}, [Birth({}, "shared")])

    @classmethod
    def _sample_settings(cls):
        forms = cls._forms("ub.school.settings", company_id=cls.school_a.id)
        cls._try("ub.school.settings", forms, {"head_grace_days": 5}, cls._births())

    @classmethod
    def _sample_handover(cls):
        teacher, foreigner = cls.people["teacher"], cls.people["outsider"]
        forms = cls._forms("ub.handover", employee_id=teacher.id, line_ids=[])
        births = [
            Birth({"employee_id": person.id, "line_ids": []}, place)
            for person, place in ((teacher, "school"), (foreigner, "foreign"))
        ]
        cls._try("ub.handover", forms, {"date": "2026-12-01"}, births)
        role = cls.env["ub.membership"].search(
            [("employee_id", "=", teacher.id)], limit=1
        )
        lines, births = cls._lines(
            "ub.handover.line", forms, kind="role", record_id=role.id
        )
        cls._try("ub.handover.line", lines, {"kind": "office"}, births)

    @classmethod
    def _sample_slips(cls):
        forms = cls._forms(
            "ub.access.slip", company_id=cls.school_a.id, lang="en_US", line_ids=[]
        )
        births = cls._births(lang="en_US", line_ids=[])
        cls._try("ub.access.slip", forms, {"lang": "en_US"}, births)
        lines, births = cls._lines(
            "ub.access.slip.line", forms, employee_id=cls.people["offline"].id
        )
        cls._try("ub.access.slip.line", lines, {"login": "changed"}, births)

    @classmethod
    def _sample_turn(cls):
        forms = cls._forms("ub.year.turn", company_id=cls.school_a.id, term_ids=[])
        births = cls._births(term_ids=[])
        cls._try("ub.year.turn", forms, {"with_secretaries": True}, births)
        term = {"number": 1, "date_from": "2027-09-01", "date_to": "2027-11-04"}
        lines, births = cls._lines("ub.year.turn.term", forms, **term)
        cls._try("ub.year.turn.term", lines, {"date_to": "2027-11-05"}, births)

    # Forms about a record: nobody opens one about what he may not read

    @classmethod
    def _sample_form(cls, model, change, vals, abroad):
        births = [Birth(vals, "body"), Birth(abroad, "foreign")]
        cls._try(model, cls._forms(model, **vals), change, births)

    @classmethod
    def _sample_forms_of_meetings(cls):
        draft, foreign = cls.meetings[0].record, cls.meetings[-1].record
        own, abroad = {"meeting_id": draft.id}, {"meeting_id": foreign.id}
        why, text = {"reason": "x"}, {"reason": "Changed"}
        for model in ("ub.meeting.stop", "ub.meeting.correct"):
            cls._sample_form(model, text, {**own, **why}, {**abroad, **why})
        cls._sample_form("ub.call.share", {"lang": "en_US"}, own, abroad)
        printed, not_printed = (
            {"res_model": "ub.meeting", "res_ids": str(meeting.id)}
            for meeting in (draft, foreign)
        )
        cls._sample_form("ub.print", {"variant": "blank"}, printed, not_printed)
        own_template, template = ({"template_id": one.id} for one in cls.templates)
        cls._sample_form(
            "ub.agenda.fill",
            {},
            {**own, **own_template},
            {**abroad, **template},
        )
        taken = {"proposal_ids": [Command.set(cls.proposal.ids)]}
        cls._sample_form(
            "ub.proposal.take", text, {**own, **taken}, {**abroad, **taken}
        )
        kind = {"kind": "partly"}
        cls._sample_form(
            "ub.decision.move",
            {"note": "Changed"},
            {"decision_ids": [Command.set(draft.decision_ids.ids)], **kind},
            {"decision_ids": [Command.set(foreign.decision_ids.ids)], **kind},
        )

    @classmethod
    def _sample_forms_of_seals(cls):
        unread = [
            one
            for one in cls.subjects["ub.signature"].samples
            if one.place in ("school", "foreign") and not one.state
        ]
        own, abroad = ({"signature_id": one.record.id} for one in unread)
        cls._sample_form("ub.signature.paper", {"date": "2026-11-19"}, own, abroad)
        own = {"revision_id": cls.shut.record.id, "reason": "x"}
        abroad = {**own, "revision_id": cls.revisions[-1].record.id}
        cls._sample_form("ub.revision.redact", {"words": "Changed"}, own, abroad)
        forms = cls._forms("ub.seal.export")
        cls._try("ub.seal.export", forms, {"is_kept": True}, [Birth({}, "school")])
