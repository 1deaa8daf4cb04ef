from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestBodyRegulation(ApprovalCase):
    """004: the association of class teachers works by a regulation of its own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.body.type_id = cls.env.ref("ub_methodical.body_type_class_teachers")
        kind = cls.env.ref("ub_methodical.document_kind_regulation")
        cls._set_route("direct", kind=kind)
        cls.regulation = cls._create_act(kind_id=kind.id, body_id=cls.body.id)

    def _in_force(self, key="teacher"):
        self.env.invalidate_all()
        return self.as_user(key, self.body).regulation_id.sudo()

    def test_its_own_regulation_in_force(self):
        self.assertFalse(self._in_force())
        self._send(self.regulation)
        self.as_user("director", self.regulation).action_agree()
        self.assertEqual(self._in_force(), self.regulation)
        self.assertFalse(self.other_body.regulation_id)
        self.regulation.date_to = "2026-11-19"
        self.assertFalse(self._in_force())
