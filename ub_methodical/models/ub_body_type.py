from odoo import api, fields, models


class UbBodyType(models.Model):
    """A kind of association, council, commission or group, shared by all schools.

    What a school calls it and how it words its decisions stands in its own
    ``ub.body.type.school``; here are the shipped values that a new school gets.
    """

    _name = "ub.body.type"
    _description = "Kind of body"
    _inherit = ["ub.catalogue.mixin", "ub.kyrgyz.search.mixin"]
    _rec_names_search = ["name", "code"]

    category = fields.Selection(
        [
            ("association", "Association"),
            ("council", "Council"),
            ("service", "Service"),
            ("commission", "Commission"),
            ("group", "Group"),
            ("assembly", "General meeting"),
        ],
        required=True,
        default="association",
    )
    # Who belongs to a body of this kind without being named
    member_rule = fields.Selection(
        [
            ("named", "Named one by one"),
            ("office", "Holders of offices"),
            ("heads", "Heads of other bodies"),
            ("office_heads", "Holders of offices and heads of other bodies"),
            ("teachers", "All teachers of the school"),
            ("staff", "All staff of the school"),
        ],
        required=True,
        default="named",
        string="Members are",
    )
    member_post_ids = fields.Many2many("ub.post", string="Offices that belong to it")
    member_type_ids = fields.Many2many(
        "ub.body.type",
        "ub_body_type_member_rel",
        "council_type_id",
        "member_type_id",
        string="Bodies whose heads belong to it",
    )
    head_post_id = fields.Many2one(
        "ub.post",
        "Led by the holder of",
        help="Empty: the head is elected or appointed by order.",
    )
    # Shipped values for a new school
    unit_name = fields.Char(required=True, translate=True)
    head_title = fields.Char(required=True, translate=True)
    decision_noun = fields.Char(required=True, translate=True)
    decision_heading = fields.Char(required=True, translate=True)
    minutes_signers = fields.Selection(
        [("both", "Chair and secretary"), ("chair", "Chair alone")],
        "Minutes are signed by",
        required=True,
        default="both",
    )

    @api.model_create_multi
    def create(self, vals_list):
        types = super().create(vals_list)
        self.env["res.company"].sudo().search([])._ub_complete_school_values()
        return types
