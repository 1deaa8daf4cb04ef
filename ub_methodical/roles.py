"""Whose word counts: roles in a body and offices of a school (002 cl. 1.3).

Roles are those of ``ub.membership``, offices the authorities of ``ub.post``.
"""

# Who leads a body and writes its papers
LEADERS = ("head", "deputy_head", "secretary")
# Roles that one person at a time has in a body
SINGLE_ROLES = ("head", "secretary")
# Who manages methodical work, and besides them who keeps the school's papers
MANAGERS = ("direct", "manage")
KEEPERS = (*MANAGERS, "record")
