"""The sample school: its files, its logins, and the first weeks of a school year.

    odoo shell -d DATABASE --no-http < data/load_demo.py

The files come in as Odoo's Import screen brings them in; what follows is done by
the people of the school with their own rights. It may run again: what is there
stays as it is. Prints the table of logins, all with one password: for trying only.
"""

import base64
import csv
from datetime import date, datetime, timedelta
from pathlib import Path

from odoo import Command, fields

PASSWORD = "demo"
FILES = (
    "hr.employee",
    "ub.teacher",
    "ub.teacher.category",
    "ub.post.holder",
    "ub.body",
    "ub.membership",
    "ub.timetable.line",
    "ub.course",
    "ub.mentorship",
)
# Login, who it is in words, external id of the employee
PEOPLE = (
    ("direktor", "Мектеп директору", "ab_kyzmatker_01"),
    ("oti", "Директордун ОТИ боюнча орун басары", "ab_kyzmatker_02"),
    (
        "usulduk",
        "Директордун илимий-усулдук иштер боюнча орун басары",
        "ab_kyzmatker_03",
    ),
    ("katchy", "Мектептин катчысы", "ab_kyzmatker_05"),
    ("jetekchi", "Так илимдер бирикмесинин жетекчиси", "ab_kyzmatker_19"),
    ("bkatchy", "Так илимдер бирикмесинин катчысы", "ab_kyzmatker_22"),
    ("mugalim", "Мугалим (физика)", "ab_kyzmatker_21"),
    ("profsoyuz", "Кесиптик бирликтин төрагасы", "ab_kyzmatker_44"),
)
RUSSIAN = {
    "jalpy_jyjyn": "Общее собрание трудового коллектива",
    "pedkenesh": "Педагогический совет",
    "usulduk_kenesh": "Методический совет",
    "ekk": "Комиссия по определению коэффициента трудового участия",
    "kyrgyz": "Методическое объединение учителей кыргызского языка и литературы",
    "tilder": "Методическое объединение учителей русского и иностранных языков",
    "tak": "Методическое объединение учителей точных наук",
    "tabigy": "Методическое объединение учителей естественных и общественных наук",
    "bashtalgych": "Методическое объединение учителей начальных классов",
    "klass": "Методическое объединение классных руководителей",
}
# When lessons begin: first shift, second shift
BELLS = {
    "1": ("08:00", "08:50", "09:40", "10:35", "11:30", "12:20", "13:10"),
    "2": ("13:30", "14:20", "15:10", "16:00", "16:50"),
}
QUARTERS = ((9, 1, 11, 4), (11, 12, 12, 30), (1, 12, 3, 19), (3, 30, 5, 25))
env = env(  # noqa: F821 (given by the shell)
    context={"lang": "ky_KG", "tz": "Asia/Bishkek", "tracking_disable": True}
)
school = env.company
today = fields.Date.context_today(school)


def ref(name):
    return env.ref(name if "." in name else f"__import__.{name}")


def once(name, model, vals, login=None):
    """The record ``name``, made by ``login`` when it is not there: (record, is new)."""
    record = env.ref(f"__import__.{name}", raise_if_not_found=False)
    if record:
        return record, False
    record = acting(login, env[model]).create(vals)
    env["ir.model.data"]._update_xmlids(
        [{"xml_id": f"__import__.{name}", "record": record}]
    )
    return record, True


def acting(login, records):
    """``records`` in the hands of the user ``login`` (default: as they are)."""
    if not login:
        return records
    user = env["res.users"].search([("login", "=", login)])
    return records.with_user(user).with_context(allowed_company_ids=school.ids)


def moment(day, hour, minute=0):
    """The time of day in the school as Odoo keeps it."""
    local = datetime(day.year, day.month, day.day, hour, minute)
    return local - timedelta(hours=6)


def working_day(day):
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


# The school


def set_languages():
    installed = {code for code, _name in env["res.lang"].get_installed()}
    for code in ("ru_RU", "ky_KG"):
        lang = (
            env["res.lang"]
            .with_context(active_test=False)
            .search([("code", "=", code)])
        )
        if code not in installed and lang:
            env["res.lang"]._activate_and_install_lang(code)


