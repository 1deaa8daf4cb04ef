"""Dates in the web client are Kyrgyz, whatever the browser knows of Kyrgyz."""

import json

from odoo.tests import HttpCase, new_test_user, tagged

MOMENT = "luxon.DateTime.fromISO('2026-11-21T14:05:00').setLocale('ky-KG')"
# What is asked of the web client, and what a Kyrgyz reader expects.
EXPECTED = {
    f"{MOMENT}.toFormat('MMMM, EEEE')": "ноябрь, ишемби",
    f"{MOMENT}.toFormat('EEE')": "Иш",
    f"{MOMENT}.toFormat('d MMM yyyy')": "21 ноя. 2026",
    f"{MOMENT}.toLocaleString(luxon.DateTime.DATE_FULL)": "2026-ж., 21-ноябрь",
    f"{MOMENT}.toLocaleString({{month: 'short', day: 'numeric'}})": "21-ноя.",
    f"{MOMENT}.toLocaleString(luxon.DateTime.TIME_SIMPLE)": "14:05",
    f"{MOMENT}.plus({{days: 3}}).toRelative({{base: {MOMENT}}})": "3 күндөн кийин",
    f"{MOMENT}.minus({{days: 1}}).toRelativeCalendar({{base: {MOMENT}}})": "кечээ",
    "new Intl.ListFormat('ky-KG').format(['Асан', 'Үсөн', 'Бакыт'])": (
        "Асан, Үсөн жана Бакыт"
    ),
    # Others' languages are left alone.
    f"{MOMENT}.setLocale('ru-RU').toFormat('EEEE')": "суббота",
    "new Intl.ListFormat('ru').format(['А', 'Б'])": "А и Б",
}


@tagged("post_install", "-at_install")
class TestKyrgyzDates(HttpCase):
    def test_dates_are_kyrgyz(self):
        new_test_user(
            self.env,
            "reader",
            groups="base.group_user",
            lang="ky_KG",
            tz="Asia/Bishkek",
        )
        checks = "\n".join(
            f"check({json.dumps(code)}, {code}, {json.dumps(text)});"
            for code, text in EXPECTED.items()
        )
        self.browser_js(
            "/odoo",
            f"""
                const wrong = [];
                function check(code, got, wanted) {{
                    if (got !== wanted) wrong.push(`${{code}}: ${{got}}`);
                }}
                {checks}
                check("locale", luxon.Settings.defaultLocale, "ky-KG");
                if (wrong.length) console.error(wrong.join("\\n"));
                else console.log("test successful");
            """,
            "odoo.isReady === true",
            login="reader",
        )
