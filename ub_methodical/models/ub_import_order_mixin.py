from odoo import api, fields, models


class UbImportOrderMixin(models.AbstractModel):
    """Rows that rest on an order that existed before the program came.

    The columns “order №” and “date of the order” make a *taken over* order, or
    join the one that is there; the facts begin by its lines, as by any order
    (design §4). For administrators only.
    """

    _name = "ub.import.order.mixin"
    _description = "Brought in with the number and date of an order"
    _inherit = ["ub.import.mixin"]

    order_number = fields.Char("Order №", compute="_compute_order", readonly=False)
    order_date = fields.Date(
        "Date of the order", compute="_compute_order", readonly=False
    )

    def _compute_order(self):
        for record in self:
            order = record._begun_by().order_id
            record.order_number = order.number
            record.order_date = order.date

    def _begun_by(self):
        """Hook: the line of an order that the record began by, or none."""
        return self.env["ub.order.line"]

    def _load_records_create(self, vals_list):
        papers = [self._import_pop_order(vals) for vals in vals_list]
        records = {}
        for paper in sorted(set(papers), key=lambda paper: (paper[1] or "", paper[0])):
            rows = [i for i, other in enumerate(papers) if other == paper]
            batch = [vals_list[i] for i in rows]
            if paper[0]:
                made = self._create_by_order(paper, batch)
            else:
                made = super()._load_records_create(batch)
            records.update(zip(rows, made, strict=True))
        return self.browse([records[i].id for i in range(len(vals_list))])

    def _load_records_write(self, values):
        paper = self._import_pop_order(values)
        result = super()._load_records_write(values)
        if paper[0] and not self._begun_by():
            self._begin_by_order(paper)
        return result

    @api.model
    def _import_pop_order(self, values):
        number = values.pop("order_number", False) or ""
        return (number.strip(), values.pop("order_date", False))

    @api.model
    def _create_by_order(self, paper, vals_list):
        """Hook: records that begin by the order ``paper``, in the order of the rows."""
        raise NotImplementedError

    def _begin_by_order(self, paper):
        """Hook: what is there already without a paper begins by this one."""

    @api.model
    def _import_refuse(self, record, values, sheet, info):
        yield from super()._import_refuse(record, values, sheet, info)
        number, day = values.get("order_number"), values.get("order_date")
        if bool(number) != bool(day):
            yield (
                "order_date" if number else "order_number",
                self.env._(
                    "Give both the number of the order and its date, or neither."
                ),
            )
        elif number and not self.env["ub.order"]._is_administrator():
            yield (
                "order_number",
                self.env._(
                    "Only an administrator brings in orders that existed before the "
                    "program: leave the columns of the order empty, or ask him."
                ),
            )
        elif number:
            yield from self._import_refuse_order(record, number, day)

    @api.model
    def _import_refuse_order(self, record, number, day):
        own = record._begun_by().order_id if record else self.env["ub.order"]
        if own and (own.number, fields.Date.to_string(own.date)) != (number, day):
            yield (
                "order_number",
                self.env._(
                    "“%(name)s” is in the program by %(order)s already, not by № "
                    "%(number)s: correct the row.",
                    name=record.display_name,
                    order=own.display_name,
                    number=number,
                ),
            )
        elif not own:
            order = self.env["ub.order"]._registered(self.env.company, number, day)
            if order:
                yield (
                    "order_number",
                    self.env._(
                        "%(order)s is registered in the program and works by itself: "
                        "take the row out of the file.",
                        order=order.display_name,
                    ),
                )
