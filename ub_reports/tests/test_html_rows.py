from lxml import html

from odoo.tests import BaseCase

from ..tools.html_rows import nest_rows, part_rows

TABLE = """<div><table class="ub_grid"><thead><tr><th style="width: 10%">№</th>
<th style="width: 90%">A</th></tr></thead>
<tbody class="ub_keep"><tr><td colspan="2">I</td></tr><tr><td>1</td><td>a</td></tr>
</tbody><tbody><tr><td>2</td><td>b</td></tr><tr><td>3</td><td>c</td></tr></tbody>
</table></div>"""


class TestHtmlRows(BaseCase):
    """Rows that belong together, as each build of wkhtmltopdf understands it."""

    def setUp(self):
        super().setUp()
        self.root = html.fromstring(TABLE)
        self.table = self.root.find("table")

    def _cells(self, node):
        return [cell.text for cell in node.iter("td") if cell.text]

    def test_parted_by_what_belongs_together(self):
        part_rows(self.table)
        parts = self.root.findall("table")
        self.assertEqual(
            [self._cells(part) for part in parts],
            [["I", "1", "a"], ["2", "b"], ["3", "c"]],
        )
        self.assertEqual(len(self.root.findall(".//thead")), 1)
        for part in parts[1:]:
            widths = [column.get("style") for column in part.findall("colgroup/col")]
            self.assertEqual(widths, ["width: 10%", "width: 90%"])

    def test_nested_in_one_row_under_the_same_head(self):
        nest_rows(self.table)
        [table] = self.root.findall("table")
        rows = table.xpath("./tbody/tr")
        self.assertEqual([len(self._cells(row)) for row in rows], [3, 2, 2])
        [cell] = rows[0]
        self.assertEqual(cell.get("colspan"), "2")
        widths = [column.get("style") for column in cell.findall(".//col")]
        self.assertEqual(widths, ["width: 10%", "width: 90%"])
        self.assertEqual(self._cells(self.root), ["I", "1", "a", "2", "b", "3", "c"])

    def test_nothing_to_keep_is_left_as_it_is(self):
        self.table.find("tbody").attrib.clear()
        before = html.tostring(self.root)
        nest_rows(self.table)
        self.assertEqual(html.tostring(self.root), before)
