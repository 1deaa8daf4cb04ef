"""A line of its own at the foot of each sheet of a PDF that is printed already."""

import io

from pypdf import PdfReader, PdfWriter, Transformation


def count_pages(content):
    """How many sheets the PDF ``content`` (bytes) has."""
    return len(PdfReader(io.BytesIO(content)).pages)


def page_height(content):
    """The height of the first sheet, in millimetres."""
    return float(PdfReader(io.BytesIO(content)).pages[0].mediabox.height) / 72 * 25.4


def stamp(content, lines, shift):
    """``content`` with page n of ``lines`` laid over its page n, ``shift`` mm lower.

    Both are PDFs as bytes. The lines stand where their page begins, for a page's
    end is not in the same place with each build of wkhtmltopdf.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    lower = Transformation().translate(0, -shift * 72 / 25.4)
    overlay = PdfReader(io.BytesIO(lines)).pages
    for page, line in zip(writer.pages, overlay, strict=True):
        page.merge_transformed_page(line, lower)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
