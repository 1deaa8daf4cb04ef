"""Nodes of a document and the text in them, shared by what writes the DOCX."""

from lxml import etree

from .docx_styles import W

_BOLD = {"b", "strong"}
_ITALIC = {"i", "em"}
_SKIPPED = {"style", "script", "head", "title"}


def tag(name):
    return f"{{{W}}}{name}"


def element(name, **attributes):
    """An element of WordprocessingML: ``element("jc", val="center")``."""
    node = etree.Element(tag(name), nsmap={"w": W})
    for key, value in attributes.items():
        node.set(tag(key), str(value))
    return node


def add(parent, name, **attributes):
    node = element(name, **attributes)
    parent.append(node)
    return node


def classes_of(node):
    return (node.get("class") or "").split()


def children(node):
    """Texts and elements of ``node`` in reading order."""
    if node.text:
        yield node.text
    for child in node:
        if isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield child
        if child.tail:
            yield child.tail


class Runs:
    """The text of one paragraph: blanks are collapsed as a browser does."""

    def __init__(self, paragraph):
        self.paragraph = paragraph
        self.ends_blank = True

    def add(self, part, is_bold=False, is_italic=False):
        if isinstance(part, str):
            self._text(part, is_bold, is_italic)
            return
        if part.tag == "br":
            add(add(self.paragraph, "r"), "br")
            self.ends_blank = True
            return
        for child in children(part):
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
        run = add(self.paragraph, "r")
        if is_bold or is_italic:
            properties = add(run, "rPr")
            for name in ("b",) * is_bold + ("i",) * is_italic:
                add(properties, name)
        node = add(run, "t")
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        node.text = _printable(clean)


def _printable(text):
    """``text`` without the control characters that no XML may hold."""
    return "".join(char for char in text if char >= " " or char in "\t\n")
