# The build for the web. Sourced, after common.sh, fetch.sh, node.sh and emscripten.sh.

build_sdl2() {
  local into=$1 source=$2 flags=$3
  cmake -S "$root/scripts/cmake/sdl2" -B "$into/.build" -G Ninja -DSDL2_SOURCE_DIR="$source" \
    -DCMAKE_TOOLCHAIN_FILE="$EMSCRIPTEN_ROOT/cmake/Modules/Platform/Emscripten.cmake" \
    -DCMAKE_BUILD_TYPE=Release "-DCMAKE_C_FLAGS_RELEASE=$flags" -DCMAKE_INSTALL_PREFIX="$into"
  cmake --build "$into/.build" -j "$jobs"
  cmake --install "$into/.build"
  rm -rf "$into/.build"
}

# web_configure PRESET: everything that the build for the web wants, and a configured build folder.
web_configure() {
  local preset=$1 arguments=() flags source key
  emscripten
  fetch imgui json boost_math sdl2 zlib expat
  source=$cache/sources/$(locked sdl2 3)
  if [[ -d $source ]]; then
    flags='-O2 -DNDEBUG'
    [[ $preset == web ]] && flags='-O2 -flto -DNDEBUG'
    key=$(cat "$root"/scripts/cmake/sdl2/* <(printf '%s' "$flags $emscripten_key") | sha256sum | cut -c1-12)
    key=built/$(locked sdl2 3)-web-$key
    provide "$key" "Building SDL2 for the web" build_sdl2 "$source" "$flags"
    arguments+=("-DLAGESBILD_SDL2_PREFIX=$cache/$key")
  fi
  configure "$preset" "${arguments[@]}"
}

# web_build PRESET [TARGET...]
web_build() {
  local preset=$1 targets=()
  shift
  (($# == 0)) || targets=(--target "$@")
  web_configure "$preset"
  step "Building $preset" cmake --build "$root/build/$preset" -j "$jobs" "${targets[@]}"
}

# web_package PRESET: dist/hosted and dist/offline, unless they are there and newer than everything they are made of.
web_package() {
  local preset=$1 stamp=$root/build/$1/.packaged changed
  changed=$stamp
  if [[ -e $stamp && -e $root/dist/hosted/index.html && -e $root/dist/offline/lagesbild.html && $(<"$stamp") == "$preset" ]]; then
    changed=$(find "$root/web" "$root/assets/demo" "$root/scripts/site" "$root/build/$preset/lagesbild.js" \
      "$root/build/$preset/lagesbild.wasm" -newer "$stamp" -print -quit)
  fi
  [[ -n $changed ]] || return 0
  step "Packaging" node "$root/scripts/site/package.mjs" --build "$root/build/$preset"
  # The two presets share dist/: only the last one's stamp holds.
  rm -f "$root"/build/web*/.packaged
  printf '%s\n' "$preset" >"$stamp"
}

# gallery_package PRESET: dist/gallery/hosted, the kit's forms on a page of their own, for tests and pictures.
gallery_package() {
  web_build "$1" gallery
  step "Packaging the gallery" node "$root/scripts/site/package.mjs" --build "$root/build/$1" --gallery
}
