"""What the web client asks for when it opens a view."""

from ast import literal_eval

from lxml import etree

# One more than a full page, so that no list has to count the rest.
PAGE = 81
_SUBVIEWS = ("list", "kanban")


def specification(records, view_type, view=None):
    """The fields of the view as ``web_read`` and ``web_search_read`` take them."""
    view_id = records.env.ref(view).id if view else False
    answer = records.get_views([(view_id, view_type)])
    models = {name: info["fields"] for name, info in answer["models"].items()}
    arch = etree.fromstring(answer["views"][view_type]["arch"])
    return _fields(arch, records, models)


def _fields(arch, records, models):
    level = arch.xpath("count(ancestor::field)")
    asked = {}
    for node in arch.xpath(f".//field[count(ancestor::field) = {level}]"):
        name = node.get("name")
        field = (
            models.get(records._name, {}).get(name) or records.fields_get([name])[name]
        )
        asked.setdefault(name, {}).update(_of_field(node, field, records, models))
    return asked


def _of_field(node, field, records, models):
    if field["type"] == "many2one":
        hidden = "1" in (node.get("invisible"), node.get("column_invisible"))
        return {"fields": {} if hidden else {"display_name": {}}}
    if field["type"] not in ("one2many", "many2many"):
        return {}
    others = records.env[field["relation"]]
    inline = {view.tag: view for view in node if view.tag in _SUBVIEWS}
    first = next((inline[kind] for kind in _SUBVIEWS if kind in inline), None)
    if first is not None:
        return {"fields": _fields(first, others, models), "limit": 40}
    return {"fields": {"display_name": {}, **_color(node)}}


def _color(node):
    color = literal_eval(node.get("options", "{}")).get("color_field")
    return {color: {}} if color else {}


def open_list(records, view=None):
    """A function that opens the list of exactly these records."""
    asked = specification(records, "list", view)
    domain = [("id", "in", records.ids)]
    return lambda: records.browse().web_search_read(domain, asked, limit=PAGE)


def open_form(record, view=None):
    asked = specification(record, "form", view)
    return lambda: record.web_read(asked)
