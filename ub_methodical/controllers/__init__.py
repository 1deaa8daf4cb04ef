from . import first_password
