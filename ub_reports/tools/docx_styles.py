"""The look of an editable form: page, fonts and styles of its DOCX package."""

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_FONT = "Noto Serif"
# Millimetres between the margins, of an upright and of a lying page
TEXT_WIDTH, WIDE_TEXT_WIDTH = 165, 262

# Class of the printed layout → paragraph style
STYLE_OF = {
    "ub_text": "UbText",
    "ub_item": "UbItem",
    "ub_more": "UbMore",
    "ub_center": "UbCenter",
    "ub_right": "UbRight",
    "ub_letterhead": "UbCenter",
    "ub_letterhead_end": "UbLetterhead",
    "ub_title": "UbTitle",
    "ub_heading": "UbHeading",
    "ub_command": "UbCommand",
    "ub_caption": "UbCaption",
    "ub_mark": "UbMark",
    "ub_rule": "UbRule",
}

_RULED = (
    '<w:pBdr><w:bottom w:val="single" w:sz="{size}" w:space="{space}" '
    'w:color="auto"/></w:pBdr>'
)
_LETTERHEAD = _RULED.format(size=12, space=4)
# Name: (paragraph properties, run properties), in the order that the schema asks
_STYLES = {
    "UbText": ('<w:ind w:firstLine="680"/><w:jc w:val="both"/>', ""),
    "UbItem": ('<w:jc w:val="both"/>', ""),
    "UbMore": ('<w:ind w:left="454"/>', ""),
    "UbCenter": ('<w:spacing w:after="0"/><w:jc w:val="center"/>', ""),
    "UbRight": ('<w:spacing w:after="0"/><w:jc w:val="right"/>', ""),
    "UbLetterhead": (
        f'{_LETTERHEAD}<w:spacing w:after="280"/><w:jc w:val="center"/>',
        "<w:b/>",
    ),
    "UbTitle": (
        '<w:keepNext/><w:spacing w:after="200"/><w:jc w:val="center"/>',
        '<w:b/><w:spacing w:val="40"/><w:sz w:val="30"/>',
    ),
    "UbHeading": (
        '<w:spacing w:before="240" w:after="240"/>'
        '<w:ind w:left="454" w:right="454"/><w:jc w:val="center"/>',
        "<w:b/>",
    ),
    "UbCommand": (
        '<w:keepNext/><w:spacing w:before="200" w:after="200"/><w:jc w:val="center"/>',
        '<w:b/><w:spacing w:val="20"/>',
    ),
    "UbCaption": ('<w:keepNext/><w:spacing w:before="240" w:after="80"/>', "<w:b/>"),
    "UbMark": (
        '<w:spacing w:after="80"/><w:jc w:val="right"/>',
        '<w:i/><w:color w:val="444444"/>',
    ),
    "UbRule": (_RULED.format(size=6, space=1) + '<w:spacing w:after="100"/>', ""),
    "UbCell": ('<w:spacing w:after="0"/>', ""),
    "UbGrid": (
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="20"/>',
    ),
    "UbGridHead": (
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        '<w:b/><w:sz w:val="16"/>',
    ),
    "UbGap": ('<w:spacing w:after="0"/>', '<w:sz w:val="12"/>'),
}

CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    f'ContentType="{_MIME}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MIME}.styles+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_MIME}.fontTable+xml"/>'
    "</Types>"
)
PACKAGE_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/fontTable" Target="fontTable.xml"/>'
    "</Relationships>"
)
# Where the font is missing, as on most Windows, another with ө ү ң stands in
FONT_TABLE = (
    f'{_HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{_FONT}">'
    '<w:altName w:val="Times New Roman"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)


def twips(millimetres):
    """Twentieths of a point.

    >>> twips(25.4)
    1440
    """
    return round(millimetres * 1440 / 25.4)


def styles_xml(lang):
    """The style sheet; ``lang`` is the language that spelling is checked in."""
    code = lang.replace("_", "-")
    styles = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        for name, (paragraph, run) in _STYLES.items()
    )
    fonts = " ".join(f'w:{kind}="{_FONT}"' for kind in ("ascii", "hAnsi", "cs"))
    return (
        f'{_HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts {fonts}/><w:sz w:val="24"/><w:lang w:val="{code}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="100" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{styles}</w:styles>'
    )


def section_properties(is_landscape=False):
    """A4 with the margins of the printed form, bound on the left or on top."""
    width, height, left, top, bottom = 210, 297, 30, 20, 20
    orientation = ""
    if is_landscape:
        width, height, left, top, bottom = 297, 210, 20, 25, 15
        orientation = ' w:orient="landscape"'
    return etree.fromstring(
        f'<w:sectPr xmlns:w="{W}">'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{orientation}/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(15)}" '
        f'w:bottom="{twips(bottom)}" w:left="{twips(left)}" '
        f'w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
        "</w:sectPr>"
    )


def table_properties(has_grid, width):
    """A table of fixed width, with lines or without."""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    lines = f"<w:tblBorders>{borders}</w:tblBorders>" if has_grid else ""
    return etree.fromstring(
        f'<w:tblPr xmlns:w="{W}"><w:tblW w:w="{width}" w:type="dxa"/>{lines}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
    )
