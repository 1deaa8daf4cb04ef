from . import ub_access_slip
from . import ub_access_slip_line
from . import ub_handover
from . import ub_handover_line
from . import ub_home
from . import ub_school_settings
