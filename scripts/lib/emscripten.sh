# The compiler to WebAssembly: the one on the PATH where it is new enough, otherwise Debian 13's, unpacked into the
# cache. Sourced, after common.sh, fetch.sh and node.sh.

emscripten_oldest=3.1.60

# version_at_least HAVE WANT
version_at_least() { [[ $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]; }

# The folder of an Emscripten on the PATH that is new enough and whole; nothing where there is none.
emscripten_on_path() {
  local version folder
  command -v emcc >/dev/null || return 0
  version=$(emcc -dumpversion 2>/dev/null) || return 0
  version_at_least "$version" "$emscripten_oldest" || return 0
  folder=$(em-config EMSCRIPTEN_ROOT 2>/dev/null) || folder=$(dirname "$(readlink -f "$(command -v emcc)")")
  [[ -e $folder/cmake/Modules/Platform/Emscripten.cmake ]] && printf '%s' "$folder"
}

# Binaryen of Debian 13 wants a newer libc than Debian 12's: where it does not start, every tool gets a wrapper that
# starts it with that libc, unpacked beside it.
wrap_binaryen() {
  local into=$1 final=$2 suite=$3 tool loader libraries
  if "$into/binaryen/usr/bin/wasm-opt" --version >/dev/null 2>&1; then
    mv "$into/binaryen/usr" "$into/binaryen/real"
    ln -s real/bin "$into/binaryen/bin"
    return
  fi
  local packages
  IFS=, read -ra packages <<<"$(locked loader 4)"
  download_packages "$suite" "${packages[@]}"
  for tool in ./libc6_*.deb ./libstdc++6_*.deb ./libgcc-s1_*.deb; do dpkg-deb -x "$tool" "$into/binaryen/system"; done
  loader=$(cd "$into/binaryen/system" && find . -name 'ld-linux*.so.*' | head -n 1)
  libraries=$(cd "$into/binaryen/system" && dirname "$(find . -name libstdc++.so.6)")
  mv "$into/binaryen/usr" "$into/binaryen/real"
  mkdir "$into/binaryen/bin"
  for tool in "$into"/binaryen/real/bin/*; do
    tool=${tool##*/}
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$final/binaryen/system/${loader#./}" \
      "$final/binaryen/system/${libraries#./}:$final/binaryen/real/lib/$(basename "$libraries")" "$final/binaryen/real/bin/$tool" \
      >"$into/binaryen/bin/$tool"
    chmod +x "$into/binaryen/bin/$tool"
  done
}

make_emscripten() {
  local into=$1 final=$2 suite
  suite=$(locked emscripten 5)
  mkdir "$into/.download" "$into/binaryen"
  cd "$into/.download"
  download_packages "$suite" "$(locked emscripten 4)" "$(locked binaryen 4)"
  check_package "$(ls ./emscripten_*.deb)" emscripten
  check_package "$(ls ./binaryen_*.deb)" binaryen
  dpkg-deb -x ./binaryen_*.deb "$into/binaryen"
  wrap_binaryen "$into" "$final" "$suite"
  # Of the built system libraries, leave out the variants that this program never links: threads, position-independent
  # code, sanitizers. They are three quarters of 1.6 GB.
  dpkg-deb --fsys-tarfile ./emscripten_*.deb | tar -x --strip-components=4 -C "$into" \
    --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='*asan*' --exclude='*/pic' --exclude='*/lto-pic' \
    --exclude='*/lto/libGL-*-full_es3*' --exclude='*/emscripten/test' ./usr/share/emscripten
  dpkg-deb --fsys-tarfile ./emscripten_*.deb | tar -x --strip-components=5 -C "$into" ./usr/share/doc/emscripten/copyright
  mkdir -p "$into/node_modules"
  cp -RL "$root/scripts/node_modules/acorn" "$into/node_modules/acorn"
  cat >"$into/.emscripten" <<EOF
LLVM_ROOT = '$(dirname "$(readlink -f "$(command -v clang-19)")")'
BINARYEN_ROOT = '$final/binaryen'
NODE_JS = '$(command -v node || command -v nodejs)'
FROZEN_CACHE = True
EOF
  cd "$into"
  rm -rf "$into/.download"
}

# emscripten: sets and exports EMSCRIPTEN_ROOT, which the presets read, and emscripten_key, which names it in the cache.
emscripten() {
  local target
  need cmake:cmake ninja:ninja-build python3:python3 flock:util-linux
  want_ccache
  node_packages
  EMSCRIPTEN_ROOT=$(emscripten_on_path)
  if [[ -z $EMSCRIPTEN_ROOT ]]; then
    can_fetch_from_debian || fail "please put an Emscripten of version $emscripten_oldest or later on the PATH"
    need xz:xz-utils clang-19:clang-19 wasm-ld-19:lld-19 llvm-ar-19:llvm-19
    target=toolchain/$(locked emscripten 3)
    provide "$target" "Unpacking Emscripten" make_emscripten "$cache/$target"
    EMSCRIPTEN_ROOT=$cache/$target
    export EM_CONFIG=$EMSCRIPTEN_ROOT/.emscripten
  fi
  export EMSCRIPTEN_ROOT
  # Emscripten starts a Python for every file: the system's own, since one behind a version manager's shim takes most of a
  # second to come to life.
  [[ -n ${EMSDK_PYTHON-} || ! -x /usr/bin/python3 ]] || export EMSDK_PYTHON=/usr/bin/python3
  emscripten_key=$(printf '%s %s' "$EMSCRIPTEN_ROOT" "$(cat "$EMSCRIPTEN_ROOT/emscripten-version.txt")" | sha256sum | cut -c1-12)
}