def set_school():
    if env.ref("__import__.ab_kyzmatker_01", raise_if_not_found=False):
        return
    russian = {
        "ub_full_name": "Общеобразовательная средняя школа № 7 «Арча-Булак»",
        "ub_department": "Тоо-Башинский РОО",
        "ub_place": "село Арча-Булак",
    }
    kyrgyz = {
        "name": "«Арча-Булак» мектеби",
        "ub_full_name": "№ 7 «Арча-Булак» жалпы билим берүүчү орто мектеби",
        "ub_department": "Тоо-Башы РББ",
        "ub_place": "Арча-Булак айылы",
    }
    school.write(
        {
            **kyrgyz,
            "logo": base64.b64encode(Path("data/emblem.png").read_bytes()),
            "country_id": env.ref("base.kg").id,
            "city": "Арча-Булак",
            "email": "mektep@archabulak.example",
        }
    )
    for name, words in russian.items():
        school.update_field_translations(name, {"ru_RU": words})
    school.partner_id.write({"lang": "ky_KG", "tz": "Asia/Bishkek"})
    school.resource_calendar_id.tz = "Asia/Bishkek"


def import_files():
    for model in FILES:
        path = Path("data") / f"{model}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        records = acting("admin", env[model]).with_context(import_file=True)
        result = records.load(head, rows)
        if not result["ids"]:
            sentences = [message["message"] for message in result["messages"]]
            raise SystemExit(f"{path}: " + " ".join(sentences))
    for name, russian in RUSSIAN.items():
        ref(f"ab_{name}").update_field_translations("name", {"ru_RU": russian})


def set_bells():
    for shift, hours in BELLS.items():
        for number, hour in enumerate(hours, start=1):
            vals = {"shift": shift, "number": number, "hour": hour}
            once(f"ab_konguroo_{shift}_{number}", "ub.bell", vals, login="katchy")


def set_administrator():
    """The administrator is a teacher of the school, as in most schools."""
    admin = env.ref("base.user_admin")
    stand_in = env.ref("hr.employee_admin", raise_if_not_found=False)
    if stand_in and stand_in.user_id:
        stand_in.write({"user_id": False, "active": False})
        # Before the teacher gets the login: one statement with both would collide
        env.flush_all()
    teacher = ref("ab_kyzmatker_23")
    if not teacher.user_id:
        teacher.user_id = admin
        admin.write({"name": teacher.name, "lang": "ky_KG", "tz": "Asia/Bishkek"})


def create_users():
    encrypted = env["res.users"]._crypt_context().hash(PASSWORD)
    for login, _title, employee_name in PEOPLE:
        person = ref(employee_name)
        user, is_new = once(f"ab_login_{login}", "res.users", user_vals(login, person))
        if is_new:
            person.user_id = user
            user._set_encrypted_password(user.id, encrypted)
    methodologist = user_vals("metodist")
    methodologist["name"] = "Сатаркулова Нестан Биймырзаевна"
    user, is_new = once("ab_login_metodist", "res.users", methodologist)
    if is_new:
        user._set_encrypted_password(user.id, encrypted)
    observer = {"user_id": user.id, "company_id": school.id, "sees_meetings": True}
    once("ab_metodist", "ub.observer", observer)


def user_vals(login, person=None):
    partner = person and person.work_contact_id
    return {
        **({"partner_id": partner.id} if partner else {}),
        "name": person.name if person else login,
        "login": login,
        "email": (person and person.work_email) or False,
        "lang": "ky_KG",
        "tz": "Asia/Bishkek",
        "company_id": school.id,
        "company_ids": [Command.set(school.ids)],
        "group_ids": [Command.set(env.ref("base.group_user").ids)],
    }


# The year


def open_year():
    """The school's year around today with its quarters; returns it."""
    year = env["ub.year"]._of(today)
    if not year:
        first = today.year if today.month >= 9 else today.year - 1
        dates = {"date_from": date(first, 9, 1), "date_to": date(first + 1, 8, 31)}
        year = env["ub.year"].create(dates)
    first = year.date_from.year
    terms = [
        {
            "number": number,
            "date_from": date(first + (month < 9), month, day),
            "date_to": date(first + (last_month < 9), last_month, last_day),
        }
        for number, (month, day, last_month, last_day) in enumerate(QUARTERS, start=1)
    ]
    own = env["ub.year.school"].search(
        [("company_id", "=", school.id), ("year_id", "=", year.id)]
    )
    return own or env["ub.year.school"].create(
        {
            "company_id": school.id,
            "year_id": year.id,
            "term_ids": [Command.create(term) for term in terms],
        }
    )


