from odoo import api, fields, models
from odoo.exceptions import ValidationError

_AT_ONCE = """EXCLUDE USING gist (
    int4range(employee_id, employee_id, '[]') WITH &&,
    daterange(date_from, date_to, '[]') WITH &&
) WHERE (date_to IS NULL OR date_to >= date_from)"""


class UbMentorship(models.Model):
    """A young teacher and his mentor, from a day to a day, by an order (001 cl. 3.16).

    That the pair exists is no secret: the order is public. What the two plan, talk
    about and report stands in models of its own, for those two, the head of the young
    teacher's association and who manages the school.
    """

    _name = "ub.mentorship"
    _description = "Mentoring pair"
    _inherit = [
        "ub.kyrgyz.mixin",
        "ub.screen.mixin",
        "ub.mine.mixin",
        "ub.dated.mixin",
        "ub.leaving.mixin",
    ]
    _order = "employee_name, date_from desc, id"
    _rec_names_search = ["employee_id.name", "mentor_id.name"]

    _anchors = ("employee_id", "mentor_id")
    _mine_through = ("employee_id", "mentor_id")

    employee_id = fields.Many2one(
        "hr.employee",
        "Young teacher",
        required=True,
        index=True,
        ondelete="restrict",
    )
    employee_name = fields.Char(related="employee_id.name", store=True)
    mentor_id = fields.Many2one(
        "hr.employee", "Mentor", required=True, index=True, ondelete="restrict"
    )
    body_id = fields.Many2one(
        "ub.body",
        "Association",
        required=True,
        index=True,
        ondelete="restrict",
        help="The young teacher's: its meeting looks at plan and reports.",
    )
    company_id = fields.Many2one(related="body_id.company_id", store=True, index=True)
    order_line_id = fields.Many2one(
        "ub.order.line", "Begun by", index="btree_not_null", ondelete="restrict"
    )
    end_line_id = fields.Many2one(
        "ub.order.line", "Ended by", index="btree_not_null", ondelete="restrict"
    )
    order_id = fields.Many2one(related="order_line_id.order_id", string="Order")

    _one_mentor_at_once = models.Constraint(
        _AT_ONCE,
        "This young teacher has a mentor in those days already: end that pair by an "
        "order first.",
    )

    @api.depends("employee_id", "mentor_id")
    def _compute_display_name(self):
        for pair in self:
            names = (pair.employee_id.name, pair.mentor_id.name)
            pair.display_name = " – ".join(filter(None, names))

    @api.constrains("employee_id", "mentor_id", "body_id")
    def _check_people(self):
        for pair in self:
            if pair.employee_id == pair.mentor_id:
                raise ValidationError(
                    self.env._(
                        "%(name)s cannot be his or her own mentor: choose a colleague.",
                        name=pair.mentor_id.name,
                    )
                )
            people = (pair.employee_id | pair.mentor_id).sudo()
            if people.company_id != pair.body_id.company_id:
                raise ValidationError(
                    self.env._("An order concerns bodies and people of its own school.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_by_hand()
        # A pair that was ended just now makes room in the database as well
        self.flush_model()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_by_hand()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        self._refuse_by_hand()

    def _refuse_by_hand(self):
        if not self.env.su:
            raise ValidationError(
                self.env._(
                    "Who is whose mentor follows from an order: add a line “Assign a "
                    "mentor” or “End the mentoring” to one."
                )
            )

    @api.model
    def _is_offered_new(self, view_type):
        """Nobody types a pair; the administrator imports those of older orders."""
        return self.env.user._ub_is_administrator()

    @api.model
    def _open_of(self, employee, day):
        """Pairs of the young teacher that go on on ``day`` or later (sudo)."""
        pairs = self.sudo().search([("employee_id", "=", employee.id)])
        return pairs.filtered(
            lambda pair: (
                pair._is_ever_true() and (not pair.date_to or pair.date_to >= day)
            )
        )

    @api.model
    def _refuse_second(self, employee, first, last):
        """A young teacher has one mentor at a time."""
        rivals = self._open_of(employee, first)
        rival = rivals.filtered(lambda pair: not last or pair.date_from <= last)[:1]
        if rival:
            raise ValidationError(
                self.env._(
                    "%(young)s has a mentor in those days already: %(mentor)s, since "
                    "%(day)s. End that pair by a line of an order first.",
                    young=employee.name,
                    mentor=rival.mentor_id.name,
                    day=f"{rival.date_from:%d.%m.%Y}",
                )
            )

    @api.model
    def _association_of(self, employee):
        """The first association to which ``employee`` belongs today."""
        fact = (
            self.env["ub.membership"]
            .sudo()
            .search(
                [
                    ("employee_id", "=", employee.id),
                    ("body_id.category", "=", "association"),
                    ("is_acting", "=", True),
                ],
                order="id",
                limit=1,
            )
        )
        return fact.body_id.sudo(False)
