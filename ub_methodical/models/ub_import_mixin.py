from odoo import api, fields, models
from odoo.exceptions import UserError

from .ub_import_message import sheet_row


class UbImportMixin(models.AbstractModel):
    """What a school's file does to a model, by Odoo's own Import.

    Each row is read and judged before it is written; every bad one is named with
    its reason, and one bad row stops the whole file. A row that is in the program
    already is found again, by its external id or by the fields in
    ``_import_keys``, so that the same file twice changes nothing. An empty cell
    says nothing: what is there stays.
    """

    _name = "ub.import.mixin"
    _description = "Brought in by a school's files"
    _inherit = ["ub.import.source.mixin"]

    # Fields that together tell one row from another
    _import_keys: tuple = ()

    @api.model
    def get_import_templates(self):
        return [*super().get_import_templates(), self._prepare_import_template()]

    @api.model
    def _prepare_import_template(self):
        what = self.env["ir.model"]._get(self._name).name
        return {
            "label": self.env._("Table to fill in: %(what)s", what=what),
            "template": f"/ub_methodical/static/xls/{self._table}.xlsx",
        }

    @api.model
    def load(self, fields, data):
        result = super().load(fields, data)
        if self.env.context.get("import_file"):
            self.env["ub.import.message"]._list_by_row(result["messages"])
        return result

    @api.model
    def _convert_records(self, records, *, savepoint, **options):
        """Only rows that nothing speaks against go on; the others are named."""
        if not self.env.context.get("import_file"):
            yield from super()._convert_records(records, savepoint=savepoint, **options)
            return
        log = options.get("log", lambda message: None)
        bad = set()

        def note(message):
            message = self._import_explain(message)
            if message["type"] == "error":
                bad.add(message["record"])
            log(message)

        sheet = {}
        filled = (
            ({n: c for n, c in row.items() if c}, extras) for row, extras in records
        )
        rows = super()._convert_records(filled, log=note, savepoint=savepoint)
        for dbid, xid, values, info in rows:
            if info["record"] in bad:
                continue
            record = self._import_by_id(dbid, xid)
            refusals = [*self._import_refuse_id(record, xid, values, sheet, info)]
            if not refusals:
                record, refusals = self._import_judge(record, values, sheet, xid, info)
            for name, sentence in refusals:
                log({**info, "type": "error", "field": name, "message": sentence})
            if not refusals:
                self._import_bind(record, xid)
                yield record.id, xid, values, info

    def _load_records(self, data_list, update=False):
        """Rows that fail together name no row: then ``load`` tries them one by one."""
        try:
            return super()._load_records(data_list, update)
        except UserError as refusal:
            if self.env.context.get("import_file") and len(data_list) > 1:
                raise ValueError from refusal
            raise

    def _load_records_write(self, values):
        """Only what differs is written."""
        if self.env.context.get("import_file"):
            values = {
                name: value
                for name, value in values.items()
                if name != "id" and self._import_differs(name, value)
            }
        return super()._load_records_write(values) if values else None

    def _import_differs(self, name, value):
        field = self._fields[name]
        if field.type == "one2many":
            return bool(value)
        new = field.convert_to_cache(value, self, validate=False) or False
        old = field.convert_to_cache(self[name], self, validate=False) or False
        if field.type == "many2many":
            return set(new or ()) != set(old or ())
        return new != old

    # Which record a row speaks of

    @api.model
    def _import_by_id(self, dbid, xid):
        if dbid or not xid:
            return self.browse(dbid or ())
        known = self.env.ref(self._import_full_id(xid), raise_if_not_found=False)
        return (
            known if known is not None and known._name == self._name else self.browse()
        )

    @api.model
    def _import_full_id(self, xid):
        module = self.env.context.get("_import_current_module", "__import__")
        return xid if "." in xid else f"{module}.{xid}"

    @api.model
    def _import_bind(self, record, xid):
        """A row found by what it says keeps the external id that the file gives it."""
        if record and xid and not self._import_by_id(False, xid):
            full_id = self._import_full_id(xid)
            if full_id.startswith("__import__."):
                self.env["ir.model.data"].sudo()._update_xmlids(
                    [{"xml_id": full_id, "record": record}]
                )

    @api.model
    def _import_refuse_id(self, record, xid, values, sheet, info):
        """Two schools in one database may both call their first teacher “t1”."""
        if xid:
            yield from self._import_refuse_double(("id", xid), sheet, info, "id")
        company_id = values.get("company_id") or self.env.company.id
        own = record.sudo().company_id if "company_id" in self._fields else None
        if own and own.id != company_id:
            yield (
                "id",
                self.env._(
                    "The word “%(id)s” in the column of external ids belongs to "
                    "another school: begin it with the school's own sign, for example "
                    "“school7_%(id)s”.",
                    id=xid or record.id,
                ),
            )

    @api.model
    def _import_judge(self, record, values, sheet, xid, info):
        """The record that a row speaks of, and what speaks against the row.

        ``sheet`` keeps what the rows before have said. Returns the record (empty
        for a new one) and a list of (field name, sentence).
        """
        self._import_complete(values, record)
        key = self._import_key(values, record)
        record = record or (key and self._import_search(key)) or self.browse()
        refusals = []
        if key:
            refusals += self._import_refuse_double(
                key, sheet, info, self._import_keys[0]
            )
        refusals += self._import_refuse_missing(record, values)
        refusals += self._import_refuse(record, values, sheet, info)
        return record, refusals

    @api.model
    def _import_complete(self, values, record):
        """Hook: what follows from other columns of the row."""

    @api.model
    def _import_key(self, values, record):
        key = tuple(self._import_value(n, values, record) for n in self._import_keys)
        return key if key and all(key) else None

    @api.model
    def _import_search(self, key):
        domain = [
            (n, "=", part) for n, part in zip(self._import_keys, key, strict=True)
        ]
        return self.with_context(active_test=False).search(domain, limit=1)

    @api.model
    def _import_value(self, name, values, record):
        """The value of a field after the row is in: from the row, else as it is."""
        if name in values:
            return values[name]
        if not record:
            value = self.default_get([name]).get(name)
        else:
            value = record[name].id if self._fields[name].relational else record[name]
        return (
            fields.Date.to_string(value) if self._fields[name].type == "date" else value
        )

    # What speaks against a row

    @api.model
    def _import_refuse_missing(self, record, values):
        for name, field in self._fields.items():
            given = field.compute or field.related or field.default or values.get(name)
            if field.required and field.store and not record and not given:
                yield (
                    name,
                    self.env._(
                        "%(column)s: fill in this column, a row cannot do without it.",
                        column=field._description_string(self.env),
                    ),
                )

    @api.model
    def _import_refuse_double(self, key, sheet, info, name):
        row = sheet_row(info)
        first = sheet.setdefault(key, row)
        if first != row:
            yield (
                name,
                self.env._(
                    "This row says the same as row %(row)s: delete one of the two.",
                    row=first,
                ),
            )

    @api.model
    def _import_refuse(self, record, values, sheet, info):
        """Hook: yields (field name, sentence) for what speaks against the row."""
        if "date_to" in self._fields and values.get("date_to"):
            start = self._import_value("date_from", values, record)
            if start and values["date_to"] < start:
                yield (
                    "date_to",
                    self.env._(
                        "The last day %(to)s lies before the first day %(from)s: "
                        "correct the dates.",
                        **{"to": values["date_to"], "from": start},
                    ),
                )

    @api.model
    def _import_explain(self, message):
        """A message of Odoo's conversion as a sentence that says what to write."""
        field = self._fields.get(message.get("field"))
        sentence = field and self.env["ub.import.message"]._sentence(field, message)
        if not sentence:
            return message
        return {**message, "type": "error", "message": sentence, "field_path": None}
