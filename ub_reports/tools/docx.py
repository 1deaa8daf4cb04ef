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

_BOLD = {"b", "strong"}
_ITALIC = {"i", "em"}
_SKIPPED = {"style", "script", "head", "title"}
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def html_to_docx(html, lang="ky_KG"):
    """The bytes of a DOCX with the papers in ``html``: same HTML, same bytes."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.html.fromstring(html, parser=parser)
    writer = _Writer()
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


def _tag(name):
    return f"{{{styles.W}}}{name}"


def _element(name, **attributes):
    """An element of WordprocessingML: ``_element("jc", val="center")``."""
    node = etree.Element(_tag(name), nsmap={"w": styles.W})
    for key, value in attributes.items():
        node.set(_tag(key), str(value))
    return node


def _add(parent, name, **attributes):
    node = _element(name, **attributes)
    parent.append(node)
    return node


def _classes(node):
    return (node.get("class") or "").split()


def _width(node):
    """Width in twentieths of a point of ``style="width: 40%"``, else a fifth."""
    share = 20.0
    for rule in (node.get("style") or "").split(";"):
        name, _colon, value = rule.partition(":")
        if name.strip() == "width" and value.strip().endswith("%"):
            share = float(value.strip()[:-1])
    return styles.twips(styles.TEXT_WIDTH * share / 100)


def _children(node):
    """Texts and elements of ``node`` in reading order."""
    if node.text:
        yield node.text
    for child in node:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield child
        if child.tail:
            yield child.tail


class _Writer:
    """Walks the HTML and writes the body of the document."""

    def __init__(self):
        self.body = _element("body")
        self.breaks_page = False
        self.keeps = False

    def to_xml(self):
        root = _element("document")
        self.body.append(styles.section_properties())
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
        for child in _children(node):
            if isinstance(child, str) or child.tag not in ("p", "div", "table"):
                inline.append(child)
                continue
            self._loose(inline, target)
            inline = []
            self._block(child, target)
        self._loose(inline, target)

    def _block(self, node, target):
        classes = _classes(node)
        if node.tag == "table":
            self._table(node, target)
        elif node.tag == "p" or not node.xpath("./p|./div|./table"):
            self._paragraph(node, target)
        else:
            self.breaks_page = self.breaks_page or "ub_annex" in classes
            was_kept, self.keeps = self.keeps, self.keeps or "ub_keep" in classes
            self._blocks(node, target)
            self.keeps = was_kept

    def _loose(self, inline, target):
        if any(not isinstance(part, str) or part.strip() for part in inline):
            self._paragraph(None, target, inline)

    def _paragraph(self, node, target, inline=None):
        classes = [] if node is None else _classes(node)
        paragraph = _add(target, "p")
        properties = _add(paragraph, "pPr")
        style = next((styles.STYLE_OF[c] for c in classes if c in styles.STYLE_OF), "")
        if style:
            _add(properties, "pStyle", val=style)
        if self.keeps:
            _add(properties, "keepNext")
        if self.breaks_page:
            _add(properties, "pageBreakBefore")
            self.breaks_page = False
        runs = _Runs(paragraph)
        for part in inline or _children(node):
            runs.add(part)
        return paragraph

    def _table(self, node, target):
        if self.breaks_page:
            _add(_add(_add(target, "p"), "pPr"), "pageBreakBefore")
            self.breaks_page = False
        rows = node.xpath("./thead/tr|./tbody/tr|./tr")
        widths = [_width(cell) for cell in max(rows, key=len)]
        has_grid = "ub_grid" in _classes(node)
        if "ub_signature" in _classes(node):
            _add(_add(_add(target, "p"), "pPr"), "pStyle", val="UbGap")
        table = _add(target, "tbl")
        table.append(styles.table_properties(has_grid, sum(widths)))
        grid = _add(table, "tblGrid")
        for width in widths:
            _add(grid, "gridCol", w=width)
        for row in rows:
            self._row(row, table, widths, has_grid)
        _add(_add(_add(target, "p"), "pPr"), "pStyle", val="UbGap")

    def _row(self, row, table, widths, has_grid):
        line = _add(table, "tr")
        properties = _add(line, "trPr")
        _add(properties, "cantSplit")
        if any("ub_open" in _classes(cell) for cell in row):
            _add(properties, "trHeight", val=styles.twips(8), hRule="atLeast")
        if row.getparent().tag == "thead":
            _add(properties, "tblHeader")
        left = iter(widths)
        for cell in row:
            spanned = list(islice(left, int(cell.get("colspan", 1))))
            self._cell(cell, line, spanned, has_grid)

    def _cell(self, cell, line, widths, has_grid):
        box = _add(line, "tc")
        properties = _add(box, "tcPr")
        _add(properties, "tcW", w=sum(widths), type="dxa")
        if len(widths) > 1:
            _add(properties, "gridSpan", val=len(widths))
        if "ub_table_caption" in _classes(cell):
            borders = _add(properties, "tcBorders")
            for side in ("top", "left", "right"):
                _add(borders, side, val="nil")
        elif "ub_line" in _classes(cell):
            borders = _add(properties, "tcBorders")
            _add(borders, "bottom", val="single", sz="6", space="0", color="auto")
        if not has_grid:
            _add(properties, "vAlign", val="bottom")
        self._blocks(cell, box)
        if not box.findall(_tag("p")):
            _add(box, "p")
        for paragraph in box.findall(_tag("p")):
            self._set_cell_style(cell, paragraph, has_grid)

    @staticmethod
    def _set_cell_style(cell, paragraph, has_grid):
        properties = paragraph.find(_tag("pPr"))
        if properties is None:
            properties = _element("pPr")
            paragraph.insert(0, properties)
        style = "UbCell"
        if "ub_table_caption" in _classes(cell):
            style = "UbCaption"
        elif has_grid:
            style = "UbGridHead" if cell.tag == "th" else "UbGrid"
        if properties.find(_tag("pStyle")) is None:
            properties.insert(0, _element("pStyle", val=style))
        if "ub_number" in _classes(cell):
            _add(properties, "jc", val="center")
        elif "ub_end" in _classes(cell):
            _add(properties, "jc", val="right")


class _Runs:
    """The text of one paragraph: blanks are collapsed as a browser does."""

    def __init__(self, paragraph):
        self.paragraph = paragraph
        self.ends_blank = True

    def add(self, part, is_bold=False, is_italic=False):
        if isinstance(part, str):
            self._text(part, is_bold, is_italic)
            return
        if part.tag == "br":
            _add(_add(self.paragraph, "r"), "br")
            self.ends_blank = True
            return
        for child in _children(part):
            self.add(
                child, is_bold or part.tag in _BOLD, is_italic or part.tag in _ITALIC
            )

    def _text(self, text, is_bold, is_italic):
        words = text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
        pieces = [piece for piece in words.split(" ") if piece]
        clean = " ".join(pieces)
        if words[:1] == " " and not self.ends_blank:
            clean = " " + clean
        if words[-1:] == " " and pieces:
            clean += " "
        if not clean:
            return
        self.ends_blank = clean.endswith(" ")
        run = _add(self.paragraph, "r")
        if is_bold or is_italic:
            properties = _add(run, "rPr")
            for name in ("b",) * is_bold + ("i",) * is_italic:
                _add(properties, name)
        node = _add(run, "t")
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        node.text = _printable(clean)


def _printable(text):
    """``text`` without the control characters that no XML may hold."""
    return "".join(char for char in text if char >= " " or char in "\t\n")
