from . import ub_editable
