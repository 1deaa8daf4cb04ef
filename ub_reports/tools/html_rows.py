"""Rows of a table that a page's end must not cut or part, for each wkhtmltopdf.

Rows of a ``tbody`` with the class ``ub_keep`` belong together: a heading and what it
heads, the last item and the signature. No build knows that of a ``tbody``.
"""

from copy import deepcopy


def part_rows(table):
    """Give each row of ``table`` (lxml) a table of its own, all looking like one.

    wkhtmltopdf without patched Qt keeps a table together when told to, but no row.
    The head stays with the first row: that build does not repeat it anyway.
    """
    groups = _groups(table)
    if len(groups) < 2 or table.xpath(".//*[@rowspan]"):
        return
    widths = _widths(table)
    own = table.get("style", "")
    parts = [table]
    for group in groups[1:]:
        part = deepcopy(table)
        for child in list(part):
            part.remove(child)
        body = part.makeelement("tbody")
        body.extend(group)
        part.extend([_columns(part, widths), body])
        parts[-1].addnext(part)
        parts.append(part)
    for number, part in enumerate(parts):
        style = [own, "page-break-inside: avoid"]
        style += ["margin-top: -1px"] * bool(number)
        style += ["margin-bottom: 0"] * (part is not parts[-1])
        part.set("style", "; ".join(rule for rule in style if rule))


def nest_rows(table):
    """Put rows that belong together into one row of ``table``, as a table in it.

    wkhtmltopdf with patched Qt keeps a row together, and repeats the head above it.
    """
    kept = [body for body in table.xpath("./tbody") if _is_kept(body) and len(body) > 1]
    widths = _widths(table) if kept else []
    for body in kept:
        rows = body.xpath("./tr")
        inner = body.makeelement("table", {"class": "ub_nested"})
        inner.extend([_columns(body, widths), body.makeelement("tbody")])
        inner[1].extend(rows)
        cell = body.makeelement("td", {"class": "ub_nest", "colspan": str(len(widths))})
        cell.append(inner)
        row = body.makeelement("tr")
        row.append(cell)
        body.append(row)


def _groups(table):
    groups = []
    for body in table.xpath("./tbody"):
        rows = body.xpath("./tr")
        groups += [rows] if _is_kept(body) and rows else [[row] for row in rows]
    return groups


def _is_kept(body):
    return "ub_keep" in body.get("class", "").split()


def _widths(table):
    """Of its columns, as they stand in the row with most cells."""
    rows = table.xpath("./thead/tr|./tbody/tr")
    return [
        next((r for r in cell.get("style", "").split(";") if "width" in r), "")
        for cell in max(rows, key=len, default=())
    ]


def _columns(node, widths):
    """They hold whatever cells the first row has."""
    columns = node.makeelement("colgroup")
    for width in widths:
        columns.append(node.makeelement("col", {"style": width.strip()}))
    return columns
