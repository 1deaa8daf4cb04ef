import io

from PIL import Image
from reportlab.graphics.barcode import qrencoder

_DOT, _QUIET = 4, 4


def qr_png(text):
    """``text`` as a QR code: a black and white PNG, its quiet zone included.

    Drawn dot by dot: reportlab's own pictures need a renderer that servers often lack.
    """
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = code.getModuleCount()
    image = Image.new("1", (size + 2 * _QUIET, size + 2 * _QUIET), 1)
    for row in range(size):
        for column in range(size):
            if code.isDark(row, column):
                image.putpixel((column + _QUIET, row + _QUIET), 0)
    image = image.resize((image.width * _DOT, image.height * _DOT), Image.NEAREST)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
