# Fetches the pinned sources of dependencies.lock into the cache, by a private apt that leaves the system's own alone.
# Sourced, after common.sh.

# The archive's address is the one that this machine's own apt uses; only the suite differs. Asked of an empty list
# folder, apt prints what it would download, also before any `apt-get update`.
archive_address() {
  local empty
  empty=$(mktemp -d)
  mkdir "$empty/partial"
  APT_CONFIG='' apt-get -o Dir::State::lists="$empty" --print-uris update |
    sed -n "s|^'\(.*\)/dists/[a-z]*/InRelease'.*|\1|p" | grep -v security | head -n 1
  rm -rf "$empty"
}

# private_apt SUITE COMMAND...: apt-get or apt-cache with its own lists of that suite alone.
private_apt() {
  local suite=$1 home=$cache/apt/$1
  shift
  APT_CONFIG=$home/apt.conf "$@"
}

prepare_private_apt() {
  local suite=$1 home=$cache/apt/$1 address keyring=/usr/share/keyrings/debian-archive-keyring.gpg signed=''
  # Lists of the last hour serve.
  [[ -n $(find "$home/updated" -mmin -60 2>/dev/null) ]] && return 0
  address=$(archive_address)
  [[ -n $address ]] || fail "this machine's apt names no archive to fetch from"
  [[ -e $keyring ]] && signed="[signed-by=$keyring] "
  mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
  printf 'deb %s%s %s main\ndeb-src %s%s %s main\n' "$signed" "$address" "$suite" "$signed" "$address" "$suite" \
    >"$home/sources.list"
  cat >"$home/apt.conf" <<EOF
Dir::Etc::sourcelist "$home/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::lists "$home/lists";
Dir::State::status "/dev/null";
Dir::Cache "$home/cache";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Sandbox::User "root";
EOF
  private_apt "$suite" apt-get update
  touch "$home/updated"
}

# with_private_apt SUITE FUNCTION...: the same, for one checkout at a time.
with_private_apt() {
  local suite=$1
  shift
  mkdir -p "$cache/locks"
  exec {apt_fd}>"$cache/locks/apt-$suite"
  flock "$apt_fd"
  prepare_private_apt "$suite"
  "$@"
  exec {apt_fd}>&-
}

# locked NAME FIELD: one field of the `debian` line of a dependency.
locked() {
  awk -v name="$1" -v field="$2" '$1 == "debian" && $2 == name { print $field }' "$lock_file"
}

check_sha256() {
  local file=$1 want=$2
  printf '%s  %s\n' "$want" "$file" | sha256sum --check --quiet - || fail "$file is not the pinned one"
}

# A package that is built once per architecture is pinned for one; apt has checked the signature of every one.
check_package() {
  local archive=$1 name=$2
  if [[ $archive == *_all.deb || $archive == *_amd64.deb ]]; then check_sha256 "$archive" "$(locked "$name" 6)"; fi
}

# download_packages SUITE PACKAGE...: binary packages of a suite, into the current folder.
download_packages() {
  local suite=$1
  shift
  with_private_apt "$suite" private_apt "$suite" apt-get download "$@"
}

fetch_source() {
  local into=$1 name=$2 suite archive
  suite=$(locked "$name" 5)
  mkdir "$into/.download"
  cd "$into/.download"
  with_private_apt "$suite" private_apt "$suite" apt-get source --download-only "$(locked "$name" 4)"
  archive=$(ls ./*.orig.tar.*)
  check_sha256 "$archive" "$(locked "$name" 6)"
  tar -x -f "$archive" --strip-components=1 -C "$into"
  cd "$into"
  rm -rf "$into/.download"
}

# Headers out of a binary package: one folder of /usr/include alone, so that the system's own headers never come into
# a wasm build. (Boost.Math stands by itself, without the rest of Boost, with BOOST_MATH_STANDALONE.)
fetch_headers() {
  local into=$1 name=$2 suite package archive folder
  suite=$(locked "$name" 5)
  package=$(locked "$name" 4)
  folder=$(locked "$name" 7)
  mkdir "$into/.download" "$into/include"
  cd "$into/.download"
  download_packages "$suite" "$package"
  archive=$(ls ./*.deb)
  check_package "$archive" "$name"
  dpkg-deb --fsys-tarfile "$archive" | tar -x --strip-components=3 -C "$into/include" "./usr/include/$folder"
  dpkg-deb --fsys-tarfile "$archive" | tar -x --strip-components=5 -C "$into" "./usr/share/doc/${package%%=*}/copyright"
  cd "$into"
  rm -rf "$into/.download"
}

can_fetch_from_debian() { command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null; }

# fetch NAME...: the named sources, in the cache. Where there is no apt, CMake's FetchContent gets them from upstream.
fetch() {
  local name
  can_fetch_from_debian || return 0
  need xz:xz-utils flock:util-linux
  for name in "$@"; do
    case $name in
      json | boost_math) provide "sources/$(locked "$name" 3)" "Fetching $(locked "$name" 3)" fetch_headers "$name" ;;
      *) provide "sources/$(locked "$name" 3)" "Fetching $(locked "$name" 3)" fetch_source "$name" ;;
    esac
  done
}
