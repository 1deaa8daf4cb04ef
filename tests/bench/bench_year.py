"""The turn of the school year: what it costs, and that people cost nothing more."""

from datetime import timedelta

from odoo import fields

from harness import Row, benchmark, seconds
from school import School

# As the wizard looks ahead: whatever the day is, the next year is still to be opened
AHEAD = timedelta(days=92)
BODIES = 12
PEOPLE = 150
FEW = 30


def staffed(bench, people):
    """A school of twelve associations with heads, members, cards and yearly plans."""
    years, coming = bench.env["ub.year"], fields.Date.today() + AHEAD
    ended = years._of(years._of(coming).date_from - timedelta(days=1))
    school = School(bench.env, f"School of {people}", ended)
    staff = school.employ(people)
    school.write_cards(staff)
    bodies = school.found(BODIES)
    for number, body in enumerate(bodies):
        own = staff[number::BODIES]
        school.join(body, own[0], role="head")
        school.join(body, own[1:])
    school.plan(bodies)
    return school


def turn(school):
    wizards = school.seen_by(school.deputy, school.env["ub.year.turn"])
    wizards.create(wizards.default_get(list(wizards._fields))).action_turn()
    made = school.env["ub.plan"].search([("company_id", "=", school.company.id)])
    assert len(made) == 2 * BODIES, "a plan of each year for each association"


@benchmark(f"turn of the year: {BODIES} bodies, {PEOPLE} people / {FEW} people")
def turn_of_the_year(bench):
    few, many = (staffed(bench, people) for people in (FEW, PEOPLE))
    calls = [lambda school=school: turn(school) for school in (few, many)]
    fewer, more = (bench.queries(call) for call in calls)
    yield Row(f"{more} / {fewer} queries", more / fewer, 1.02)
    quick, slow = bench.medians(calls, repeat=3)
    yield Row(f"{seconds(slow)} / {seconds(quick)}", slow / quick)
