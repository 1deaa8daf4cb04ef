"""Lists and forms: queries, whatever the number of records; core `project` beside."""

from odoo import Command

from harness import Row, benchmark
from school import School
from screen import open_form, open_list

MODELS = (
    "body",
    "membership",
    "order",
    "meeting",
    "minutes",
    "decision",
    "revision",
    "teacher",
    "plan",
    "item",
    "event",
)
# Of the core's screens the one most like ours. A task has people, lines and talk; so
# has the form of a body, while that of a project is a sheet of settings.
CORE_LISTS = {"body": "project.project"}


def queries(bench, function):
    """Of a second opening: what a server reads once is in its memory."""
    bench.env.flush_all()
    function()
    return bench.queries(function)


def screens(school):
    """Eighty records of each model; the last ones are large ones."""
    people = school.employ(30)
    teachers = school.write_cards(people | school.employ(50, "Colleague"))
    bodies = school.found(80)
    memberships = school.env["ub.membership"]
    for body in bodies[:-1]:
        memberships |= school.join(body, people[:3])
    school.join(bodies[-1], people)
    orders = school.prepare_orders(bodies[:-1], people[3:5])
    orders |= school.prepare_orders(bodies[-1], people[3:])
    meetings = school.prepare_meetings(bodies[:-1], people[:3])
    meetings |= school.prepare_meetings(bodies[-1], people, questions=10)
    minutes = school.close(school.prepare_meetings(bodies[:-1], people[:3]))
    minutes |= school.close(school.prepare_meetings(bodies[-1], people, questions=10))
    plans = school.plan(bodies[:-1], items=3) | school.plan(bodies[-1], items=30)
    events = school.prepare_events(bodies[:-1], parts=3)
    events |= school.prepare_events(bodies[-1], parts=30)
    return {
        "body": bodies,
        "membership": memberships[:80],
        "order": orders,
        "meeting": meetings,
        "minutes": minutes,
        "decision": meetings.decision_ids[:80],
        "revision": minutes.revision_ids,
        "teacher": teachers,
        "plan": plans,
        "item": plans.line_ids[-80:],
        "event": events,
    }


def core_screens(school):
    """Projects and tasks with people and lines, for a user of projects."""
    school.deputy.user_id.group_ids += school.env.ref("project.group_project_user")
    projects = school.env["project.project"].create(
        [{"name": f"Project {n}", "company_id": school.company.id} for n in range(80)]
    )
    tasks = school.env["project.task"].create(
        [
            {
                "name": f"Task {number}",
                "project_id": projects[0].id,
                "user_ids": [Command.set(school.deputy.user_id.ids)],
                "child_ids": [
                    Command.create({"name": part, "project_id": projects[0].id})
                    for part in ("One", "Two", "Three")
                ],
            }
            for number in range(80)
        ]
    )
    return {"project.project": projects, "project.task": tasks}


def compared(name, ours, model, theirs):
    return Row(f"{name} {ours} / {model[8:]} {theirs}", ours, theirs)


def prepared(bench):
    """Our records and the core's, both in the hands of the deputy."""
    school = School(bench.env)
    return (
        {key: school.seen_by(school.deputy, found) for key, found in made.items()}
        for made in (screens(school), core_screens(school))
    )


@benchmark("queries of a list: 80 records / 10; ours / core's")
def lists(bench):
    ours, core = prepared(bench)
    theirs = {name: queries(bench, open_list(core[name])) for name in core}
    for name in MODELS:
        many = queries(bench, open_list(ours[name]))
        few = queries(bench, open_list(ours[name][:10]))
        yield Row(f"{name} {many} / {few}", many, few)
        model = CORE_LISTS.get(name, "project.task")
        yield compared(name, many, model, theirs[model])


@benchmark("queries of a form: 30 lines / 3; ours / core's")
def forms(bench):
    ours, core = prepared(bench)
    theirs = queries(bench, open_form(core["project.task"][0]))
    for name in MODELS:
        large = queries(bench, open_form(ours[name][-1]))
        small = queries(bench, open_form(ours[name][0]))
        yield Row(f"{name} {large} / {small}", large, small)
        yield compared(name, large, "project.task", theirs)