def days_ago(number):
    """A working day of this school year, at most ``number`` days before today."""
    return working_day(max(today - timedelta(days=number), year.year_id.date_from))


def next_term():
    return (
        year.term_ids.filtered(lambda t: t.date_to >= today)[:1] or year.term_ids[-1:]
    )


# What happens in it


def confirm_cards():
    """All but the youngest teachers' cards, which still wait for the deputy."""
    waiting = [ref(f"ab_karta_{number}") for number in ("18", "29", "39")]
    cards = env["ub.teacher"].search(
        [("company_id", "=", school.id), ("confirmed_on", "=", False)]
    )
    for card in waiting:
        cards -= card
    acting("usulduk", cards).action_confirm()


def confirm_courses():
    """Those of the past years; the last summer's wait for the deputy."""
    seen = env["ub.course"].search(
        [("state", "=", "attended"), ("year", "<", year.year_id.date_from.year - 1)]
    )
    acting("usulduk", seen).action_confirm()


def found_group():
    """The deputy proposes a group; the director signs, the clerk registers it."""
    group, is_new = once(
        "ab_sanarip",
        "ub.body",
        {
            "name": "«Санарип сабак» чыгармачыл тобу",
            "short_name": "«Санарип сабак» тобу",
            "type_id": ref("ub_methodical.body_type_creative_group").id,
            "parent_id": ref("ab_usulduk_kenesh").id,
            "deputy_post_id": ref("ub_methodical.post_deputy_methodical").id,
            "task": "Санарип каражаттар менен өтүлгөн сабактардын иштелмелерин топтоо.",
        },
        login="usulduk",
    )
    if not is_new:
        return
    group.update_field_translations(
        "name", {"ru_RU": "Творческая группа «Цифровой урок»"}
    )
    lines = [("found", None, None), ("appoint", "23", "head")]
    lines += [("admit", number, "member") for number in ("16", "22", "38")]
    order, _is_new = once(
        "ab_buyruk_sanarip",
        "ub.order",
        {
            "number": "74",
            "date": days_ago(24),
            "line_ids": [
                Command.create(order_line(group, sequence, *line))
                for sequence, line in enumerate(lines)
            ],
            "basis_ids": [
                Command.create(
                    {
                        "kind": "proposal",
                        "proposed_by_id": ref("ab_kyzmatker_03").id,
                        "text": "директордун орун басарынын сунуш каты",
                    }
                )
            ],
        },
        login="katchy",
    )
    acting("katchy", order).action_register()
    to_read = order.document_id.signature_ids.filtered(
        lambda s: s.purpose == "acknowledge"
    )
    acting("katchy", to_read[:2]).action_acknowledge_paper()


def order_line(body, sequence, kind, person, role):
    return {
        "sequence": sequence,
        "kind": kind,
        "body_id": body.id,
        "employee_id": ref(f"ab_kyzmatker_{person}").id if person else False,
        "role": role or "member",
    }


def draft_order():
    """An order that waits for the director's pen."""
    body = ref("ab_kyrgyz")
    line = order_line(body, 1, "appoint", "10", "deputy_head")
    vals = {"date": today, "line_ids": [Command.create(line)]}
    once("ab_buyruk_orun_basar", "ub.order", vals, login="katchy")


def meeting_vals(body, day, hour, place, questions):
    return {
        "body_id": ref(body).id,
        "date_start": moment(day, hour),
        "place": place,
        "item_ids": [
            Command.create(
                {
                    "sequence": sequence,
                    "name": name,
                    "speaker_id": ref(f"ab_kyzmatker_{speaker}").id,
                    **words,
                }
            )
            for sequence, (name, speaker, words) in enumerate(questions, start=1)
        ],
    }


