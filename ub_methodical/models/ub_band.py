from odoo import api, fields, models

from ..roles import MANAGERS

# What a new school begins with; it changes its own rows
SHIPPED = {"pedagogical": (0, 3, 10, 20), "age": (0, 30, 40, 50)}


class UbBand(models.Model):
    """A band of years in which the data bank counts teachers (001 cl. 6.9).

    It reaches from its first year up to the next band, so bands have no gaps and
    nobody is counted twice, whatever a school sets.
    """

    _name = "ub.band"
    _description = "Band of years"
    _inherit = ["ub.school.mixin"]
    _order = "company_id, kind desc, start"
    _created_by = MANAGERS
    _anchors = ("company_id", "kind")

    kind = fields.Selection(
        [("pedagogical", "Pedagogical service"), ("age", "Age")],
        "Years of",
        required=True,
        default="pedagogical",
    )
    start = fields.Integer(
        "From, years",
        required=True,
        aggregator=None,
        help="Full years; the band reaches up to the next one.",
    )

    _start_uniq = models.Constraint(
        "UNIQUE (company_id, kind, start)",
        "There is a band with this first year already.",
    )
    _start_range = models.Constraint(
        "CHECK (start BETWEEN 0 AND 100)", "A band begins at 0 to 100 years."
    )

    @api.depends("kind", "start", "company_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        bands = self.sudo().search([("company_id", "in", self.company_id.ids)])
        for band in self:
            starts = [
                other.start
                for other in bands
                if (other.company_id, other.kind) == (band.company_id, band.kind)
            ]
            band.display_name = self._words_of(
                band.start, min((s for s in starts if s > band.start), default=None)
            )

    @api.model
    def _words_of(self, start, following):
        """«3–10 жыл», «20 жылдан жогору», «30 жылга чейин»."""
        if following is None:
            return self.env._("%(years)s years and more", years=start)
        if not start:
            return self.env._("under %(years)s years", years=following)
        return self.env._(
            "%(first)s–%(following)s years", first=start, following=following
        )

    @api.model
    def _of(self, company, kind):
        """[(first year, words)] of the school's bands, the lowest one first.

        Where it has none (not yet), those that schools begin with.
        """
        domain = [("company_id", "=", company.id), ("kind", "=", kind)]
        starts = sorted(self.sudo().search(domain).mapped("start")) or SHIPPED[kind]
        following = [*starts[1:], None]
        return [
            (start, self._words_of(start, end))
            for start, end in zip(starts, following, strict=True)
        ]

    @staticmethod
    def _place(bands, years):
        """Which of ``bands`` (of ``_of``) counts so many years; the lowest at least."""
        fitting = [at for at, (start, _words) in enumerate(bands) if start <= years]
        return fitting[-1] if fitting else 0

    @api.model
    def _complete(self, companies):
        """Bands for the schools that have none of a kind."""
        own = self.sudo().search([("company_id", "in", companies.ids)])
        there = {(band.company_id, band.kind) for band in own}
        self.sudo().create(
            [
                {"company_id": company.id, "kind": kind, "start": start}
                for company in companies
                for kind, starts in SHIPPED.items()
                if (company, kind) not in there
                for start in starts
            ]
        )
