# What every script here shares: where things lie, how a step reports, how the cache is filled once.
# Sourced, not run.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/lagesbild
lock_file=$root/scripts/dependencies.lock
logs=$root/build/logs
jobs=${LAGESBILD_JOBS:-$(nproc 2>/dev/null || echo 2)}

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 1
}

# explain SCRIPT: what the comment at its head says.
explain() { sed -n '2,${/^#/!q;s/^# \{0,1\}//p}' "$1"; }

# Every script that a person runs explains itself when asked to, and then does nothing else. (What follows -- is for others.)
for word in "$@"; do
  [[ $word == -- ]] && break
  if [[ $word == --help || $word == -h ]]; then
    explain "${BASH_SOURCE[-1]}"
    exit 0
  fi
done

# progress_of LOG: how far a step is, by the last "[120/222]" that Ninja wrote; nothing where there is none.
progress_of() { tail -c 4000 "$1" 2>/dev/null | sed -n 's|^\[\([0-9]*/[0-9]*\)\] .*|\1|p' | tail -n 1; }

# watch_step LABEL LOG: says how far the step is until it is ended: on a terminal on the step's own line, every half
# second, with the seconds; in a log with a line of its own, every twenty.
watch_step() {
  local label=$1 log=$2 pause=20 last='' now never
  [[ -t 2 ]] && pause=0.5
  SECONDS=0
  # Waiting without a process that would outlive this one.
  exec {never}<> <(:)
  while ! read -rt "$pause" -u "$never" && kill -0 $$ 2>/dev/null; do
    now=$(progress_of "$log")
    if [[ -t 2 ]]; then
      printf '\r· %s %s (%d s)\033[K' "$label" "$now" "$SECONDS" >&2
    elif [[ $now != "$last" ]]; then
      say "· $label $now"
    fi
    last=$now
  done
}

# step LABEL COMMAND...: runs the command with its output in a log; on the screen one line that says how far it is; on
# failure the log's end.
step() {
  local label=$1 log status watcher
  shift
  log=$logs/$(printf '%s' "$label" | tr -c 'A-Za-z0-9.\n' '-').log
  mkdir -p "$logs"
  : >"$log"
  printf '· %s' "$label" >&2
  [[ -t 2 ]] || printf '\n' >&2
  # The command stays in front, so that Ctrl+C reaches it.
  watch_step "$label" "$log" &
  watcher=$!
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  status=$?
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  set -e
  [[ -t 2 ]] && printf '\r· %s\033[K\n' "$label" >&2
  if ((status != 0)); then
    tail -n "${LAGESBILD_LOG_LINES:-40}" "$log" >&2
    fail "«$label» failed ($status). The whole log: $log"
  fi
}

# provide TARGET LABEL FUNCTION [ARGUMENT...]: makes the folder cache/TARGET once, also when several checkouts ask at
# the same time. The function fills a temporary folder, given as its first argument, that is then moved into place.
provide() {
  local target=$cache/$1 label=$2 make=$3 name=${1//\//-} temporary
  shift 3
  [[ -e $target ]] && return 0
  mkdir -p "$cache/locks" "$(dirname "$target")"
  exec {provide_fd}>"$cache/locks/$name"
  flock "$provide_fd"
  if [[ ! -e $target ]]; then
    # What an earlier try that failed has left.
    rm -rf "$cache/making-$name"-*
    temporary=$(mktemp -d "$cache/making-$name-XXXXXX")
    step "$label" "$make" "$temporary" "$@"
    chmod 755 "$temporary"
    mv "$temporary" "$target"
  fi
  exec {provide_fd}>&-
}

# need COMMAND:PACKAGE...: installs, with the system's own apt, the packages of the commands that are missing.
need() {
  local pair missing=()
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair#*:}")
  done
  ((${#missing[@]})) || return 0
  need_packages "${missing[@]}"
}

# need_packages PACKAGE...: the same for packages that are known by no command.
need_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || fail "please install: ${missing[*]}"
  ((EUID == 0)) || fail "please install, as root: apt-get install --no-install-recommends ${missing[*]}"
  mkdir -p "$cache/locks"
  exec {need_fd}>"$cache/locks/system-packages"
  flock "$need_fd"
  step "Installing ${missing[*]}" install_packages "${missing[@]}"
  exec {need_fd}>&-
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=600 update
  apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@"
}

# Nobody has to have ccache, but where we may install it, the next checkout on this machine builds in a fraction.
want_ccache() { ((EUID != 0)) || ! command -v apt-get >/dev/null || need ccache:ccache; }

# configure PRESET ARGUMENT...: runs CMake where the build folder is new, or the arguments or the presets are others. That a source has
# come or gone CMake itself sees.
configure() {
  local preset=$1 stamp=$root/build/$1/.configured wanted
  shift
  wanted="$* $(sha256sum <"$root/CMakePresets.json")"
  [[ -e $root/build/$preset/build.ninja && -e $stamp && $(<"$stamp") == "$wanted" ]] && return 0
  step "Configuring $preset" cmake -S "$root" --preset "$preset" "$@"
  printf '%s\n' "$wanted" >"$stamp"
}
