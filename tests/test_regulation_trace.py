"""The trace of the regulations is true: each row names code and tests that exist."""

import ast
import csv
import re
from pathlib import Path

from odoo.tests import BaseCase, tagged

ROOT = Path(__file__).resolve().parent.parent
TRACE = ROOT / "tests" / "regulation_trace.csv"
COLUMNS = ["id", "feature", "where", "test"]


def _rows():
    with TRACE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _test_nodes(path):
    """Names of the tests that a file defines, as ``Class::test`` or ``test``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            nodes.add(node.name)
        elif isinstance(node, ast.ClassDef):
            nodes.update(
                f"{node.name}::{item.name}"
                for item in node.body
                if isinstance(item, ast.FunctionDef)
            )
    return nodes


def _known_places():
    """Models, XML ids and forms that the addons define."""
    places = set()
    for addon in ("ub_methodical", "ub_reports"):
        for path in (ROOT / addon).rglob("*.py"):
            places.update(
                re.findall(r'_(?:name|inherit) = "([a-z_.]+)"', path.read_text("utf-8"))
            )
        for path in (ROOT / addon).rglob("*.xml"):
            places.update(re.findall(r'<[^>]*\bid="([\w.]+)"', path.read_text("utf-8")))
    return places


@tagged("post_install", "-at_install")
class TestRegulationTrace(BaseCase):
    def test_rows_are_whole_and_unique(self):
        rows = _rows()
        self.assertTrue(rows)
        self.assertEqual(list(rows[0]), COLUMNS)
        ids = [row["id"] for row in rows]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(ids, sorted(ids))
        for row in rows:
            with self.subTest(row=row["id"]):
                self.assertRegex(row["id"], r"^S00[0-4]-\d{3}$")
                self.assertTrue(all(row[name].strip() for name in COLUMNS))

    def test_tests_exist(self):
        known = {}
        for row in _rows():
            for node in row["test"].split(";"):
                path, _colons, name = node.strip().partition("::")
                with self.subTest(row=row["id"], node=node):
                    file = ROOT / path
                    self.assertTrue(file.is_file(), path)
                    if path not in known:
                        known[path] = _test_nodes(file)
                    self.assertIn(name, known[path])

    def test_places_exist(self):
        known = _known_places()
        for row in _rows():
            for place in row["where"].split(";"):
                with self.subTest(row=row["id"], place=place):
                    self.assertIn(place.strip().partition(":")[0], known)
