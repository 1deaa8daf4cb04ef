"""Measurements against their limits: `./dev bench [WORDS]`.

Prints a table and fails when a limit is not kept. Nothing here is a test: a test
that measures time is green or red by the weather.
"""

import argparse
import importlib
import sys
from pathlib import Path

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tools import config

from harness import BENCHMARKS, Bench

WIDTHS = (58, 28, 8, 8)


def line(*cells):
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True))
    print(" | ".join(padded))


def rows(what, function, database):
    """Each benchmark has a transaction of its own, which leaves nothing."""
    with Registry(database).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        yield from function(Bench(env, database))
        cr.rollback()


def main():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("words", nargs="*", help="only benchmarks with one of these")
    parser.add_argument("--database", required=True, help=argparse.SUPPRESS)
    args = parser.parse_args()
    # The command line is ours; Odoo reads its environment only.
    config.parse_config([], setup_logging=True)
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        importlib.import_module(path.stem)

    missed = 0
    line("what", "measured", "figure", "limit")
    line(*("-" * width for width in WIDTHS))
    for what, function in BENCHMARKS:
        if args.words and not any(word in what for word in args.words):
            continue
        for row in rows(what, function, args.database):
            line(what, row.measured, f"{row.figure:.3g}", row.limit_text)
            sys.stdout.flush()
            missed += not row.kept
    if missed:
        sys.exit(f"{missed} of the limits above are not kept.")


if __name__ == "__main__":
    main()