def hold_meeting():
    """A sitting of last month: who was there, what was said, what was decided."""
    questions = (
        (
            "1-чейректин жыйынтыгы жана окуучулардын билим сапаты жөнүндө",
            "19",
            {
                "heard": "А. С. Эргешов 5–11-класстардын чейректик жыйынтыгын "
                "салыштырып, алгебрадан билим сапаты төмөндөгөн класстарды атады.",
                "spoken": "К. А. Шаршенова кошумча сабактардын жадыбалын түзүүнү, "
                "Р. И. Ташматов физика менен математиканын темаларын дал келтирүүнү "
                "сунуш кылды.",
            },
        ),
        (
            "Райондук олимпиадага даярдык жөнүндө",
            "22",
            {
                "heard": "Д. Э. Бообекова мектептик турдун жеңүүчүлөрүнүн "
                "тизмесин окуду.",
                "spoken": "Н. Талант уулу информатика боюнча машыгуу тапшырмаларын "
                "санарип түрдө берүүнү сунуш кылды.",
            },
        ),
    )
    day = days_ago(18)
    vals = meeting_vals("ab_tak", day, 14, "Физика кабинети", questions)
    meeting, is_new = once("ab_jyjyn_tak", "ub.meeting", vals, login="jetekchi")
    if not is_new:
        return
    own = acting("jetekchi", meeting)
    own.action_hold()
    own.number = "2"
    absent = ref("ab_kyzmatker_24")
    for line in own.presence_ids:
        line.state = "absent" if line.employee_id.id == absent.id else "present"
    first, second = own.item_ids
    soon = max(day, today - timedelta(days=4))
    decisions = (
        (
            first,
            "Алгебрадан кошумча сабактардын жадыбалы түзүлсүн.",
            "20",
            {"date_due": soon},
        ),
        (
            first,
            "Чейректик текшерүү иштеринин анализи орун басарга тапшырылсын.",
            "22",
            {"date_due": soon, "is_done": True},
        ),
        (
            second,
            "Райондук олимпиаданын катышуучулары менен машыгуулар өткөрүлсүн.",
            "21",
            {"term_id": next_term().id},
        ),
        (
            second,
            "Информатика боюнча санарип тапшырмалар топтому даярдалсын.",
            "23",
            {"date_due": soon},
        ),
    )
    for item, text, person, term in decisions:
        is_done = term.pop("is_done", False)
        decision = acting("bkatchy", env["ub.decision"]).create(
            {
                "item_id": item.id,
                "text": text,
                "responsible_id": ref(f"ab_kyzmatker_{person}").id,
                **term,
            }
        )
        if is_done:
            decision.action_lift()
    close_minutes(own)


def close_minutes(meeting):
    """Written up, signed with the pen, registered by the head, sealed."""
    meeting.item_ids.outcome = "decided"
    meeting.action_write_up()
    lines = meeting.signature_ids.filtered(lambda line: line.purpose == "sign")
    for line in lines:
        line.env["ub.signature.paper"].create(
            {"signature_id": line.id, "date": meeting._local_day()}
        ).action_confirm()
    meeting.action_close()


def convene_meetings():
    """The council's next sitting is called, an association's is being prepared."""
    questions = (
        ("Усулдук бирикмелердин чейректик отчету жөнүндө", "03", {}),
        ("Жаш мугалимдерге насаатчы бекитүү жөнүндө", "02", {}),
        ("«Санарип сабак» чыгармачыл тобунун иш планы жөнүндө", "23", {}),
    )
    day = working_day(min(today + timedelta(days=5), year.year_id.date_to))
    vals = meeting_vals("ab_usulduk_kenesh", day, 15, "Усулдук кабинет", questions)
    council, is_new = once("ab_jyjyn_kenesh", "ub.meeting", vals, login="usulduk")
    if is_new:
        acting("usulduk", council).action_convene()
    questions = (("Ачык сабактардын графигин бекитүү жөнүндө", "07", {}),)
    day = working_day(min(today + timedelta(days=9), year.year_id.date_to))
    vals = meeting_vals("ab_kyrgyz", day, 14, "12-кабинет", questions)
    once("ab_jyjyn_kyrgyz", "ub.meeting", vals, login="usulduk")


def table_of_logins():
    rows = [("admin", "admin", "Администратор, информатика мугалими")]
    rows += [(login, PASSWORD, title) for login, title, _person in PEOPLE]
    rows.append(("metodist", PASSWORD, "Райондук методист"))
    lines = [f"    {login:<11} {word:<7} {title}" for login, word, title in rows]
    return "\n".join([f"    {school.name}", "", *lines])


set_languages()
set_school()
import_files()
set_administrator()
create_users()
year = open_year()
ref("ab_pedkenesh")._cron_sync_members()
set_bells()
confirm_cards()
confirm_courses()
found_group()
draft_order()
hold_meeting()
convene_meetings()
env.cr.commit()
print(table_of_logins())
