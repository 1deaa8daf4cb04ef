"""Links that open a messenger with a ready text: no bot, no account of ours."""

from urllib.parse import quote

__all__ = ["telegram_link", "whatsapp_link"]


def whatsapp_link(text):
    """WhatsApp asks to whom ``text`` goes.

    >>> whatsapp_link("a & b?\\nc + 100%#")
    'https://wa.me/?text=a%20%26%20b%3F%0Ac%20%2B%20100%25%23'
    """
    return f"https://wa.me/?text={_encoded(text.strip())}"


def telegram_link(text):
    """Telegram puts ``url`` before ``text`` and refuses an empty one.

    So the first line goes as the one and the rest as the other; they arrive as they
    were.

    >>> telegram_link("Meeting\\nRoom 5 & 6")
    'https://t.me/share/url?url=Meeting&text=Room%205%20%26%206'
    >>> telegram_link("Meeting")
    'https://t.me/share/url?url=Meeting'
    """
    first, _break, rest = text.strip().partition("\n")
    text_too = f"&text={_encoded(rest)}" if rest else ""
    return f"https://t.me/share/url?url={_encoded(first)}{text_too}"


def _encoded(text):
    return quote(text, safe="", errors="replace")
