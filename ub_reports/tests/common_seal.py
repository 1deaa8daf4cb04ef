from datetime import datetime

from odoo.tests import freeze_time

from .common import UbReportCase


@freeze_time("2026-11-20 06:00:00")
class UbSealCase(UbReportCase):
    """Minutes of yesterday's sitting: written, signed, sealed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        words = cls.body._words()
        words.minutes_signers = "both"

    @classmethod
    def _hand(cls, key, records):
        return cls.as_user(cls, key, records)

    @classmethod
    def _written(cls, **vals):
        """Minutes with their number, waiting for signatures."""
        meeting = cls._create_full_meeting(**vals)
        meeting.date_start = datetime(2026, 11, 19, 8, 30)
        cls._hand("head", meeting).action_hold()
        meeting.presence_ids.state = "present"
        cls._hand("head", meeting).action_write_up()
        return meeting

    @classmethod
    def _signed(cls, **vals):
        """The same, signed by the chair and the secretary in the program."""
        meeting = cls._written(**vals)
        for key in ("head", "secretary"):
            cls._hand(key, meeting).action_sign()
        return meeting

    @classmethod
    def _sealed(cls, **vals):
        meeting = cls._signed(**vals)
        cls._close(meeting)
        return meeting

    @classmethod
    def _close(cls, meeting, key="head"):
        cls._hand(key, meeting).action_close()

    @classmethod
    def _revisions(cls, meeting):
        cls.env.invalidate_all()
        return meeting.document_id.revision_ids.sorted("number")
