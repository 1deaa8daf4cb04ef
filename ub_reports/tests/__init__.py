from . import test_docx
from . import test_editable
from . import test_minutes
from . import test_order
from . import test_order_people
from . import test_pdf
from . import test_print
