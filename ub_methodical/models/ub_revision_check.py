import logging

from odoo import api, models

from ..tools import seal

_logger = logging.getLogger(__name__)


class UbRevisionCheck(models.Model):
    """Whether the seals still hold: file, values, facts, links, and none missing."""

    _inherit = "ub.revision"

    def action_check_seals(self):
        """Check all seals of the school now."""
        return self.env["ub.seal.check"].action_check()

    @api.model
    def _check_chains(self, company):
        """How many seals ``company`` has, and a sentence for each thing found."""
        self.env.flush_all()
        self.env.invalidate_all()
        chains = self.env["ub.seal.chain"].sudo()
        chains = chains.search([("company_id", "=", company.id)])
        mine = [("company_id", "=", company.id)]
        known, findings, count = self.browse(), [], self.sudo().search_count(mine)
        for chain in chains:
            links = chain._links()
            known |= links
            findings += links._check_links(chain)
        findings += [
            self.env._(
                "“%(name)s”: its chain of seals is missing.", name=link.display_name
            )
            for link in self.sudo().search([*mine, ("id", "not in", known.ids)])
        ]
        findings += self._check_revision_numbers(mine)
        findings += self._check_closed_papers(company)
        for finding in findings:
            _logger.info("Seal of school %s: %s", company.id, finding)
        return count, findings

    def _check_links(self, chain):
        """One chain: each seal by itself, and as the next of the one before it."""
        findings, previous = [], self.browse()
        for position, link in enumerate(self, start=len(self) and 1):
            findings += link._check_seal()
            if link.previous_id != previous or link.position != position:
                findings.append(
                    self.env._(
                        "“%(name)s”: a seal before it in %(chain)s is missing.",
                        name=link.display_name,
                        chain=chain.display_name,
                    )
                )
            if (link.previous_hash or "") != (previous.seal_hash or ""):
                findings.append(
                    self.env._(
                        "“%(name)s”: the seal before it in %(chain)s is another one.",
                        name=link.display_name,
                        chain=chain.display_name,
                    )
                )
            previous = link
        if chain.count != len(self) or (chain.last_hash or "") != (
            previous.seal_hash or ""
        ):
            findings.append(
                self.env._(
                    "%(chain)s: %(expected)s seals were given, %(found)s are there.",
                    chain=chain.display_name,
                    expected=chain.count,
                    found=len(self),
                )
            )
        return findings

    def _check_seal(self):
        """One seal: bytes of the file, values, and every fact that was sealed."""
        self.ensure_one()
        file = self.pdf_id.with_context(bin_size=False)
        wrong = {
            self.env._("the file"): seal.digest(file.raw or b"") != self.pdf_hash
            or (file.res_model, file.res_id) != (self._name, self.id),
            self.env._("the values"): seal.digest(self.values_json) != self.values_hash,
            self.env._("number, date or names"): self._hash() != self.seal_hash,
        }
        file.invalidate_recordset(["raw"])
        what = ", ".join(name for name, is_wrong in wrong.items() if is_wrong)
        if not what:
            return []
        return [
            self.env._(
                "“%(name)s” was changed past the program: %(what)s.",
                name=self.display_name,
                what=what,
            )
        ]

    @api.model
    def _check_revision_numbers(self, domain):
        """Revisions of a paper are 1, 2, 3 … without a gap."""
        counted = self.sudo()._read_group(
            domain, ["document_id"], ["__count", "number:max"]
        )
        return [
            self.env._("“%(name)s”: one of its revisions is missing.", name=paper.name)
            for paper, count, last in counted
            if count != last
        ]

    @api.model
    def _check_closed_papers(self, company):
        """Minutes that are closed have a seal."""
        meetings = self.env["ub.meeting"].sudo()
        unsealed = meetings.search(
            [
                ("company_id", "=", company.id),
                ("state", "=", "closed"),
                ("document_id.revision_ids", "=", False),
            ]
        )
        return [
            self.env._("“%(name)s” is closed, but its seal is missing.", name=name)
            for name in unsealed.mapped("display_name")
        ]

    @api.model
    def find_file(self, digest, document_ids=()):
        """Which sealed paper a file with this SHA-256 is, for whoever may read it."""
        domain = [("pdf_hash", "=", str(digest).lower())]
        if document_ids:
            numbers = [one for one in document_ids if isinstance(one, int)]
            domain.append(("document_id", "in", numbers))
        found = self.search(domain, limit=1)
        if not found:
            return {"found": False}
        return {
            "found": True,
            "name": found.display_name,
            "state": found.state,
            "code": found.check_code,
        }
