# The native build: tests and the command line. Sourced, after common.sh, fetch.sh and node.sh.

build_catch2() {
  local into=$1 source=$2
  cmake -S "$source" -B "$into/.build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1 \
    -DCMAKE_CXX_STANDARD=20 -DCMAKE_INSTALL_PREFIX="$into" -DCMAKE_INSTALL_LIBDIR=lib \
    -DCATCH_INSTALL_DOCS=OFF -DBUILD_TESTING=OFF
  cmake --build "$into/.build" -j "$jobs"
  cmake --install "$into/.build"
  rm -rf "$into/.build"
}

# The compiler as a part of a file name.
compiler_key() {
  local compiler=${CXX:-c++}
  printf '%s' "$("$compiler" --version | head -n 1) $("$compiler" -dumpmachine)" | tr -cs 'A-Za-z0-9.' '-'
}

# native_configure PRESET: everything that the native build wants, and a configured build folder.
native_configure() {
  local preset=$1 arguments=() key source
  need cmake:cmake ninja:ninja-build flock:util-linux
  want_ccache
  command -v "${CXX:-c++}" >/dev/null || need g++:g++
  fetch imgui json boost_math zlib expat
  node_packages
  if [[ $preset == native || $preset == native-study ]]; then
    fetch catch2
    source=$cache/sources/$(locked catch2 3)
    if [[ -d $source ]]; then
      key=built/$(locked catch2 3)-$(compiler_key)
      provide "$key" "Building Catch2" build_catch2 "$source"
      arguments+=("-DLAGESBILD_CATCH2_PREFIX=$cache/$key")
    fi
  fi
  configure "$preset" "${arguments[@]}"
}

# native_build PRESET [TARGET...]
native_build() {
  local preset=$1 targets=()
  shift
  (($# == 0)) || targets=(--target "$@")
  native_configure "$preset"
  step "Building $preset" cmake --build "$root/build/$preset" -j "$jobs" "${targets[@]}"
}
