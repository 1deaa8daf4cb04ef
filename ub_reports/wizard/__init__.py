from . import ub_print
from . import ub_reader_mixin
from . import ub_week_sheet
from . import ub_data_bank
