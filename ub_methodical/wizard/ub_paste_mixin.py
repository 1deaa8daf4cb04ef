from odoo import Command, api, fields, models

from ..tools.kyrgyz import fold

# What one paste may bring; more comes in parts
_MAX_PAGE = 2_000_000


class UbPasteMixin(models.AbstractModel):
    """A table from Word or Excel that is pasted, and shown as it was understood.

    A model has ``line_ids``, computed by ``_compute_line_ids``, whose rows have a
    ``place`` and a ``note`` for what has to be looked at. It reads what was pasted
    (``_read``), makes the values of lines of it (``_prepare_lines``), says what they
    are (``_count_words``) and what a table needs of which nothing came
    (``_nothing_found``).
    """

    _name = "ub.paste.mixin"
    _description = "Pasted table"
    _inherit = ["ub.form.mixin", "ub.spelling.mixin"]

    # Rows that are taken in one go; more come in parts
    _most_rows = 500

    text = fields.Text("Table", help="As it comes from Word or Excel when pasted.")
    page = fields.Html("Table as it looks", sanitize_attributes=True)
    summary = fields.Char(compute="_compute_summary")

    @api.depends("text", "page")
    def _compute_line_ids(self):
        for wizard in self.filtered(lambda wizard: wizard.text or wizard.page):
            lines = wizard._prepare_lines(wizard._rows() or [])
            wizard.line_ids = [Command.clear(), *map(Command.create, lines)]

    @api.depends("line_ids.note")
    @api.depends_context("lang")
    def _compute_summary(self):
        for wizard in self:
            odd = wizard.line_ids.filtered("note")
            words = [wizard._count_words()]
            if odd:
                rows = wizard._places_of(odd)
                words.append(self.env._("Look at the rows %(rows)s.", rows=rows))
            wizard.summary = " ".join(words) if wizard.line_ids else False
            if not wizard.line_ids and (wizard.text or wizard.page):
                wizard.summary = wizard._why_nothing()

    def _read(self):
        raise NotImplementedError

    def _prepare_lines(self, rows):
        raise NotImplementedError

    def _count_words(self):
        raise NotImplementedError

    def _nothing_found(self):
        raise NotImplementedError

    def _pasted(self):
        """What was pasted, with its cells where they are known."""
        self.ensure_one()
        page = self.page or ""
        return page if "<td" in page.lower() else self.text or ""

    def _rows(self):
        """What the table says; ``None`` for one that is too large to be taken whole."""
        if len(self._pasted()) > _MAX_PAGE:
            return None
        rows = self._read()
        return rows if len(rows) <= self._most_rows else None

    def _why_nothing(self):
        """The sentence for a table of which no line came."""
        if self._rows() is not None:
            return self._nothing_found()
        return self.env._(
            "The table is too large: paste it in parts of %(rows)s rows.",
            rows=self._most_rows,
        )

    @staticmethod
    def _places_of(lines):
        """Where the first of ``lines`` stand in the table."""
        return ", ".join(str(line.place) for line in lines[:20])

    @api.model
    def _ids_by_name(self, model):
        """{name, evened out: id} of a catalogue, in every language that is in use."""
        records = self.env[model].search([])
        found = {}
        for lang, _name in self.env["res.lang"].get_installed():
            for record in records.with_context(lang=lang):
                found.setdefault(fold(record.name), record.id)
        return found
