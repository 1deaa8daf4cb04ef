"""Rows of a table that a page's end must not cut, for builds that cut any table."""

from copy import deepcopy


def part_rows(table):
    """Give each row of ``table`` (lxml) a table of its own, all looking like one.

    wkhtmltopdf without patched Qt keeps a table together when told to, but no row.
    The head stays with the first row: that build does not repeat it anyway.
    """
    rows = table.xpath("./tbody/tr")
    if len(rows) < 2 or table.xpath(".//*[@rowspan]"):
        return
    widths = _widths(max(table.xpath(".//tr"), key=len))
    own = table.get("style", "")
    parts = [table]
    for row in rows[1:]:
        part = deepcopy(table)
        for child in list(part):
            part.remove(child)
        body = part.makeelement("tbody")
        body.append(row)
        part.append(body)
        parts[-1].addnext(part)
        parts.append(part)
    for number, part in enumerate(parts):
        style = [own, "page-break-inside: avoid"]
        style += ["margin-top: -1px"] * bool(number)
        style += ["margin-bottom: 0"] * (part is not parts[-1])
        part.set("style", "; ".join(rule for rule in style if rule))
        for row in part.xpath("./tbody/tr"):
            _set_widths(row, widths)


def _widths(row):
    return [
        next((r for r in cell.get("style", "").split(";") if "width" in r), "")
        for cell in row
    ]


def _set_widths(row, widths):
    if len(row) != len(widths):
        return
    for cell, width in zip(row, widths, strict=True):
        if width and "width" not in cell.get("style", ""):
            style = [cell.get("style", ""), width.strip()]
            cell.set("style", "; ".join(rule for rule in style if rule))
