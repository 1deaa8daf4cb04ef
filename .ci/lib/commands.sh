# shellcheck shell=bash
# What ./dev can be asked for; one function per command.

# Two commands in one checkout make its databases one after the other.
with_databases() { locked "$STATE/lock" "preparing a database" "$@"; }

# --- demo -------------------------------------------------------------------------

cmd_demo() {
  local name log=$LOGS/demo.log logins=$STATE/logins.txt
  prepare
  name=$(db_name demo)
  with_databases update_demo "$name" "$logins"
  choose_port 0
  start_group odoo -d "$name" --db-filter="^$name\$" --logfile="$log" "$@" 2>>"$log"
  await_server "$ODOO_HTTP_PORT" "$GROUP" || {
    tail -n 15 "$log" >&2
    die "the server did not start; its log is $log."
  }
  # Where ./dev shot finds it.
  echo "$ODOO_HTTP_PORT" >"$STATE/demo.port"
  AT_EXIT+=("rm -f $STATE/demo.port")
  say
  say "    http://127.0.0.1:$ODOO_HTTP_PORT/odoo"
  say
  cat "$logins" >&2
  say
  say "Its log: $log. Ctrl-C stops it; the data stay until ./dev clean."
  wait_group "$GROUP"
}

update_demo() { # update_demo DB LOGINS: new, or brought to the state of the files
  local addons=$STATE/demo.addons data=$STATE/demo.data hash broken
  broken="Mend what the output shows, or begin anew with ./dev clean."
  hash=$(addons_hash)
  if [[ ! -e $addons ]] || ! db exists "$1"; then
    rm -f "$addons" "$data"
    ensure_installed
    step "Database of the demo" "$AGAIN" db clone "$INSTALLED_DB" "$1"
    echo "admin / admin" >"$2"
  elif [[ $(<"$addons") != "$hash" ]]; then
    step "The addons have changed: updating the demo" "$broken" update_addons "$1"
  fi
  echo "$hash" >"$addons"
  hash=$(hash_files "$ROOT/data")
  if [[ -e $ROOT/data/load_demo.py && $(cat "$data" 2>/dev/null) != "$hash" ]]; then
    step "Sample school" "$broken" load_sample_school "$1" "$2"
    echo "$hash" >"$data"
  fi
}

update_addons() {
  odoo -d "$1" -u "$(our_addons)" --i18n-overwrite --stop-after-init --no-http
  finish_database "$1"
}

load_sample_school() { # the script prints the table of logins, and is run as a whole
  { cat "$ROOT/data/load_demo.py" && printf '\n\nenv.cr.commit()\n'; } \
    | (cd "$ROOT" && odoo shell -d "$1" --no-http) >"$2.new"
  mv "$2.new" "$2"
}

await_server() { # await_server PORT GROUP
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    group_alive "$2" || return 1
    # Bash's own connection: curl is not on every machine.
    if (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET /web/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3 \
      && grep -q pass <&3) 2>/dev/null; then
      return
    fi
    sleep 0.1
  done
  return 1
}

# --- test -------------------------------------------------------------------------

