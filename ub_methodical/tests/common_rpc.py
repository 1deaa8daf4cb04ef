from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.service.model import call_kw
from odoo.tools import mute_logger

from .common import UbCase

# What a sentence for people never holds
TECHNICAL = ("Traceback", "psycopg", "Error:", "(ub.", "“ub.", "ub_", "<class", "None ")


class RpcCase(UbCase):
    """Calls as a client makes them: by name, with a context, public methods only."""

    def rpc(self, key, model, method, *args, context=None, **kwargs):
        """Call as the user of a role; what fails leaves nothing behind."""
        self.env.flush_all()
        self.env.invalidate_all()
        records = self.env(user=self.users[key], context={})[model]
        kwargs["context"] = {
            "lang": "en_US",
            "allowed_company_ids": self.users[key].company_ids.ids,
            **(context or {}),
        }
        try:
            with self.env.cr.savepoint():
                result = call_kw(records, method, list(args), kwargs)
                self.env.flush_all()
        except IntegrityError as error:
            raise ValidationError(self._words_of(error)) from error
        return result

    def assertRefused(self, key, model, method, *args, **kwargs):
        """Refused with a sentence for people; returns it."""
        with (
            self.subTest(key=key, model=model, method=method, args=str(args)[:80]),
            mute_logger("odoo.sql_db", "odoo.addons.base.models.ir_rule"),
            self.assertRaises(UserError) as caught,
        ):
            self.rpc(key, model, method, *args, **kwargs)
            self.fail(f"{key} could {method} {model} {str(args)[:200]}")
        return self.assertSentence(caught.exception)

    def assertSentence(self, error):
        words = str(error.args[0])
        self.assertGreater(len(words), 12, words)
        for technical in TECHNICAL:
            self.assertNotIn(technical, words)
        return words

    def _words_of(self, error):
        """As the server words what the database refuses."""
        table = error.diag.table_name
        tables = {model._table: name for name, model in self.env.registry.items()}
        model = self.env[tables.get(table, "base")]
        return self.env._(
            "The operation cannot be completed: %s", model._sql_error_to_message(error)
        )
