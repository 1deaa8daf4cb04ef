from odoo import api, fields, models


class UbParticipation(models.Model):
    """Who took part in a seminar or another event, and as what (000 cl. 3.2, 001 8.2).

    Lighter than the presence at a meeting: no reasons, no lateness. It is typed in
    from a paper as well, after the event was held. Each person sees his own lines,
    a head those of his people; nobody is compared with others.
    """

    _name = "ub.participation"
    _description = "Taking part in an event"
    _inherit = ["ub.part.mixin", "ub.screen.mixin", "ub.mine.mixin"]
    _order = "date_start desc, event_id, id"
    _rec_name = "employee_id"
    _check_company_auto = True

    _whole = "event_id"
    _anchors = ("event_id", "employee_id")

    event_id = fields.Many2one(
        "ub.event", "Event", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="event_id.company_id", store=True, index=True)
    body_id = fields.Many2one(related="event_id.body_id", store=True, index=True)
    kind_id = fields.Many2one(related="event_id.kind_id")
    date_start = fields.Datetime("When", related="event_id.date_start", store=True)
    employee_id = fields.Many2one(
        "hr.employee",
        "Person",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    teacher_id = fields.Many2one(
        "ub.teacher",
        "Card",
        compute="_compute_teacher_id",
        store=True,
        index="btree_not_null",
        ondelete="set null",
    )
    role = fields.Selection(
        [("lead", "Leads"), ("speak", "Speaks"), ("part", "Takes part")],
        "As",
        required=True,
        default="part",
    )
    theme = fields.Char("On what", help="What the person spoke about or showed.")
    state = fields.Selection(
        [
            ("unknown", "Not noted yet"),
            ("present", "Took part"),
            ("absent", "Did not take part"),
        ],
        "Presence",
        required=True,
        default="unknown",
        copy=False,
    )

    _person_uniq = models.Constraint(
        "UNIQUE (event_id, employee_id)", "This person is on the list already."
    )

    @api.depends("employee_id")
    def _compute_teacher_id(self):
        cards = self.env["ub.teacher"]._by_person(self.employee_id)
        for line in self:
            line.teacher_id = cards.get(line.employee_id.id)

    @api.model
    def _is_offered_new(self, view_type):
        """Lines are written on the form of the event."""
        return False if view_type == "form" else super()._is_offered_new(view_type)

    def _check_whole(self):
        """Open after the event was held too: lists on paper are typed in later."""
        self.event_id._check_open_for_people()
