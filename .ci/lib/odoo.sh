# shellcheck shell=bash
# Odoo as this checkout runs it: addons, databases, ports.

# What Odoo reads from its environment; the rest is in .ci/odoo.conf.
odoo_environment() {
  local addons=$ROOT
  # A tree from a repository keeps most addons beside the package `odoo`.
  [[ ! -d $ODOO_PATH/addons ]] || addons+=,$ODOO_PATH/addons
  export ODOO_RC=$ROOT/.ci/odoo.conf ODOO_ADDONS_PATH=$addons ODOO_DATA_DIR=$STATE/data
  export ODOO_SCREENSHOTS=$STATE/screenshots PYTHONPATH=$ODOO_PATH:$ROOT/.ci/lib
  # Compiled files are kept, outside the checkout and out of reach of other users.
  export PYTHONPYCACHEPREFIX=$CACHE/pycache
  unset PYTHONDONTWRITEBYTECODE PYTHONHOME
  # Debian's start script of Chromium reads this. Background traffic to the maker's
  # hosts only slows tests down where there is no network.
  export CHROMIUM_FLAGS="${CHROMIUM_FLAGS:-} --disable-quic --disable-component-update --disable-sync --disable-background-networking"
  case ${UB_WKHTMLTOPDF:=patched} in
    patched | debian) PATH=$VENV/wkhtmltopdf/$UB_WKHTMLTOPDF:$VENV/bin:$PATH ;;
    *) die "UB_WKHTMLTOPDF is \"patched\" or \"debian\", not \"$UB_WKHTMLTOPDF\"." ;;
  esac
  export PATH UB_WKHTMLTOPDF
  # Browsers, LibreOffice, pylint, npm … leave files behind: theirs go when we do. The
  # path is short, for it carries sockets.
  TMPDIR=$(mktemp -d /tmp/ub-dev.XXXXXX)
  AT_EXIT+=("rm -rf $TMPDIR")
  export TMPDIR XDG_CONFIG_HOME=$TMPDIR XDG_CACHE_HOME=$TMPDIR npm_config_cache=$TMPDIR
}

# Everything that needs Odoo begins with this.
prepare() {
  ensure_tools
  odoo_environment
  start_database
}

db() { "$VENV/bin/python" -m ub_dev.db "$@"; }

odoo() { "$VENV/bin/python" -m odoo "$@"; }

# --- Ports ------------------------------------------------------------------------

free_port() { "$VENV/bin/python" -m ub_dev.server "$1"; } # that one, or the next free

choose_port() { # choose_port OFFSET: exports ODOO_HTTP_PORT, of this checkout if free
  local wanted=$((20000 + 16#${ID:0:4} % 600 * 16 + $1))
  ODOO_HTTP_PORT=$(free_port "$wanted")
  [[ $ODOO_HTTP_PORT == "$wanted" ]] || say "• Port $wanted is taken; using $ODOO_HTTP_PORT."
  export ODOO_HTTP_PORT
}

# --- Addons -----------------------------------------------------------------------

our_addons() { # comma-separated
  local manifest names=
  for manifest in "$ROOT"/ub_*/__manifest__.py; do
    [[ -e $manifest ]] || die "there is no addon in $ROOT."
    names+=,$(basename "${manifest%/*}")
  done
  echo "${names:1}"
}

addons_hash() { # of what an installed database depends on: all but the Python tests
  (cd "$ROOT" && find ub_* -type f ! -regex '[^/]*/tests/.*' ! -name '*.pyc' -print0 \
    | sort -z | xargs -0r sha256sum | hash_of)
}

core_addons() { # what ours depend on, comma-separated
  "$VENV/bin/python" - "$ROOT"/ub_*/__manifest__.py <<'PY'
import ast
import sys
from pathlib import Path

manifests = [Path(name) for name in sys.argv[1:]]
ours = {manifest.parent.name for manifest in manifests}
wanted = set()
for manifest in manifests:
    wanted.update(ast.literal_eval(manifest.read_text()).get("depends", ["base"]))
print(",".join(sorted(wanted - ours)))
PY
}

# --- Databases --------------------------------------------------------------------
# base       Odoo with what our addons depend on, Russian; shared by all checkouts
# installed  base with our addons, by the hash of their files
# demo       base with our addons and the sample school, kept and updated
# test…      a copy of "installed" for one run

db_name() { echo "ub_${ID}_$1"; }

# Grows when the databases are made in another way.
RECIPE=3

ensure_base() { # sets BASE_DB, BASE_DATA
  local core
  core=$(core_addons)
  BASE_DATA=$CACHE/base
  BASE_DB=ub_base_$(printf %s "$RECIPE $core $ODOO_PATH" | hash_of)
  # Tests read these.
  export UB_BASE_DB=$BASE_DB UB_BASE_DATA=$BASE_DATA
  base_exists || locked "$CACHE/base.lock" "preparing a database" ensure_base_locked
}

base_exists() { ODOO_DATA_DIR=$BASE_DATA db exists "$BASE_DB"; }

ensure_base_locked() {
  base_exists || step "Database with Odoo itself" "$AGAIN" make_base ub_base_new
}

make_base() {
  export ODOO_DATA_DIR=$BASE_DATA
  db drop "$1" "$BASE_DB"
  odoo -d "$1" -i "$core" --stop-after-init --no-http
  # Not --load-language: in a new database that makes Russian everybody's language.
  # Bundles to which our addons add nothing will be found ready.
  finish_database "$1"
  db freeze "$1" "$BASE_DB"
}

ensure_installed() { # sets INSTALLED_DB; the tests read the log of its making
  local hash
  ensure_base
  hash=$(printf %s "$(addons_hash) $BASE_DB" | hash_of)
  INSTALLED_DB=$(db_name "installed_$hash")
  export UB_LOG_OF_INSTALLATION=$LOGS/make_installed.log
  export UB_INSTALLED_DB=$INSTALLED_DB
  db exists "$INSTALLED_DB" || step "Database with our addons" "$AGAIN" make_installed
}

make_installed() { # a clean beginning, as on a school's server
  local new
  new=$(db_name new)
  db drop "$(db_name installed_%)"
  db clone "$BASE_DB" "$new" "$BASE_DATA"
  odoo -d "$new" -i "$(our_addons)" --stop-after-init --no-http
  finish_database "$new"
  db freeze "$new" "$INSTALLED_DB"
}

# Russian, and Kyrgyz if our addons brought it, and the bundles of scripts and styles: the first page of a
# database would take seconds to make them, and so would each browser test.
finish_database() {
  odoo shell -d "$1" --no-http <<'PY'
env["res.lang"].with_context(active_test=False).search(
    [("code", "in", ("ky_KG", "ru_RU")), ("active", "=", False)]
).action_unarchive()
env["ir.qweb"]._pregenerate_assets_bundles()
env.cr.commit()
PY
}
