"""Measuring: two things side by side, in one run, with the same settings.

A machine's seconds say little about another's, so what has a limit is a ratio: ours
to the nearest thing that Odoo does itself, or a count that every machine repeats.

A benchmark is a function in a file `bench_<topic>.py` beside this one::

    @benchmark("convening a meeting / creating a bare event")
    def convening(bench):
        yield bench.ratio(lambda: convene(bench.env), lambda: create(bench.env), 0.3)
        yield bench.count(bench.queries(lambda: convene(bench.env)), 120, "queries")
"""

import statistics
import time
from dataclasses import dataclass, field

BENCHMARKS = []


def benchmark(what):
    def register(function):
        BENCHMARKS.append((what, function))
        return function

    return register


@dataclass
class Row:
    """A line of the table; `figure` is what must not be above (or below) the limit."""

    measured: str
    figure: float
    limit: float | None = None
    at_least: bool = False

    @property
    def kept(self):
        if self.limit is None:
            return True
        if self.at_least:
            return self.figure >= self.limit
        return self.figure <= self.limit

    @property
    def limit_text(self):
        if self.limit is None:
            return "-"
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass
class Bench:
    """What a benchmark works with."""

    env: object
    database: str
    # Benchmarks may keep here what others would have to make again.
    shared: dict = field(default_factory=dict)

    def ratio(self, ours, theirs, limit=None, repeat=7, at_least=False):
        """Compare two functions; each run starts cold and is rolled back."""
        mine, other = self.medians([ours, theirs], repeat)
        return Row(f"{seconds(mine)} / {seconds(other)}", mine / other, limit, at_least)

    def count(self, number, limit, unit):
        return Row(f"{number} {unit}", number, limit)

    def medians(self, functions, repeat=7):
        """The functions take turns, so that a busy moment hits all of them."""
        times = [[] for _ in functions]
        # The first round fills caches that no real request finds empty.
        for number in range(repeat + 1):
            for index, function in enumerate(functions):
                taken = self._timed(function)
                if number:
                    times[index].append(taken)
        return [statistics.median(taken) for taken in times]

    def queries(self, function):
        """How many SQL queries the function needs, its pending writes included."""
        cr = self.env.cr
        self._cold()
        function_start = cr.sql_log_count
        with cr.savepoint() as savepoint:
            function()
            self.env.flush_all()
            needed = cr.sql_log_count - function_start
            savepoint.rollback()
        # The savepoint's own statement is not the function's.
        return needed - 1

    def _timed(self, function):
        self._cold()
        with self.env.cr.savepoint() as savepoint:
            start = time.perf_counter()
            function()
            self.env.flush_all()
            taken = time.perf_counter() - start
            savepoint.rollback()
        return taken

    def _cold(self):
        self.env.flush_all()
        self.env.invalidate_all()


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"
