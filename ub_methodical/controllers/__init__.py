from . import first_password
from . import ub_call_page
from . import seal_page
