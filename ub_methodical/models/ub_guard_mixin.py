import base64

from psycopg2 import errors

from odoo import api, models
from odoo.exceptions import ValidationError
from odoo.tools import SQL

from odoo.addons.base.models.ir_model import MODULE_UNINSTALL_FLAG

MAX_CHAR, MAX_TEXT, MAX_INTEGER = 500, 100_000, 2**31 - 1


class UbGuardMixin(models.AbstractModel):
    """What a screen shows as fixed is fixed for every caller, and odd input is told.

    Read-only stored fields are written by our own steps alone; ``_anchors`` say
    whose a record is, so they never change once it exists: a line cannot be moved
    under another paper, nor a record into another school. Values that the database
    would refuse with an error of its own are refused here with a sentence.
    """

    _name = "ub.guard.mixin"
    _description = "Guarded against forged values"

    _anchors: tuple = ()

    @api.model
    def default_get(self, fields):
        """Neither the context nor a user's own defaults fill in a fixed field."""
        values = super().default_get(fields)
        if not self.env.su:
            for name in [name for name in values if self._is_fixed(name)]:
                default = self._fields[name].default
                if default:
                    values[name] = default(self)
                else:
                    del values[name]
        return values

    def onchange(self, values, field_names, fields_spec):
        """A record that is not saved yet tells no name of one that is hidden.

        Odoo tells the name of what a context proposes, whatever the rules; saving it
        is refused elsewhere.
        """
        hidden = {f"default_{name}" for name in fields_spec if self._is_hidden(name)}
        shown = self.with_context(**dict.fromkeys(hidden, False)) if hidden else self
        return super(UbGuardMixin, shown).onchange(values, field_names, fields_spec)

    def _is_hidden(self, name):
        """Whether the context proposes a record that the user may not know of."""
        field = self._fields.get(name)
        proposed = self.env.context.get(f"default_{name}")
        if not field or field.type != "many2one" or type(proposed) is not int:
            return False
        known = self.env[field.comodel_name].with_context(active_test=False)
        is_ours = known._name.startswith("ub.")
        return is_ours and not known.search_count([("id", "=", proposed)])

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            for vals in vals_list:
                self._check_values(vals)
                self._refuse_fixed(
                    [name for name in vals if self._is_forged(name, vals)]
                )
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su:
            self._check_values(vals)
            self._refuse_fixed(
                [name for name in vals if self._would_change(name, vals)]
            )
            self._refuse_moves(vals)
        return super().write(vals)

    def unlink(self):
        """Checks of deletion are skipped while Odoo uninstalls, at no client's word."""
        if not self.env.su:
            self = self.with_context(**{MODULE_UNINSTALL_FLAG: False})
        return super().unlink()

    @api.model
    def _is_fixed(self, name):
        is_talk = name.startswith(("message_", "activity_"))
        return self._fields[name].readonly and not is_talk

    def _is_forged(self, name, vals):
        default = self._fields[name].default
        first = default(self) if default and self._is_fixed(name) else False
        return vals[name] and vals[name] != first

    def _would_change(self, name, vals):
        field = self._fields[name]
        if not self._is_fixed(name):
            return False
        return any(
            field.convert_to_write(record[name], record) != vals[name]
            for record in self.sudo()
        )

    def _refuse_fixed(self, names):
        fixed = [name for name in names if self._is_fixed(name)]
        if fixed:
            raise ValidationError(
                self.env._(
                    "“%(field)s” is not typed in: it follows from the steps and papers "
                    "of the record.",
                    field=self._label_of(fixed[0]),
                )
            )

    def _refuse_moves(self, vals):
        for name in set(self._anchors) & set(vals):
            for record in self.sudo():
                if record[name].id != vals[name]:
                    raise ValidationError(
                        self.env._(
                            "“%(name)s” stays where it was made: “%(field)s” cannot be "
                            "changed. Enter it anew there.",
                            name=record.display_name,
                            field=self._label_of(name),
                        )
                    )

    def _hold_rows(self):
        """Let one transaction at a time change what hangs on these rows.

        The second one waits, is told by the database that the rows are newer than
        what it has seen, and is begun anew by Odoo. A mere lock would let it go on
        with its old picture; Odoo's own gives up at once.
        """
        if self.ids:
            self.flush_recordset()
            self.env.cr.execute(
                SQL(
                    "UPDATE %s SET write_date = write_date WHERE id IN %s",
                    SQL.identifier(self._table),
                    tuple(self.ids),
                )
            )

    @api.model
    def _check_values(self, vals):
        """Refuse with a sentence what the database could not keep."""
        for name, value in vals.items():
            field = self._fields.get(name)
            if field is None:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” is not known here: reload the page.", name=name
                    )
                )
            if value and not self._is_possible(field, value):
                raise ValidationError(
                    self.env._(
                        "“%(field)s” cannot be “%(value)s”: correct it.",
                        field=self._label_of(name),
                        value=f"{str(value)[:40]}…" if len(str(value)) > 40 else value,
                    )
                )

    @api.model
    def _is_possible(self, field, value):
        if field.type in ("one2many", "many2many"):
            return isinstance(value, list | tuple) and all(map(_is_command, value))
        if field.type in ("char", "text"):
            most = MAX_CHAR if field.type == "char" else MAX_TEXT
            text = value if isinstance(value, str) else str(value)
            is_plain = isinstance(value, str | int | float)
            return is_plain and "\x00" not in text and len(text) <= most
        if field.type == "many2one":
            return isinstance(value, int) and _is_in_range(value)
        if field.type in ("integer", "float"):
            return _is_in_range(value) and self._is_convertible(field, value)
        if field.type == "selection":
            return value in field.get_values(self.env)
        if field.type in ("date", "datetime"):
            return self._is_convertible(field, value)
        return field.type != "binary" or _is_base64(value)

    @api.model
    def _is_convertible(self, field, value):
        try:
            field.convert_to_cache(value, self.browse())
        except (ValueError, TypeError, OverflowError):
            return False
        return True

    @api.model
    def _sql_error_to_message_generic(self, exc):
        """What the database alone can refuse, in words of the screen."""
        column = exc.diag.column_name
        if isinstance(exc, errors.NotNullViolation) and column in self._fields:
            return self.env._(
                "“%(field)s” is empty: fill it in.", field=self._label_of(column)
            )
        if isinstance(exc, errors.ForeignKeyViolation):
            return self.env._(
                "Something that is chosen here does not exist any more, or other "
                "records (%(model)s) still need this one: choose anew, or archive it "
                "in place of deleting.",
                model=self.env["ir.model"]._get(self._name).name,
            )
        return super()._sql_error_to_message_generic(exc)

    def _creation_message(self):
        """The first line of the talk, where Odoo knows no Kyrgyz."""
        return self.env._("Entered in the program.")

    @api.model
    def _label_of(self, name):
        return self._fields[name]._description_string(self.env)


def _is_command(command):
    if isinstance(command, int):
        return True
    return (
        isinstance(command, list | tuple) and bool(command) and command[0] in range(7)
    )


def _is_base64(value):
    try:
        return bool(base64.b64decode(value, validate=True))
    except (ValueError, TypeError):
        return False


def _is_in_range(value):
    try:
        return abs(float(value)) <= MAX_INTEGER
    except (ValueError, TypeError, OverflowError):
        return False
