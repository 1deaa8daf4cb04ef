"""Official forms as PDF: what is ours beside what wkhtmltopdf takes by itself."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from odoo.addons.base.models import ir_actions_report

from harness import benchmark
from school import School

LINES = 10
# A print takes a tenth of a second: enough turns that other work evens out
REPEAT = 25


class Recorded:
    """One call of wkhtmltopdf, with copies of its files, to be made again."""

    def __init__(self, folder):
        self.folder, self.args = Path(folder), []
        self._call = ir_actions_report._run_wkhtmltopdf

    def __call__(self, args):
        self.args = [self._kept(arg) for arg in args]
        return self._call(args)

    def _kept(self, arg):
        if not Path(arg).is_file():
            return arg
        return shutil.copy(arg, self.folder)

    def repeat(self):
        process = self._call(self.args)
        assert process.returncode == 0, process.stderr
        return Path(self.args[-1]).read_bytes()


def printed(bench, form, papers):
    """The same HTML and options; the forms' CSS is in the HTML, nothing is fetched."""
    bench.env["ir.config_parameter"].set_param("report.print_delay", "0")
    reports = papers.env["ir.actions.report"]

    def ours():
        return reports._render_qweb_pdf(f"ub_reports.report_{form}", papers.ids)[0]

    with TemporaryDirectory() as folder:
        with patch.object(
            ir_actions_report, "_run_wkhtmltopdf", Recorded(folder)
        ) as alone:
            assert len(ours()) == len(alone.repeat())
        yield bench.ratio(ours, alone.repeat, 1.25, repeat=REPEAT)


@benchmark("an order of 10 lines as PDF / wkhtmltopdf alone")
def order(bench):
    school = School(bench.env)
    people = school.employ(LINES + 1)
    school.write_cards(people)
    (body,) = school.found(1)
    school.join(body, people[0])
    orders = school.prepare_orders(body, people[1:])
    yield from printed(bench, "f01_order", school.seen_by(school.deputy, orders))


@benchmark("minutes of 3 questions as PDF / wkhtmltopdf alone")
def minutes(bench):
    school = School(bench.env)
    people = school.employ(LINES + 1)
    (body,) = school.found(1)
    school.join(body, people)
    meetings = school.prepare_meetings(body, people, questions=3)
    yield from printed(bench, "f16_minutes", school.seen_by(school.deputy, meetings))
