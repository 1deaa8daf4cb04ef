import io
import zipfile

from lxml import etree

from odoo.tests import BaseCase

from ..tools.docx import html_to_docx
from ..tools.docx_styles import W

PAGE = """<html><head><style>p {}</style></head><body><main>%s</main></body></html>"""


class TestDocx(BaseCase):
    """From the HTML of a form to the parts of a document."""

    def _document(self, *papers):
        page = PAGE % "".join(
            f'<div class="ub_paper">{paper}</div>' for paper in papers
        )
        with zipfile.ZipFile(io.BytesIO(html_to_docx(page))) as package:
            self.assertIsNone(package.testzip())
            for name in package.namelist():
                etree.fromstring(package.read(name))
            return etree.fromstring(package.read("word/document.xml"))

    def _find(self, document, path):
        return document.findall(path.replace("w:", f"{{{W}}}"))

    def _texts(self, document):
        paragraphs = self._find(document, ".//w:p")
        return ["".join(paragraph.itertext()) for paragraph in paragraphs]

    def test_blanks_are_evened_out_and_marks_kept(self):
        document = self._document("<p>\n  <b>Төрага:</b>\n  Үсөн &lt;&amp;&gt;\n</p>")
        self.assertEqual(self._texts(document), ["Төрага: Үсөн <&> "])
        self.assertEqual(len(self._find(document, ".//w:r/w:rPr/w:b")), 1)

    def test_papers_and_annexes_begin_on_a_new_page(self):
        annex = '<p>A</p><div class="ub_annex"><p>B</p></div>'
        document = self._document(annex, "<p>C</p>")
        broken = [
            "".join(paragraph.itertext())
            for paragraph in self._find(document, ".//w:p")
            if paragraph.find(f"{{{W}}}pPr/{{{W}}}pageBreakBefore") is not None
        ]
        self.assertEqual(broken, ["B", "C"])

    def test_table_with_spans_and_heads(self):
        document = self._document(
            '<table class="ub_grid"><thead><tr><th colspan="2">Баары</th></tr>'
            '<tr><th style="width: 25%">№</th><th style="width: 75%">Аты</th></tr>'
            "</thead><tbody><tr><td>1</td><td><div>А</div><div>Б</div></td></tr>"
            "</tbody></table>"
        )
        widths = [
            int(col.get(f"{{{W}}}w")) for col in self._find(document, ".//w:gridCol")
        ]
        self.assertAlmostEqual(widths[1] / widths[0], 3, places=1)
        self.assertEqual(len(self._find(document, ".//w:gridSpan")), 1)
        self.assertEqual(len(self._find(document, ".//w:tblHeader")), 2)
        self.assertEqual(self._texts(document)[3:6], ["1", "А", "Б"])

    def test_every_cell_ends_with_a_paragraph(self):
        document = self._document("<table><tr><td></td><td> </td></tr></table>")
        for cell in self._find(document, ".//w:tc"):
            self.assertEqual(cell[-1].tag, f"{{{W}}}p")

    def test_same_html_same_bytes(self):
        page = PAGE % '<div class="ub_paper"><p>А</p></div>'
        self.assertEqual(html_to_docx(page), html_to_docx(page))
