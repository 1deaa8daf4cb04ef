from . import ir_actions_report
from . import ub_document_kind
