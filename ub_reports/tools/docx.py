"""A printed form as a file for Word and LibreOffice: HTML of our layout to DOCX.

The same template that is printed becomes the file to edit, so a form is written
once. Understood is what the layout uses: paragraphs and tables with the classes
of ``docx_styles``, bold, italic, line breaks; papers begin on new pages. Python's
standard library and lxml only.
"""

import io
import zipfile
from itertools import islice

import lxml.html
from lxml import etree

from . import docx_styles as styles
from .docx_nodes import Runs, add, children, classes_of, element, tag

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def html_to_docx(html, lang="ky_KG", is_landscape=False):
    """The bytes of a DOCX with the papers in ``html``: same HTML, same bytes."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.html.fromstring(html, parser=parser)
    writer = _Writer(is_landscape)
    for paper in root.find_class("ub_paper"):
        writer.add_paper(paper)
    parts = {
        "[Content_Types].xml": styles.CONTENT_TYPES,
        "_rels/.rels": styles.PACKAGE_RELATIONS,
        "word/_rels/document.xml.rels": styles.DOCUMENT_RELATIONS,
        "word/styles.xml": styles.styles_xml(lang),
        "word/fontTable.xml": styles.FONT_TABLE,
        "word/document.xml": writer.to_xml(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _width(node, text_width):
    """Width in twentieths of a point of ``style="width: 40%"``, else a fifth."""
    share = 20.0
    for rule in (node.get("style") or "").split(";"):
        name, _colon, value = rule.partition(":")
        if name.strip() == "width" and value.strip().endswith("%"):
            share = float(value.strip()[:-1])
    return styles.twips(text_width * share / 100)


class _Writer:
    """Walks the HTML and writes the body of the document."""

    def __init__(self, is_landscape=False):
        self.is_landscape = is_landscape
        self.text_width = styles.WIDE_TEXT_WIDTH if is_landscape else styles.TEXT_WIDTH
        self.body = element("body")
        self.breaks_page = False
        self.keeps = False

    def to_xml(self):
        root = element("document")
        self.body.append(styles.section_properties(self.is_landscape))
        root.append(self.body)
        return etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )

    def add_paper(self, paper):
        self.breaks_page = len(self.body) > 0
        self._blocks(paper, self.body)

    def _blocks(self, node, target):
        """The block children of ``node``; loose text becomes a paragraph."""
        inline = []
        for child in children(node):
            if isinstance(child, str) or child.tag not in ("p", "div", "table"):
                inline.append(child)
                continue
            self._loose(inline, target)
            inline = []
            self._block(child, target)
        self._loose(inline, target)

    def _block(self, node, target):
        classes = classes_of(node)
        if node.tag == "table":
            self._table(node, target)
        elif node.tag == "p" or not node.xpath("./p|./div|./table"):
            self._paragraph(node, target)
        else:
            self.breaks_page = self.breaks_page or "ub_annex" in classes
            was_kept, self.keeps = self.keeps, self.keeps or "ub_keep" in classes
            self._blocks(node, target)
            if self.keeps and not was_kept:
                self._end_keeping(target)
            self.keeps = was_kept

    @staticmethod
    def _end_keeping(target):
        """The last paragraph of what is kept together may part from what follows."""
        *_others, last = ["", *target.iter(tag("p"))]
        for mark in [] if last == "" else last.iter(tag("keepNext")):
            mark.getparent().remove(mark)

    def _loose(self, inline, target):
        if any(not isinstance(part, str) or part.strip() for part in inline):
            self._paragraph(None, target, inline)

    def _paragraph(self, node, target, inline=None):
        classes = [] if node is None else classes_of(node)
        paragraph = add(target, "p")
        properties = add(paragraph, "pPr")
        style = next((styles.STYLE_OF[c] for c in classes if c in styles.STYLE_OF), "")
        if style:
            add(properties, "pStyle", val=style)
        if self.keeps:
            add(properties, "keepNext")
        if self.breaks_page:
            add(properties, "pageBreakBefore")
            self.breaks_page = False
        runs = Runs(paragraph)
        for part in inline or children(node):
            runs.add(part)
        return paragraph

    def _table(self, node, target):
        if self.breaks_page:
            add(add(add(target, "p"), "pPr"), "pageBreakBefore")
            self.breaks_page = False
        rows = node.xpath("./thead/tr|./tbody/tr|./tr")
        widths = [_width(cell, self.text_width) for cell in max(rows, key=len)]
        has_grid = "ub_grid" in classes_of(node)
        if "ub_signature" in classes_of(node):
            add(add(add(target, "p"), "pPr"), "pStyle", val="UbGap")
        table = add(target, "tbl")
        table.append(styles.table_properties(has_grid, sum(widths)))
        grid = add(table, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=width)
        was_kept = self.keeps
        for row in rows:
            follows = row.getnext() is not None
            is_kept = "ub_keep" in classes_of(row.getparent()) and follows
            self.keeps = was_kept or is_kept
            self._row(row, table, widths, has_grid)
        self.keeps = was_kept
        add(add(add(target, "p"), "pPr"), "pStyle", val="UbGap")

    def _row(self, row, table, widths, has_grid):
        line = add(table, "tr")
        properties = add(line, "trPr")
        add(properties, "cantSplit")
        if any("ub_open" in classes_of(cell) for cell in row):
            add(properties, "trHeight", val=styles.twips(8), hRule="atLeast")
        if row.getparent().tag == "thead":
            add(properties, "tblHeader")
        left = iter(widths)
        for cell in row:
            spanned = list(islice(left, int(cell.get("colspan", 1))))
            self._cell(cell, line, spanned, has_grid)

    def _cell(self, cell, line, widths, has_grid):
        box = add(line, "tc")
        properties = add(box, "tcPr")
        add(properties, "tcW", w=sum(widths), type="dxa")
        if len(widths) > 1:
            add(properties, "gridSpan", val=len(widths))
        if {"ub_table_caption", "ub_bare"} & set(classes_of(cell)):
            is_caption = "ub_table_caption" in classes_of(cell)
            borders = add(properties, "tcBorders")
            for side in ("top", "left", *([] if is_caption else ["bottom"]), "right"):
                add(borders, side, val="nil")
        elif "ub_line" in classes_of(cell):
            borders = add(properties, "tcBorders")
            add(borders, "bottom", val="single", sz="6", space="0", color="auto")
        if not has_grid:
            add(properties, "vAlign", val="bottom")
        self._blocks(cell, box)
        if not box.findall(tag("p")):
            add(box, "p")
        for paragraph in box.findall(tag("p")):
            self._set_cell_style(cell, paragraph, has_grid)

    @staticmethod
    def _set_cell_style(cell, paragraph, has_grid):
        properties = paragraph.find(tag("pPr"))
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        style = "UbCell"
        if "ub_table_caption" in classes_of(cell):
            style = "UbCaption"
        elif has_grid:
            style = "UbGridHead" if cell.tag == "th" else "UbGrid"
        if properties.find(tag("pStyle")) is None:
            properties.insert(0, element("pStyle", val=style))
        if "ub_number" in classes_of(cell):
            add(properties, "jc", val="center")
        elif "ub_end" in classes_of(cell):
            add(properties, "jc", val="right")
