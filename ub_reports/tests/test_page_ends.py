import re

from odoo import Command

from .common_pages import PageCase, builds
from .test_meeting_forms import LONG_NAME, MeetingFormsCase

# Words that no other line of the paper has
DECISION = "Токтом {:02}: сабактарга өз ара катышуу уюштурулсун{}."
FORMS = ("f16_minutes", "f16_short", "f35_minutes", "f36_minutes", "f17_extract")


class TestPageEnds(PageCase, MeetingFormsCase):
    """What stays together at a page's end, by each build of wkhtmltopdf at hand."""

    def _minutes(self, count):
        """``count`` decisions of different length in two questions, long names."""
        people = self._crowd(3)
        meeting = self._create_meeting(
            chair_id=people[0].id,
            secretary_id=people[1].id,
            number=str(self.env["ub.meeting"].search_count([])),
            item_ids=[
                Command.create(
                    {
                        "name": f"{question}-маселе жөнүндө",
                        "speaker_id": people[2].id,
                        "heard": "\n".join(["Баяндама угулду."] * 3),
                        "decision_ids": [
                            Command.create(
                                {
                                    "text": self._words(20 * (question - 1) + n),
                                    "sequence": n,
                                    "responsible_id": people[n % 3].id,
                                    "date_due": "2026-12-25",
                                }
                            )
                            for n in range(min(20, max(0, count - 20 * (question - 1))))
                        ],
                    }
                )
                for question in ((1, 2) if count > 20 else (1,))
            ],
        )
        meeting.presence_ids.unlink()
        self._call(meeting, *people, state="present")
        return meeting

    @staticmethod
    def _words(n):
        return DECISION.format(n, ", жыйынтыгы айтылсын" * (n % 4))

    def _pages(self, form, meeting):
        papers = meeting.decision_ids if form == "f17_extract" else meeting
        return self._print(form, papers)

    def test_forty_decisions(self):
        meeting = self._minutes(40)
        meeting.body_id.deputy_post_id = self.posts["manage"]
        for build in builds():
            for form in FORMS:
                with self._printed_by(*build), self.subTest(form=form):
                    pages = self._pages(form, meeting)
                    self.assertGreater(len(pages), 2)
                    self._assert_whole_decisions(pages)
                    self._assert_signatures_in_company(pages)

    def _assert_whole_decisions(self, pages):
        """Number, words and who answers stand on one page, each decision once."""
        found = []
        for page in pages:
            self.assertNotRegex(page, r"\b[12]\.\d{1,2}\.$")
            for match in re.finditer(r"\b([12])\.(\d{1,2})\. Токтом (\d\d):", page):
                question, place, word = map(int, match.groups())
                self.assertEqual(20 * (question - 1) + place - 1, word)
                rest = page[match.end() :]
                self.assertIn("Мөөнөтү: 25.12.2026", rest)
                end = rest.index("Мөөнөтү: 25.12.2026")
                self.assertNotIn("Токтом", rest[:end].replace("Токтогул", ""))
                found.append(word)
        self.assertEqual(found, list(range(40)))

    def _assert_signatures_in_company(self, pages):
        """The page with the signatures has the last decision too."""
        (last,) = (page for page in pages if "Токтом 39:" in page)
        after = last[last.index("Токтом 39:") :]
        self.assertIn("Төрага", after)
        self.assertIn("Катчы", after)

    def test_headings_have_what_they_head(self):
        """A heading is never the last line of a page, wherever the page ends."""
        meeting = self._minutes(1)
        for build in builds():
            for lines in (3, 17):
                meeting.item_ids.heard = "\n".join(["Баяндама угулду."] * lines)
                for form in ("f16_minutes", "f36_minutes"):
                    with self._printed_by(*build), self.subTest(form=form, of=lines):
                        self._assert_heads(self._print(form, meeting))

    def _assert_heads(self, pages):
        for page in pages:
            self.assertNotRegex(
                page, r"(КҮН ТАРТИБИ|УГУЛДУ|СҮЙЛӨГӨНДӨР|КЫЛЫНДЫ|Текшерилди):$"
            )
        with_chair = [page for page in pages if re.search(r"Төрага(?!:)", page)]
        self.assertEqual(len(with_chair), 1)
        self.assertIn("Токтом 00:", with_chair[0])

    def test_tables_keep_words_of_names_whole(self):
        """Sixty letters fit the columns: no word is broken inside."""
        meeting = self._minutes(3)
        meeting.date_start = "2026-11-19 08:30:00"
        self.people["head"].name = LONG_NAME
        meeting.presence_ids[0].kind = "invited"
        self._hand("head", meeting).action_hold()
        for decision in meeting.decision_ids:
            decision._take("lift", note="Аткарылды", employee=self.people["head"])
        for build in builds():
            for form, papers in (
                ("f18_attendance", meeting),
                ("f19_notice", meeting),
                ("f20_control", meeting.decision_ids),
                ("f20_cut", meeting.decision_ids),
                ("f16_minutes", meeting),
            ):
                with self._printed_by(*build), self.subTest(form=form):
                    self._assert_whole_words(" ".join(self._print(form, papers)))

    def _assert_whole_words(self, text):
        for word in LONG_NAME.replace("-", " ").split():
            self.assertIn(word, text)
            for cut in range(2, len(word)):
                self.assertNotIn(f"{word[:cut]} {word[cut:]}", text)
