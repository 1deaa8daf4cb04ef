from . import ub_week_sheet
