import re

from odoo.tests import BaseCase, tagged

from ..tools import qr, seal
from ..tools.rate_limit import RateLimit


@tagged("at_install")
class TestSealTools(BaseCase):
    """Hashes, codes, blanked words, and the limit of visits."""

    def test_one_text_for_equal_values(self):
        self.assertEqual(
            seal.canonical({"б": [1, "№ 2"], "а": None}), '{"а":null,"б":[1,"№ 2"]}'
        )
        self.assertEqual(
            seal.digest("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        )

    def test_code_has_no_look_alikes(self):
        codes = {seal.check_code({"n": number}) for number in range(300)}
        self.assertEqual(len(codes), 300)
        for code in codes:
            self.assertTrue(re.fullmatch(r"([A-Z2-9]{4}-){3}[A-Z2-9]{4}", code))
            self.assertFalse(set(code) & set("01OILSBQGZ"))

    def test_words_are_blanked_with_their_endings(self):
        values = {
            "items": [
                {"number": 1, "heard": ["Асановага тапшырылсын", "Байасанов"]},
                {"number": 2, "heard": ["Бардыгы"], "by": {"name": "Осмонов"}},
            ],
            "chair": "А. Асанова",
            "count": 3,
        }
        blanked, count = seal.blank_out(values, ["Асанова", "", " "], {2})
        self.assertEqual(blanked["items"][0]["heard"], ["[…] тапшырылсын", "Байасанов"])
        self.assertEqual(blanked["items"][1]["heard"], ["[…]"])
        self.assertEqual(blanked["items"][1]["by"], {"name": "[…]"})
        self.assertEqual((blanked["chair"], blanked["count"]), ("А. […]", 3))
        self.assertEqual(count, 4)
        self.assertEqual(values["chair"], "А. Асанова")
        self.assertEqual(seal.blank_out(values, [], ()), (values, 0))
        self.assertEqual(seal.blank_out({"a": "x (y"}, ["(y"])[0], {"a": "x […]"})

    def test_limit_is_by_caller_and_ends(self):
        now = [0.0]
        limit = RateLimit(2, 60, clock=lambda: now[0])
        self.assertEqual([limit.allows("a") for _call in range(3)], [True, True, False])
        self.assertTrue(limit.allows("b"))
        now[0] = 59.0
        self.assertFalse(limit.allows("a"))
        now[0] = 60.0
        self.assertTrue(limit.allows("a"))

    def test_flood_of_callers_is_forgotten(self):
        now = [0.0]
        limit = RateLimit(1, 60, clock=lambda: now[0])
        for caller in range(10_001):
            limit.allows(caller)
        now[0] = 61.0
        limit.allows("late")
        self.assertEqual(len(limit._calls), 1)

    def test_qr_is_a_picture(self):
        picture = qr.qr_png("https://mektep.example/ub/seal/abc")
        self.assertTrue(picture.startswith(b"\x89PNG"))
