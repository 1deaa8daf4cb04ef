"""Samples of plans: templates, plans of each body, their items, events, forms."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_events import SampleEvents


class SamplePlan(SampleEvents):
    """Adds a draft and an approved plan of each body, with a part and an item."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_forms_of_work()
        cls._sample_plan_templates()
        cls._sample_plans()
        cls._sample_events()
        cls._sample_forms_of_plans()
        cls._sample_sheet_of_the_week()
        cls._sample_data_bank()

    @classmethod
    def _sample_forms_of_work(cls):
        kind = {"name": "Kind", "code": "sample"}
        cls._sample_shared(
            "ub.event.kind", kind, {"name": "Changed"}, {**kind, "code": "new"}
        )

    @classmethod
    def _sample_plan_templates(cls):
        """One of each school, and one that all schools share."""
        samples = [
            *cls._by_school([cls._new_template(school) for school in cls.schools]),
            Sample(cls._new_template(cls.env["res.company"]), "shared"),
        ]
        births = cls._births(name="New")
        births.append(Birth({"name": "New", "company_id": False}, "shared"))
        cls._try("ub.plan.template", samples, {"sequence": 7}, births)
        parts = [one._replace(record=one.record.section_ids) for one in samples]
        cls._try(
            "ub.plan.template.section",
            parts,
            {"sequence": 7},
            [
                Birth({"template_id": one.record.id, "name_ky": "Жаңы"}, one.place)
                for one in samples
            ],
        )
        cls._try(
            "ub.plan.template.line",
            [one._replace(record=one.record.line_ids) for one in samples],
            {"sequence": 7},
            [
                Birth({"section_id": one.record.id, "text_ky": "Жаңы"}, one.place)
                for one in parts
            ],
        )

    @classmethod
    def _new_template(cls, school):
        line = Command.create({"text_ky": "Иш"})
        part = Command.create({"name_ky": "Бөлүм", "line_ids": [line]})
        vals = {"name": "Sample", "company_id": school.id, "section_ids": [part]}
        return cls._make("ub.plan.template", **vals)

    @classmethod
    def _sample_plans(cls):
        cls.plans = [
            Sample(cls._new_plan(body, state), place, state)
            for place, body in cls.bodies.items()
            for state in ("draft", "approved")
        ]
        # Beside the others: the first is the body's, the last one foreign
        own = {"owner_id": cls.people["teacher"].id}
        mine = cls._new_plan(cls.body, "draft", **own)
        cls.plans.insert(1, Sample(mine, "self", "draft", "teacher"))
        births = [
            Birth(cls._plan_vals(body, month="12"), place)
            for place, body in cls.bodies.items()
        ]
        vals = {**cls._plan_vals(cls.body), **own, "class_name": "6-б"}
        births.append(Birth(vals, "self", "teacher"))
        cls._try("ub.plan", cls.plans, {"theme": "Changed"}, births)
        drafts = [one for one in cls.plans if one.state == "draft"]
        for model, name in (
            ("ub.plan.section", "section_ids"),
            ("ub.plan.line", "line_ids"),
        ):
            cls._try(
                model,
                [one._replace(record=one.record[name]) for one in cls.plans],
                {"name": "Changed"},
                [
                    Birth(
                        {"plan_id": one.record.id, "name": "New"}, one.place, one.person
                    )
                    for one in drafts
                ],
            )

    @classmethod
    def _plan_vals(cls, body, month=False):
        return {
            "body_id": body.id,
            "company_id": body.company_id.id,
            "year_id": cls.year.id,
            "period": "month" if month else "year",
            "month": month,
        }

    @classmethod
    def _new_plan(cls, body, state, **vals):
        month = "11" if state == "approved" else False
        plan = cls._make("ub.plan", **cls._plan_vals(body, month), **vals)
        cls._make("ub.plan.section", plan_id=plan.id, name="Part")
        cls._make("ub.plan.line", plan_id=plan.id, name="Item", month="11")
        if state == "approved":
            plan._transit("take_over")
        return plan

    @classmethod
    def _sample_events(cls):
        """``approved`` stands for what is announced."""
        events = []
        for place, body in cls.bodies.items():
            for state in ("draft", "approved"):
                event = cls._make("ub.event", **cls._event_vals(body))
                if state == "approved":
                    event.action_announce()
                events.append(Sample(event, place, state))
        births = [
            Birth(cls._event_vals(body), place) for place, body in cls.bodies.items()
        ]
        cls._try("ub.event", events, {"place": "Changed"}, births)
        lines = [
            one._replace(
                record=cls._make("ub.event.line", event_id=one.record.id, name="Line")
            )
            for one in events
        ]
        births = [
            Birth({"event_id": one.record.id, "name": "New"}, one.place)
            for one in events
            if one.state == "draft"
        ]
        cls._try("ub.event.line", lines, {"name": "Changed"}, births)

    @classmethod
    def _event_vals(cls, body):
        return {
            "name": "Week",
            "body_id": body.id,
            "company_id": body.company_id.id,
            "date_start": "2026-11-27 04:00:00",
        }

    @classmethod
    def _sample_forms_of_plans(cls):
        own, abroad = ({"plan_id": cls.plans[i].record.id} for i in (0, -1))
        cls._sample_form("ub.plan.fill", {"with_all_year": True}, own, abroad)
        cls._sample_form("ub.plan.paste", {"text": "Иш"}, own, abroad)
        forms = cls.subjects["ub.plan.paste"].samples
        lines, births = cls._lines("ub.plan.paste.line", forms, name="Иш")
        cls._try("ub.plan.paste.line", lines, {"name": "Башка"}, births)
        own, abroad = (
            {"line_ids": [Command.set(cls.plans[i].record.line_ids.ids)]}
            for i in (0, -1)
        )
        cls._sample_form("ub.plan.line.move", {"note": "Changed"}, own, abroad)
        asked = {"employee_id": cls.people["teacher"].id, "text": "Иш"}
        own, abroad = (
            {**asked, "body_id": cls.bodies[place].id} for place in ("body", "foreign")
        )
        year, foreign = ({"year_school_id": y.id} for y in (cls.year_a, cls.year_b))
        cls._sample_form("ub.year.theme", {"theme": "X"}, year, foreign)
        cls._sample_form("ub.plan.propose", {"text": "Башка"}, own, abroad)

    @classmethod
    def _sample_sheet_of_the_week(cls):
        """The methodologist and other schools open none of this school."""
        vals = {"date": "2026-11-23", "lang": "en_US"}
        forms = cls._forms("ub.week.sheet", company_id=cls.school_a.id, **vals)
        cls._try("ub.week.sheet", forms, {"lang": "en_US"}, cls._births(**vals))

    @classmethod
    def _sample_data_bank(cls):
        """Opened empty for each one; who may print it is asked at each step."""
        vals = {"date": "2026-11-20", "lang": "ky_KG"}
        forms = cls._forms("ub.data.bank", company_id=cls.school_a.id, **vals)
        cls._try("ub.data.bank", forms, {"lang": "ru_RU"}, cls._births(**vals))
