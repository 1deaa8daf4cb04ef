# shellcheck shell=bash
# The database server: one given from outside, or a private one of ours.
#
# Ours listens on a socket only, is started by the first ./dev that needs it and
# stopped by the last one that ends: each holds a shared lock while it runs.

# Given from outside, or set by us further on?
PGHOST_GIVEN=${PGHOST:-}

external_database() { [[ -n ${UB_DB_HOST:-}$PGHOST_GIVEN ]]; }

find_postgres() { # PG_BIN: the newest server on this machine
  PG_BIN=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)
  [[ -n $PG_BIN ]] || PG_BIN=$(command -v initdb) || return
  PG_BIN=${PG_BIN%/*}
}

start_database() {
  if external_database; then
    use_external_database
  else
    use_own_database
  fi
  db ping || die "the database server at $PGHOST does not let us in (see the line above)."
}

use_external_database() {
  export PGHOST=${UB_DB_HOST:-$PGHOST} PGPORT=${UB_DB_PORT:-${PGPORT:-5432}}
  export PGUSER=${UB_DB_USER:-${PGUSER:-$(id -un)}}
  [[ -z ${UB_DB_PASSWORD:-} ]] || export PGPASSWORD=$UB_DB_PASSWORD
}

use_own_database() {
  find_postgres
  PG_HOME=$CACHE/pg
  PG_AS=()
  if [[ $EUID -eq 0 ]]; then
    # PostgreSQL refuses to run as root.
    local user=nobody
    ! id postgres >/dev/null 2>&1 || user=postgres
    PG_AS=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups)
    # root's home is closed to that user.
    mkdir -p "$CACHE"
    "${PG_AS[@]}" test -x "$CACHE" || PG_HOME=/var/cache/ub-methodical/pg
    mkdir -p "$PG_HOME"
    chown "$user" "$PG_HOME"
  else
    mkdir -p "$PG_HOME"
  fi
  chmod 700 "$PG_HOME"
  export PGHOST=$PG_HOME PGPORT=5432 PGUSER=odoo
  unset PGPASSWORD PGDATABASE
  ((${#PG_HOME} < 80)) || die "the path of the cache is too long for a socket: $PG_HOME"
  # A newer server does not read an older one's files.
  PG_DATA=$PG_HOME/data-$("$PG_BIN/postgres" -V | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  exec {PG_USERS}>"$PG_HOME/users.lock"
  AT_EXIT+=(leave_own_database)
  locked "$PG_HOME/start.lock" "starting the database server" enter_own_database
}

enter_own_database() {
  flock -s "$PG_USERS"
  own_database_runs || start_own_database
}

own_database_runs() {
  "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" status >/dev/null 2>&1
}

start_own_database() {
  (
    # The server outlives this ./dev when others use it: it must not hold our locks.
    close_locks
    exec {PG_USERS}>&-
    cd / || exit
    [[ -e $PG_DATA/PG_VERSION ]] || create_cluster
    "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" -l "$PG_HOME/server.log" -s -w -t 60 start
  ) >"$LOGS/postgres.log" 2>&1 </dev/null || {
    tail -n 5 "$LOGS/postgres.log" "$PG_HOME/server.log" >&2
    die "the private database server did not start; ./dev clean --all builds it anew (and forgets the demo)."
  }
}

create_cluster() {
  rm -rf "$PG_DATA.new"
  # A superuser that is not called "postgres": Odoo refuses that name.
  "${PG_AS[@]}" "$PG_BIN/initdb" -D "$PG_DATA.new" -U odoo -E UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=reject --no-sync
  cat >>"$PG_DATA.new/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$PG_HOME'
unix_socket_permissions = 0700
max_connections = 300
max_locks_per_transaction = 256
shared_buffers = 256MB
# Trial and test databases: speed is worth more than surviving a power cut.
fsync = off
full_page_writes = off
synchronous_commit = off
wal_level = minimal
max_wal_senders = 0
jit = off
CONF
  mv "$PG_DATA.new" "$PG_DATA"
}

leave_own_database() {
  # Converting our shared lock succeeds only when nobody else holds one.
  if flock -n -x "$PG_USERS" && own_database_runs; then
    (cd / && "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -s -w -t 30 stop) >/dev/null 2>&1
  fi
  exec {PG_USERS}>&-
}
