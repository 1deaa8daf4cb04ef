from odoo import fields
from odoo.fields import Command

_LINKING = (Command.LINK, Command.UNLINK, Command.SET, Command.CLEAR)


class People(fields.Many2many):
    """Several employees that a record names.

    Teachers have no rights on ``hr.employee``: they read names through its public
    view, and name one person through a many2one. A many2many would ask for those
    rights even to stay empty. Here whoever may write the record may name people of
    it, and nothing else: they are linked, never created or changed on the way.
    """

    def __init__(self, *args, **kwargs):
        super().__init__("hr.employee", *args, **kwargs)

    def write_real(self, records_commands_list, create=False):
        return super().write_real(
            [
                (records.sudo(), self._links_only(records, commands))
                for records, commands in records_commands_list
            ],
            create,
        )

    def _links_only(self, records, commands):
        if records.env.su:
            return commands
        return [command for command in commands or () if command[0] in _LINKING]
