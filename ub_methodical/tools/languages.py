"""The official languages, in which papers are written: short names and Odoo's codes."""

__all__ = ["LANGUAGES"]

LANGUAGES = {"ky": "ky_KG", "ru": "ru_RU"}
