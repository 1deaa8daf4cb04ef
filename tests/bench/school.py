"""An invented school, as large as a benchmark asks for; nothing of it is kept."""

from datetime import datetime, timedelta

from odoo import Command, fields

QUIETLY = {
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "no_reset_password": True,
}


class School:
    """A school with a director and a deputy; what it gets else is asked of it."""

    def __init__(self, env, name="School of the benchmarks", year=None):
        self.env = env(context={**env.context, **QUIETLY})
        self.today = fields.Date.context_today(env["ub.body"])
        self.since = self.today - timedelta(days=60)
        self.name = name
        self.year = year or env["ub.year"]._of(self.today)
        self.company = self.env["res.company"].create({"name": name})
        self.env["ub.year.school"].create(
            {
                "company_id": self.company.id,
                "year_id": self.year.id,
            }
        )
        self.director, self.deputy = self.employ(2, "Office", with_users=True)
        self.hold_office(self.director, "direct")
        self.hold_office(self.deputy, "manage")

    def employ(self, count, called="Teacher", with_users=False):
        names = [f"{called} {number:03} of {self.name}" for number in range(count)]
        users = self._create_users(names) if with_users else [False] * count
        return self.env["hr.employee"].create(
            [
                {
                    "name": name,
                    "company_id": self.company.id,
                    "user_id": user and user.id,
                }
                for name, user in zip(names, users, strict=True)
            ]
        )

    def _create_users(self, names):
        return self.env["res.users"].create(
            [
                {
                    "name": name,
                    "login": name.replace(" ", "."),
                    "email": f"{name.replace(' ', '.')}@example.com",
                    "tz": "Asia/Bishkek",
                    "company_id": self.company.id,
                    "company_ids": [Command.set(self.company.ids)],
                }
                for name in names
            ]
        )

    def hold_office(self, person, authority):
        posts = self.env["ub.post"]
        self.env["ub.post.holder"].create(
            {
                "post_id": posts.search([("authority", "=", authority)], limit=1).id,
                "employee_id": person.id,
                "company_id": self.company.id,
                "date_from": self.since,
            }
        )

    def found(self, count):
        """Associations that work since ``since``."""
        kind = self.env["ub.body.type"].search(
            [("category", "=", "association"), ("member_rule", "=", "named")], limit=1
        )
        return self.env["ub.body"].create(
            [
                {
                    "name": f"Association {number} of {self.name}",
                    "company_id": self.company.id,
                    "type_id": kind.id,
                    "date_from": self.since,
                }
                for number in range(count)
            ]
        )

    def join(self, body, people, **vals):
        return self.env["ub.membership"].create(
            [
                {
                    "body_id": body.id,
                    "employee_id": person.id,
                    "date_from": self.since,
                    **vals,
                }
                for person in people
            ]
        )

    def plan(self, bodies, items=1):
        """A plan of the year for each."""
        return self.env["ub.plan"].create(
            [
                {
                    "body_id": body.id,
                    "year_id": self.year.id,
                    "line_ids": [
                        Command.create({"name": f"What will be done, {number}"})
                        for number in range(items)
                    ],
                }
                for body in bodies
            ]
        )

    def prepare_events(self, bodies, parts=1):
        """One for each of ``bodies``, a week ahead, with a programme."""
        return self.env["ub.event"].create(
            [
                {
                    "name": f"Seminar {number}",
                    "body_id": body.id,
                    "date_start": self.next_week(),
                    "line_ids": [
                        Command.create({"name": f"Part {part}"})
                        for part in range(parts)
                    ],
                }
                for number, body in enumerate(bodies)
            ]
        )

    def write_cards(self, people):
        subjects = self.env["ub.subject"].search([], limit=2)
        return self.env["ub.teacher"].create(
            [
                {
                    "employee_id": person.id,
                    "birth_year": 1980,
                    "subject_ids": [Command.set(subjects.ids)],
                }
                for person in people
            ]
        )

    def prepare_orders(self, bodies, people):
        """A draft for each of ``bodies`` that takes ``people`` in."""
        return self.env["ub.order"].create(
            [
                {
                    "company_id": self.company.id,
                    "date": self.today,
                    "number": f"{len(people)}-{body.id}",
                    "line_ids": [
                        Command.create(
                            {
                                "kind": "admit",
                                "body_id": body.id,
                                "employee_id": person.id,
                            }
                        )
                        for person in people
                    ],
                }
                for body in bodies
            ]
        )

    def prepare_meetings(self, bodies, people, questions=1):
        """One for each of ``bodies``, a week ahead, with a decision per question."""
        return self.env["ub.meeting"].create(
            [
                {
                    "body_id": body.id,
                    "date_start": self.next_week(),
                    "place": "Room 12",
                    "item_ids": [
                        Command.create(
                            {
                                "name": f"Question {number}",
                                "speaker_id": people[0].id,
                                "decision_ids": [self._decision(people[0])],
                            }
                        )
                        for number in range(questions)
                    ],
                    "presence_ids": [
                        Command.create({"employee_id": person.id}) for person in people
                    ],
                }
                for body in bodies
            ]
        )

    def close(self, meetings):
        """Closed minutes with their seals; what was printed is of no matter here."""
        self.env.cr.execute(
            "UPDATE ub_meeting SET state = 'closed' WHERE id = ANY(%s)", [meetings.ids]
        )
        meetings.invalidate_recordset()
        for meeting in meetings:
            draft = meeting._draft_seal({"ky_KG": {}}, None)
            meeting._chain_up(draft, b"%PDF-1.4 minutes")
        return meetings

    def next_week(self):
        return datetime.combine(self.today + timedelta(days=7), datetime.min.time())

    def _decision(self, person):
        return Command.create(
            {
                "text": "What was decided",
                "responsible_id": person.id,
                "date_due": self.today,
            }
        )

    def seen_by(self, person, records):
        """``records`` in the hands of the person's user."""
        user = person.user_id
        return records.with_user(user).with_context(
            lang=user.lang, tz=user.tz, allowed_company_ids=self.company.ids
        )