cmd_test() {
  # All tests are shared out; a few asked for by name run in the order in which they stand.
  [[ $# -gt 0 ]] || set -- -n "$(test_processes)" --dist worksteal
  begin_run
  export ODOO_LOGFILE=$RUN/odoo.log
  export ODOO_SCREENSHOTS=$RUN/screenshots
  say "• Tests; Odoo's log: $ODOO_LOGFILE"
  run "$VENV/bin/python" -m pytest -c .pytest.ini --rootdir=. -p ub_dev.pytest_plugin \
    --odoo-config="$ODOO_RC" --odoo-database="$TEST_DB" --odoo-log-level=info --odoo-http "$@"
}

# Each has its own database, server and browser, and needs a core and a gigabyte.
test_processes() {
  local cores
  cores=$(nproc)
  echo $((cores < 2 ? 0 : cores > 4 ? 4 : cores))
}

# What tests and measurements begin with. Sets RUN, a folder for logs and pictures, and
# TEST_DB, a database that is gone at the end.
begin_run() {
  local old
  prepare
  RUN=$STATE/run-$$
  # What earlier runs left, except of those that are still running.
  for old in "$STATE"/run-*; do
    [[ ! -d $old ]] || kill -0 "${old##*-}" 2>/dev/null || rm -rf "$old"
  done
  rm -rf "$RUN"
  mkdir -p "$RUN"
  with_databases ensure_installed
  TEST_DB=$(db_name "test_$$")
  AT_EXIT+=("db drop $TEST_DB ${TEST_DB}_%")
  db clone "$INSTALLED_DB" "$TEST_DB"
  cd "$ROOT" || exit
}

# --- lint -------------------------------------------------------------------------

cmd_lint() {
  local addons=() python=() markup=() catalogues=() folder
  [[ $# -eq 0 || $* == --fix ]] || die "lint knows one option, --fix."
  ensure_tools
  odoo_environment
  ensure_node
  cd "$ROOT" || exit
  mapfile -t addons < <(our_addons | tr , '\n')
  for folder in "${addons[@]}" tests data .ci; do
    [[ ! -d $folder ]] || python+=("$folder")
  done
  mapfile -t markup < <(find "${python[@]}" -type f ! -path '*/static/lib/*' \
    \( -name '*.xml' -o -name '*.js' -o -name '*.scss' -o -name '*.css' \))
  mapfile -t catalogues < <(find "${addons[@]}" -name '*.po')
  [[ $# -eq 0 ]] || lint_fix
  LINT_DIR=$(mktemp -d)
  lint_pylint
  lint_job prettier prettier --check --log-level warn "${markup[@]}"
  lint_job oca-checks-odoo-module oca-checks-odoo-module "${addons[@]}"
  lint_job oca-checks-po oca-checks-po --disable=po-pretty-format "${catalogues[@]}"
  lint_job "ruff check" ruff check --no-cache "${python[@]}"
  lint_job "ruff format" ruff format --no-cache --check "${python[@]}"
  lint_results || die "lint has findings; ./dev lint --fix repairs those of form."
  say "lint: nothing found."
}

lint_fix() {
  oca-checks-odoo-module --fix --no-exit "${addons[@]}" >/dev/null 2>&1 || true
  ruff check --no-cache --fix-only --quiet "${python[@]}"
  ruff format --no-cache --quiet "${python[@]}"
  prettier --write --log-level warn "${markup[@]}"
}

# Takes ten times as long as all others together, so what was clean is not read again
# until it changes. A manifest is: it names files, which may have gone.
lint_pylint() {
  local rules sum file stamp files=()
  rules=$(cat .pylintrc .ci/requirements.txt | hash_of)
  PYLINT_STAMPS=()
  mkdir -p "$STATE/pylint"
  while read -r sum file; do
    stamp=$STATE/pylint/$rules.${sum:0:24}.${file//\//.}
    if [[ ! -e $stamp || $file == */__manifest__.py ]]; then
      files+=("$file")
      PYLINT_STAMPS+=("$stamp")
    fi
  done < <(find "${addons[@]}" -name '*.py' -print0 | xargs -0 sha256sum)
  lint_job pylint pylint -j "$(nproc)" --rcfile=.pylintrc "${files[@]}"
}

prettier() {
  node "$NODE/node_modules/prettier/bin/prettier.cjs" --config .prettierrc.cjs "$@"
}

LINT_NAMES=()
LINT_GROUPS=()

lint_job() { # lint_job NAME COMMAND…
  local name=$1
  shift
  # A tool without a file to read would wait for input or read everything.
  [[ -f ${*: -1} || -d ${*: -1} ]] || return 0
  start_group "$@" >"$LINT_DIR/${#LINT_NAMES[@]}" 2>&1 </dev/null
  LINT_NAMES+=("$name")
  LINT_GROUPS+=("$GROUP")
}

lint_results() {
  local i code failed=0
  for i in "${!LINT_NAMES[@]}"; do
    code=0
    wait_group "${LINT_GROUPS[i]}" || code=$?
    if ((code != 0)); then
      failed=1
      printf '\n== %s\n' "${LINT_NAMES[i]}"
      cat "$LINT_DIR/$i"
    elif [[ ${LINT_NAMES[i]} == pylint ]]; then
      touch "${PYLINT_STAMPS[@]}"
    fi
  done
  return "$failed"
}

# --- bench ------------------------------------------------------------------------

cmd_bench() {
  begin_run
  # Odoo's own app that is most like ours, to be measured beside it.
  step "Odoo's project management, to compare with" "$AGAIN" \
    odoo -d "$TEST_DB" -i project --stop-after-init --no-http
  choose_port 2
  export ODOO_LOGFILE=$RUN/odoo.log
  run "$VENV/bin/python" tests/bench/run.py --database="$TEST_DB" "$@"
}

# --- odoo, shell, shot ------------------------------------------------------------

cmd_odoo() {
  prepare
  choose_port 4
  run odoo "$@"
}

cmd_shell() {
  prepare
  local name=${1:-}
  [[ -n $name ]] || name=$(db_name demo)
  db exists "$name" || die "there is no database \"$name\"; ./dev demo makes the demo's."
  run odoo shell -d "$name" --no-http
}

cmd_shot() {
  prepare
  UB_DEMO_DB=$(db_name demo)
  export UB_DEMO_DB UB_DEMO_PORT_FILE=$STATE/demo.port
  choose_port 8
  export ODOO_LOGFILE=$LOGS/shot.log
  run "$VENV/bin/python" -m ub_dev.shot "$@"
}

# --- clean ------------------------------------------------------------------------

cmd_clean() {
  case ${1:-} in
    "") clean_checkout ;;
    --all) clean_all ;;
    *) die "clean knows one option, --all." ;;
  esac
}

clean_checkout() {
  local folder
  [[ -d $CACHE ]] || return 0
  # This checkout, and those whose folder is no more.
  if [[ -e $VENV/.complete ]]; then
    prepare
    for folder in "$CACHE"/checkouts/*/; do
      folder=${folder%/}
      [[ $folder == "$STATE" || ! -e $(cat "$folder/path" 2>/dev/null)/dev ]] || continue
      ODOO_DATA_DIR=$folder/data db drop "ub_${folder##*/}_%"
      rm -rf "$folder"
    done
  fi
  say "Forgotten: the databases and files of $ROOT."
}

clean_all() {
  make_folders
  # The tools of every checkout: not while one of them is at work.
  if ! external_database && find_postgres; then
    use_own_database
    flock -n -x "$PG_USERS" || die "another ./dev is running; stop it first."
    ! own_database_runs || (cd / && "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -s -w stop)
    AT_EXIT=()
    rm -rf "$PG_HOME"
    [[ $PG_HOME == "$CACHE"/* ]] || rmdir "${PG_HOME%/*}"
  fi
  rm -rf "$CACHE"
  say "Forgotten: $CACHE, with the databases of all checkouts."
}
