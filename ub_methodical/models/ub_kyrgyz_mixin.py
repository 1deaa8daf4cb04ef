from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..tools.kyrgyz import FOLD_FROM, FOLD_TO, fold

# Odoo's databases collate "C", which knows neither the order of Kyrgyz letters nor,
# on some servers, their capitals.
COLLATION = SQL('COLLATE "ky-x-icu"')


class UbKyrgyzSearchMixin(models.AbstractModel):
    """Finding names that were typed without ө, ү, ң.

    Whatever asks for the display name forgives: many2one fields, name search,
    import, conditions on ``display_name``. ``like`` and ``=like`` stay exact, and
    so do conditions on the fields themselves: let search views ask for
    ``display_name``.
    """

    _name = "ub.kyrgyz.search.mixin"
    _description = "Search that forgives ө, ү, ң"

    @api.model
    def name_search(self, name="", domain=None, operator="ilike", limit=100):
        """Among equals what is spelled as asked wins: import takes the first."""
        found = super().name_search(name, domain, operator, limit)
        if operator != "=":
            return found
        return [pair for pair in found if pair[1] == name] or found

    @api.model
    def _search_display_name(self, operator, value):
        domain = Domain(super()._search_display_name(operator, value))
        return domain.map_conditions(lambda condition: _forgive(self, condition))


class UbKyrgyzMixin(models.AbstractModel):
    """Records with Kyrgyz names: forgiving search, Kyrgyz alphabetical order."""

    _name = "ub.kyrgyz.mixin"
    _description = "Records with Kyrgyz names"
    _inherit = ["ub.kyrgyz.search.mixin"]

    def _order_field_to_sql(self, alias, field_name, direction, nulls, query):
        field = self._fields.get(field_name)
        if not field or field.type != "char":
            return super()._order_field_to_sql(
                alias, field_name, direction, nulls, query
            )
        name = self._field_to_sql(alias, field_name, query)
        collated = SQL("%s %s", name, COLLATION)
        query._order_groupby.append(collated)
        return SQL("%s %s %s", collated, direction, nulls)


def _forgive(model, condition):
    """The domain of ``condition``, blind to what ``fold`` evens out in stored texts."""
    name, _dot, rest = condition.field_expr.partition(".")
    field = model._fields[name]
    if rest and field.relational:
        inner = Domain(rest, condition.operator, condition.value)
        return Domain(name, "any", _forgive(model.env[field.comodel_name], inner))
    operator = Domain.NEGATIVE_OPERATORS.get(condition.operator, condition.operator)
    if (
        operator not in ("ilike", "=ilike", "=", "in")
        or field.type not in ("char", "text")
        or not field.store
        or field.company_dependent
    ):
        return condition
    if operator.endswith("ilike"):
        domain = _folded_like(name, operator, condition.value)
    else:
        values = condition.value if operator == "in" else [condition.value]
        domain = _folded_in(name, values)
    return domain if operator == condition.operator else ~domain


def _folded_like(field_name, operator, value):
    pattern = fold(str(value or ""))
    if operator == "ilike":
        pattern = f"%{pattern}%"

    def compare(folded, unaccent):
        return SQL("%s LIKE %s", unaccent(folded), unaccent(SQL("%s", pattern)))

    return _folded(field_name, compare)


def _folded_in(field_name, values):
    texts = tuple(fold(str(value)) for value in values if value)
    domain = Domain.FALSE
    if texts:
        domain |= _folded(field_name, lambda folded, _: SQL("%s IN %s", folded, texts))
    if not all(values):
        domain |= Domain(field_name, "in", [False])
    return domain


def _folded(field_name, compare):
    """The domain of ``compare(folded field, unaccent)``.

    It says no, not NULL, of an empty field, so that it can be negated.
    """

    def to_sql(model, alias, query):
        name = model._field_to_sql(alias, field_name, query)
        small = SQL("lower(%s %s)", name, COLLATION)
        folded = SQL("translate(%s, %s, %s)", small, FOLD_FROM, FOLD_TO)
        return SQL("(%s) IS TRUE", compare(folded, model.env.registry.unaccent))

    return Domain.custom(to_sql=to_sql)
