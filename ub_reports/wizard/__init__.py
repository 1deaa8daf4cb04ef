from . import ub_print
from . import ub_week_sheet
