from . import ub_print
