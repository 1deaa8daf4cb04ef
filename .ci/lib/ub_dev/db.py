"""Databases with their files: what createdb, dropdb and cp would do together.

Odoo keeps attachments beside the database, so each copy, rename or drop has to
take both. Connects as the environment says (PGHOST, PGPORT, PGUSER, PGPASSWORD);
the files lie in ODOO_DATA_DIR.
"""

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import psycopg2
from psycopg2 import sql


def connect():
    connection = psycopg2.connect(dbname="postgres", connect_timeout=10)
    # CREATE and DROP DATABASE refuse to run inside a transaction.
    connection.autocommit = True
    return closing(connection)


def files(name, data_dir=None):
    return Path(data_dir or os.environ["ODOO_DATA_DIR"], "filestore", name)


def execute(cursor, query, *names, **literals):
    cursor.execute(
        sql.SQL(query).format(
            *(sql.Identifier(name) for name in names),
            **{key: sql.Literal(value) for key, value in literals.items()},
        )
    )


def names(like):
    with connect() as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE %s ORDER BY 1",
            [like.replace("_", r"\_")],
        )
        return [name for (name,) in cursor]


def clone(source, target, source_data_dir=None):
    """Copy a database and its files; an existing target is replaced."""
    drop(target)
    with connect() as connection, connection.cursor() as cursor:
        # Copying files beats writing every page to the log (the default since 15).
        fast = " STRATEGY file_copy" if connection.server_version >= 150000 else ""
        execute(cursor, "CREATE DATABASE {} TEMPLATE {}" + fast, target, source)
    stored = files(source, source_data_dir)
    if stored.is_dir():
        shutil.copytree(stored, files(target))


def freeze(source, target):
    """Make a finished database a template: nobody can connect to it any more.

    Otherwise a server started without a database name would run its cron jobs.
    """
    stored = files(source)
    stored.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(files(target), ignore_errors=True)
    stored.rename(files(target))
    with connect() as connection, connection.cursor() as cursor:
        execute(cursor, "ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", source)
        execute(cursor, "ALTER DATABASE {} RENAME TO {}", source, target)


def drop(*patterns):
    """Drop the databases with these names (with % as in LIKE), and their files."""
    for pattern in patterns:
        for name in names(pattern):
            with connect() as connection, connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = %s",
                    [name],
                )
                execute(cursor, "DROP DATABASE IF EXISTS {}", name)
            shutil.rmtree(files(name), ignore_errors=True)


def exists(name):
    """Exit code 0 if the database and the folder of its files are both there."""
    sys.exit(0 if names(name) and files(name).is_dir() else 1)


def ping():
    try:
        with connect():
            pass
    except psycopg2.OperationalError as error:
        sys.exit(str(error).strip())


def show(pattern):
    print("\n".join(names(pattern)))


COMMANDS = {call.__name__: call for call in (clone, drop, exists, freeze, ping, show)}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
