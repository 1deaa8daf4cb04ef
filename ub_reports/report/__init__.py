from . import ub_report_mixin
from . import order
from . import order_items
from . import order_tables
from . import minutes
