from odoo import models


class UbImportSourceMixin(models.AbstractModel):
    """A file in one language writes that language and leaves the source alone.

    Where English is not among the languages, Odoo writes whatever language comes
    over the source as well, and with it over every language that has no words of
    its own. Words that stand in the source in the file's language go with it.
    """

    _name = "ub.import.source.mixin"
    _description = "Loaded in one language"

    def _load_records_write(self, values):
        sources = self._import_sources(values)
        result = super()._load_records_write(values)
        if sources:
            self.with_context(lang="en_US").write(sources)
        return result

    def _import_sources(self, values):
        """Source terms that the values are no newer form of."""
        lang = self.env.lang or "en_US"
        sources = {}
        for name in values if lang != "en_US" else ():
            field = self._fields[name]
            if field.translate is True and field.column_type and field.store:
                stored = field._get_stored_translations(self) or {}
                source = stored.get("en_US")
                if source and source != stored.get(lang):
                    sources[name] = source
        return sources
