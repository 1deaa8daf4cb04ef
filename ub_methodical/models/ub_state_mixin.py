from odoo import api, fields, models
from odoo.exceptions import UserError


class UbStateMixin(models.AbstractModel):
    """A record whose life is one table, asked by buttons and by the server.

    A model declares ``_transitions`` = {action: (states it starts from, state it
    ends in)} and one predicate ``_may_<action>()`` per action that answers, for a
    single record, whether the current user holds the right today. Buttons read
    ``allowed_actions``; the server asks the same table through ``_transit``.
    Nobody else writes ``state``: not a form, not RPC, not an import.
    """

    _name = "ub.state.mixin"
    _description = "Life of a record in one table"
    _inherit = ["ub.guard.mixin"]

    _transitions: dict = {}
    # States in which the content may be edited, and fields that stay open later.
    _open_states: tuple = ("draft",)
    _open_fields: frozenset = frozenset()

    allowed_actions = fields.Char(
        compute="_compute_allowed_actions",
        help="Names of the steps that this user may take now, between spaces.",
    )
    is_locked = fields.Boolean(compute="_compute_is_locked")

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        for record in self:
            actions = [name for name in self._transitions if record._can(name)]
            record.allowed_actions = f" {' '.join(actions)} "

    @api.depends("state")
    def _compute_is_locked(self):
        for record in self:
            record.is_locked = record.state not in self._open_states

    @api.model_create_multi
    def create(self, vals_list):
        """A record begins its life in the first state, whatever a caller sends."""
        self._refuse_foreign_states(vals_list)
        return super().create(vals_list)

    def write(self, vals):
        if "state" in vals:
            raise UserError(
                self.env._(
                    "The state changes only by the buttons above the form: "
                    "each step checks who takes it and when."
                )
            )
        if any(not self._stays_open(name) for name in vals):
            self._check_unlocked()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_first_state(self):
        """What has left its first state stays, also while it is still written on."""
        first = self._fields["state"].default(self)
        begun = self.filtered(lambda record: record.state != first)
        if begun and not self.env.su:
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s” and cannot be deleted: only what was "
                    "not begun can.",
                    name=begun[0].display_name,
                    state=begun[0]._state_label(),
                )
            )

    def _refuse_foreign_states(self, vals_list):
        initial = self.default_get(["state"]).get("state")
        first = self._fields["state"].default(self)
        sent = {vals.get("state", initial) for vals in vals_list}
        if sent - {first, None}:
            raise UserError(
                self.env._("A new record starts in its first state; take the steps.")
            )

    def _stays_open(self, field_name):
        """Talk and activities go on after the content is locked."""
        return field_name in self._open_fields or field_name.startswith(
            ("message_", "activity_")
        )

    def _check_unlocked(self):
        """Refuse a change of content of any record that has left its open states."""
        if self.env.su:
            return
        locked = self.filtered("is_locked")
        if locked:
            raise UserError(
                self.env._(
                    "“%(name)s” is no longer a draft, its content cannot be "
                    "changed or deleted.",
                    name=locked[0].display_name,
                )
            )

    def _check_open_for_parts(self):
        """Refuse a change of the record's lines; models add who may change them."""
        self._check_unlocked()

    def _can(self, action):
        """Whether the current user may take ``action`` on this record now."""
        self.ensure_one()
        sources, _target = self._transitions[action]
        return self.state in sources and getattr(self, f"_may_{action}")()

    def _check_can(self, action):
        """Raise a sentence for the user when ``action`` is not possible now."""
        for record in self:
            sources, _target = self._transitions[action]
            if record.state not in sources:
                raise UserError(
                    self.env._(
                        "“%(name)s” is already “%(state)s”: this step is not "
                        "possible any more. Reload the page.",
                        name=record.display_name,
                        state=record._state_label(),
                    )
                )
            if not getattr(record, f"_may_{action}")():
                raise UserError(
                    self.env._(
                        "Today you do not hold the right to take this step for "
                        "“%(name)s”. Ask the head of the body or the deputy director.",
                        name=record.display_name,
                    )
                )

    def _transit(self, action):
        """Take one step: lock the rows, ask the table, write the state.

        The lock makes two users at once impossible: the second one waits, sees
        the new state and is told so.
        """
        self.check_access("read")
        self._hold_rows()
        self.invalidate_recordset(["state"])
        self._check_can(action)
        _sources, target = self._transitions[action]
        # Above this mixin in the method order: only here is the state written.
        return super(UbStateMixin, self.sudo()).write({"state": target})

    def _state_label(self):
        self.ensure_one()
        labels = dict(self._fields["state"]._description_selection(self.env))
        return labels.get(self.state, self.state)
