from odoo import fields, models


class UbPost(models.Model):
    """An office of a school: director, deputies by scope, union chair, archivist.

    ``authority`` says which rights its holder has in his own school, from the day
    he takes office to his last one; the words on papers are the ``title``.
    """

    _name = "ub.post"
    _description = "Office"
    _inherit = [
        "ub.catalogue.mixin",
        "ub.fact.mixin",
        "ub.kyrgyz.mixin",
        "ub.declension.mixin",
    ]
    _rec_names_search = ["name", "code"]

    title = fields.Char(
        "Words under a signature",
        required=True,
        translate=True,
        help="As it is printed on papers, for example «Мектеп директору».",
    )
    authority = fields.Selection(
        [
            ("direct", "Directs the school, signs orders"),
            ("manage", "Manages methodical work"),
            ("record", "Keeps the papers of the school"),
            ("union", "Represents the trade union"),
            ("archive", "Keeps the archive"),
            ("none", "No rights beyond those of a teacher"),
        ],
        required=True,
        default="none",
    )
    is_single = fields.Boolean(
        "One holder at a time", default=True, help="Besides acting ones."
    )
    holder_ids = fields.One2many("ub.post.holder", "post_id", "Holders")

    def _holder(self, company, day=None):
        """Who signs as this office in ``company`` on ``day``: acting holder first.

        Returns a ``ub.post.holder`` in sudo mode, empty when the office is vacant.
        """
        day = day or fields.Date.context_today(self)
        holders = company._ub_holders(self.mapped("authority"), day)
        return holders.filtered(lambda h: h.post_id == self)[:1]
