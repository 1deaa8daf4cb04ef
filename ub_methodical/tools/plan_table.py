"""A table copied from Word or Excel: its cells, and what each column means.

Pure Python, no ORM. Nothing of the text is dropped: what no column explains comes
back as ``rest`` of its row.
"""

import re
from collections import Counter

from lxml import html

from .kyrgyz import fold

# A cell of a text with tabs: in quotes when it holds tabs, lines or quotes itself
_CELL = re.compile(
    r'(?:"((?:[^"]|"")*)"(?=\t|\r|\n|\Z)|([^\t\r\n]*))(\t|\r\n|\r|\n|\Z)'
)
_NUMBER = re.compile(r"\(?(?:№\s*)?(?:\d+|[ivx]+)(?:\.\d+)*[.)]?", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:[IVXІ]+\s*[.)\-–]|[IVXІ]+\s+(?:бөлүм|бөлүк|раздел)|(?:бөлүм|раздел)\b|"
    r"\d+\s*-?\s*(?:бөлүм|раздел))",
    re.IGNORECASE,
)
_BLOCKS = ("p", "div", "br", "li", "tr")
# What the words over a column say, the narrower first
_COLUMNS = {
    "number": ("№", "п/п", "т/б", "к/н", "#"),
    "result": ("натыйжа", "результат", "result"),
    "responsible": ("жооптуу", "ответств", "аткаруучу", "исполнит", "responsible"),
    "term": ("мөөнөт", "срок", "күнү", "дата", "убакт", "айы", "месяц", "term", "date"),
    "form": ("форма", "түрү", "вид", "form"),
    "classes": ("класс", "class"),
    "proof": ("аткарылышы", "выполнен", "отметк", "далил", "proof"),
    "name": (
        "мазмун",
        "содержан",
        "иш-чара",
        "мероприят",
        "иштин",
        "иштер",
        "аталыш",
        "наименован",
        "content",
        "work",
    ),
}
_BY_PLACE = ("name", "responsible", "result", "proof")


def read_table(text, is_term):
    """Rows of the table as dicts; ``is_term(cell)`` knows a term when it sees one.

    A row has ``line`` (its place in the table, from 1), ``section`` (a heading) or
    the texts of its columns, and ``rest`` (cells that belong to no known column).
    """
    numbered = read_cells(text)
    if not numbered:
        return []
    head, columns = _header(numbered)
    if head is None:
        columns = _columns_by_content([row for _line, row in numbered], is_term)
    before = [pair for pair in numbered if head is not None and pair[0] < head]
    body = [pair for pair in numbered if head is None or pair[0] > head]
    titles = [{"line": line, "rest": [c for c in row if c]} for line, row in before]
    return titles + [_read_row(line, row, columns) for line, row in body]


def read_cells(text):
    """``(line, cells)`` of each row that says something; ``line`` counts from 1."""
    rows = [[_tidy(cell) for cell in row] for row in _cells(text or "")]
    return [(line, row) for line, row in enumerate(rows, start=1) if any(row)]


def _cells(text):
    if re.search(r"<(?:table|t[rdh])\b", text, re.IGNORECASE):
        return _html_cells(text)
    rows, row = [], []
    for match in _CELL.finditer(text):
        quoted, plain, end = match.groups()
        row.append(quoted.replace('""', '"') if quoted is not None else plain)
        if end != "\t":
            rows.append(row)
            row = []
    return rows


def _html_cells(text):
    """Cells that are joined over rows stand in each; over columns, in the first."""
    rows, hanging = [], {}
    for tr in html.fromstring(f"<div>{text}</div>").iter("tr"):
        row = []
        for cell in tr.iterchildren("td", "th"):
            _hang(row, hanging)
            words = _words(cell)
            row.append(words)
            down = _span(cell, "rowspan") - 1
            if down > 0:
                hanging[len(row) - 1] = [down, words]
            row += [""] * (_span(cell, "colspan") - 1)
        _hang(row, hanging)
        rows.append(row)
    return rows


def _hang(row, hanging):
    """Take over what a cell above covers, as long as it is the next column."""
    while len(row) in hanging:
        left = hanging[len(row)]
        left[0] -= 1
        if not left[0]:
            del hanging[len(row)]
        row.append(left[1])


def _span(cell, name):
    value = cell.get(name) or "1"
    return min(int(value), 50) if value.isdigit() else 1


def _words(cell):
    parts = []
    for node in cell.iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag in _BLOCKS:
            parts.append("\n")
        parts.append(node.text or "")
        if node is not cell:
            parts.append(node.tail or "")
    return "".join(parts)


def _tidy(cell):
    lines = (" ".join(line.split()) for line in cell.splitlines())
    return "\n".join(line for line in lines if line)


def _header(rows):
    """The line of the words over the columns among the first rows, and their sense."""
    for line, row in rows[:6]:
        columns = {}
        for place, cell in enumerate(row):
            sense = _sense(cell)
            if sense and sense not in columns.values():
                columns[place] = sense
        if "name" in columns.values() and len(columns) > 1:
            return line, columns
    return None, {}


def _sense(cell):
    words = fold(cell)
    if not words or len(words) > 60:
        return None
    if words == "иш":
        return "name"
    for sense, stems in _COLUMNS.items():
        if any(fold(stem) in words for stem in stems):
            return sense
    return None


def _columns_by_content(rows, is_term):
    """Without words over them: numbers, a term, and the others by their place."""
    width = max(map(len, rows))
    columns, terms = {}, Counter()
    for place in range(width):
        cells = [row[place] for row in rows if len(row) > place and row[place]]
        if cells and width > 1 and all(map(_NUMBER.fullmatch, cells)):
            columns[place] = "number"
        else:
            terms[place] = sum(1 for cell in cells if is_term(cell))
    if width > 1 and terms:
        place, hits = terms.most_common(1)[0]
        if hits:
            columns[place] = "term"
    free = [place for place in range(width) if place not in columns]
    columns.update(zip(free, _BY_PLACE, strict=False))
    return columns


def _read_row(line, row, columns):
    filled = [cell for cell in row if cell]
    alone = len(set(filled)) == 1 and len(columns) > 1
    if alone and not _NUMBER.fullmatch(filled[0]) or _is_section(filled):
        return {"line": line, "section": " ".join(filled)}
    known = {sense: row[place] for place, sense in columns.items() if place < len(row)}
    rest = [cell for place, cell in enumerate(row) if cell and place not in columns]
    return {"line": line, "rest": rest, **known}


def _is_section(filled):
    """«II бөлүм. Укуктук сабаттуулук», also beside an empty or numbered cell."""
    return len(filled) <= 2 and bool(_SECTION.match(" ".join(filled)))
