"""Meetings: ten thousand of them behind the rules, and convening one."""

import json
from datetime import timedelta

from odoo import Command, fields
from odoo.service.model import call_kw

from harness import Row, benchmark
from school import School
from screen import specification

MEETINGS = 10_000
BODIES = 12
MEMBERS = 100
PEOPLE = 30
# As the web client counts for its pager
COUNTED = 10_001


def fill(env):
    """Ten thousand meetings of twelve bodies in two schools, a hundred memberships.

    Returns the first school, its people and its bodies.
    """
    first, second = School(env), School(env, "Another school")
    bodies, everybody = env["ub.body"], {}
    for school in (first, second):
        people = everybody[school] = school.employ(20, with_users=True)
        own = school.found(BODIES // 2)
        for number in range(MEMBERS // 2):
            member = people[number % len(people)]
            school.join(own[number % len(own)], member)
        bodies |= own
    env.flush_all()
    env.cr.execute(
        """
        INSERT INTO ub_meeting (body_id, company_id, year_id, state, is_draft,
                                date_start, date_stop, duration, number, place,
                                chair_id)
        SELECT body.id, body.company_id, %(year)s,
               (ARRAY['draft', 'convened', 'held', 'held'])[1 + (n / 12) %% 4],
               (n / 12) %% 4 = 0, start, start + interval '1 hour', 1, n::text,
               'Room 12', %(chair)s
          FROM generate_series(1, %(meetings)s) AS n
          JOIN ub_body AS body ON body.id = (%(bodies)s)[1 + n %% %(count)s]
         CROSS JOIN LATERAL (SELECT %(since)s + n * interval '1 hour') AS day (start)
        """,
        {
            "year": env["ub.year"]._of(first.today).id,
            "meetings": MEETINGS,
            "bodies": bodies.ids,
            "count": BODIES,
            "since": fields.Datetime.to_datetime(first.since),
            "chair": everybody[first][0].id,
        },
    )
    env.cr.execute("ANALYZE ub_meeting")
    return (
        first,
        everybody[first],
        bodies.filtered_domain([("company_id", "=", first.company.id)]),
    )


def first_page(records, domain=()):
    """What a server does for the first page of the list: the answer as JSON too."""
    asked = {
        "domain": list(domain),
        "specification": specification(records, "list"),
        "limit": 80,
        "count_limit": COUNTED,
        # What a web client sends along: its schools, language and time zone
        "context": dict(records.env.context),
    }

    def answer():
        found = call_kw(records, "web_search_read", [], dict(asked))
        assert len(found["records"]) == 80
        return json.dumps(found, default=str)

    return answer


def numbers(answer):
    return [meeting["number"] for meeting in json.loads(answer)["records"]]


@benchmark("80 of 10,000 meetings: a teacher / superuser, same rows")
def rules(bench):
    school, people, bodies = fill(bench.env)
    teacher = people[5]
    mine = bodies.filtered(lambda body: teacher in body.membership_ids.employee_id)
    meetings = school.seen_by(teacher, bench.env["ub.meeting"])
    as_teacher = first_page(meetings)
    as_superuser = first_page(
        meetings.sudo(), [("body_id", "in", mine.ids), ("state", "!=", "draft")]
    )
    assert numbers(as_teacher()) == numbers(as_superuser())
    yield bench.ratio(as_teacher, as_superuser, 1.5, repeat=25)


@benchmark("requests per second: first page of meetings / calendar")
def requests(bench):
    school, people, _bodies = fill(bench.env)
    fill_calendar(bench.env, people)
    ours, theirs = bench.medians(
        [
            first_page(school.seen_by(school.deputy, bench.env[model]))
            for model in ("ub.meeting", "calendar.event")
        ],
        repeat=25,
    )
    yield Row(f"{1 / ours:.0f} / {1 / theirs:.0f} per s", theirs / ours, 0.9, True)


def fill_calendar(env, people):
    """As many events that everybody may read, of one person each."""
    env.cr.execute(
        """
        WITH events AS (
            INSERT INTO calendar_event (name, start, stop, duration, location, user_id,
                                        active, show_as, privacy, create_uid)
            SELECT 'Event ' || n, start, start + interval '1 hour', 1, 'Room 12',
                   %(user)s, true, 'busy', 'public', %(user)s
              FROM generate_series(1, %(meetings)s) AS n
             CROSS JOIN LATERAL (SELECT now()::timestamp + n * interval '1 hour')
                             AS day (start)
         RETURNING id
        )
        INSERT INTO calendar_event_res_partner_rel (calendar_event_id, res_partner_id)
        SELECT id, %(partner)s FROM events
        """,
        {
            "user": people[0].user_id.id,
            "partner": people[0].user_id.partner_id.id,
            "meetings": MEETINGS,
        },
    )
    env.cr.execute("ANALYZE calendar_event")


@benchmark("convening 30 people / a bare calendar.event with them")
def convening(bench):
    """Both invite by mail; the letters would leave after the transaction."""
    school = School(bench.env)
    people = school.employ(PEOPLE, with_users=True)
    (body,) = school.found(1)
    school.join(body, people)
    school.join(body, people[0], role="head")
    bench.env["ir.mail_server"].create({"name": "Mail", "smtp_host": "mail.invalid"})
    # The head's own request: without what keeps the preparations quiet
    head = people[0].user_id
    context = {"lang": head.lang, "allowed_company_ids": school.company.ids}
    env = bench.env(user=head, context=context)
    meeting = school.prepare_meetings(body, people[:1]).with_env(env)
    partners = people.user_id.partner_id
    start = school.next_week()

    def create_event():
        event = env["calendar.event"].create(
            {
                "name": "Meeting",
                "start": start,
                "stop": start + timedelta(hours=1),
                "location": "Room 12",
                "partner_ids": [Command.set(partners.ids)],
            }
        )
        assert len(event.attendee_ids) == PEOPLE

    def convene():
        meeting.action_convene()
        assert len(meeting.sudo().event_id.attendee_ids) == PEOPLE

    # Odoo does not write to the organizer.
    assert letters(env, convene) >= letters(env, create_event) >= PEOPLE - 1
    yield bench.ratio(convene, create_event, 0.3)
    yield bench.count(bench.queries(convene), 120, "queries")


def letters(env, function):
    """How many people the function writes to; nothing of it stays."""
    mails = env["mail.mail"].sudo()
    with env.cr.savepoint() as savepoint:
        before = mails.search([])
        function()
        written = mails.search([]) - before
        people = len(written.mapped("recipient_ids"))
        savepoint.rollback()
    env.invalidate_all()
    return people
