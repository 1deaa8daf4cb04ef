# shellcheck shell=bash
# Names, messages, locks, and running things so that an interrupt leaves nothing.

# As root the home is root's own, also under sudo: files owned by root must not
# get into the cache of the person who called.
if [[ $EUID -eq 0 && -z ${XDG_CACHE_HOME:-} ]]; then
  HOME=$(getent passwd 0 | cut -d: -f6)
fi
export LANG=C.UTF-8 LC_ALL=C.UTF-8

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/ub-methodical
# Two checkouts on one machine share the tools, never databases, files or ports.
ID=$(printf %s "$ROOT" | sha256sum | cut -c1-8)
STATE=$CACHE/checkouts/$ID
LOGS=$STATE/log

say() { printf '%s\n' "$*" >&2; }
die() { say "dev: $*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

make_folders() {
  mkdir -p "$LOGS" "$STATE/data" 2>/dev/null \
    || die "cannot write to $CACHE: is the disk full, or does the folder belong to another user?"
  # `clean` finds by this which checkouts are gone.
  [[ -e $STATE/path ]] || printf '%s\n' "$ROOT" >"$STATE/path"
}

# --- Interrupts -------------------------------------------------------------------
# Whatever is started in the background gets a process group of its own, so that
# the end of this script, for whatever reason, is the end of the whole group:
# Odoo, Chromium, wkhtmltopdf, pip …

CHILDREN=()
AT_EXIT=()

start_group() { # start_group COMMAND…: sets GROUP
  set -m
  "$@" &
  GROUP=$!
  set +m
  CHILDREN+=("$GROUP")
}

group_alive() { kill -0 -- "-$1" 2>/dev/null; }

stop_group() {
  local signal tries
  # Odoo and pytest close tidily on INT; what does not listen gets the rest.
  for signal in INT TERM KILL; do
    kill "-$signal" -- "-$1" 2>/dev/null || return 0
    for ((tries = 0; tries < 50; tries++)); do
      group_alive "$1" || return 0
      sleep 0.1
    done
  done
}

wait_group() { # the exit code of the group's first process
  local code=0 tries
  wait "$1" || code=$?
  # Children that outlive their parent are not wanted, but may finish their line.
  for ((tries = 0; tries < 10; tries++)); do
    group_alive "$1" || return "$code"
    sleep 0.1
  done
  stop_group "$1"
  return "$code"
}

run() { # run COMMAND…: in the foreground at a terminal, else as a group of its own
  if [[ -t 0 ]]; then
    "$@"
  else
    # Job control would give the background command no standard input.
    start_group "$@" <&0
    wait_group "$GROUP"
  fi
}

on_exit() {
  local code=$? i
  trap '' INT TERM HUP
  set +e
  for i in "${CHILDREN[@]}"; do stop_group "$i"; done
  for ((i = ${#AT_EXIT[@]} - 1; i >= 0; i--)); do ${AT_EXIT[i]}; done
  exit "$code"
}
# A script's background job is born deaf to INT, and bash cannot trap what it was born
# deaf to: once more, with ears.
[[ $(trap -p INT) != "trap -- ''"* ]] || exec env --default-signal=INT "$ROOT/dev" "$@"
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# --- Locks ------------------------------------------------------------------------

HELD_LOCKS=()

locked() { # locked FILE WHAT COMMAND…: one at a time on this machine; says if it waits
  local fd
  exec {fd}>"$1"
  if ! flock -n "$fd"; then
    say "• Another ./dev is $2; waiting for it …"
    flock "$fd"
  fi
  HELD_LOCKS+=("$fd")
  "${@:3}"
  flock -u "$fd"
  exec {fd}>&-
  unset "HELD_LOCKS[-1]"
}

close_locks() { # in a subshell that starts what outlives this script
  local fd
  for fd in "${HELD_LOCKS[@]}"; do exec {fd}>&-; done
}

# --- Long work --------------------------------------------------------------------

step() { # step TITLE HINT COMMAND…: progress while it works, its output in a file
  local title=$1 hint=$2 log start=$SECONDS beat=15
  shift 2
  log=$LOGS/${1//[^a-zA-Z0-9_]/_}.log
  say "• $title …"
  start_group step_body "$@" >"$log" 2>&1 </dev/null
  while kill -0 "$GROUP" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - start >= beat)); then
      say "    $beat s: $(tail -n 1 "$log" | tr -cd '[:print:]' | cut -c1-90)"
      beat=$((beat + 15))
    fi
  done
  if ! wait_group "$GROUP"; then
    tail -n 15 "$log" >&2
    die "$title: failed. $hint (Whole output: $log)"
  fi
}

# A function in a list such as `if f` runs without -e: here it has it again.
step_body() { set -e; "$@"; }

hash_of() { sha256sum | cut -c1-12; }

hash_files() { # of names and contents, without what Python leaves behind
  find "$@" -type f ! -name '*.pyc' -print0 2>/dev/null \
    | sort -z | xargs -0r sha256sum | hash_of
}
