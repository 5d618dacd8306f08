# Formatting by the pinned clang-format, 14: other versions lay out differently. Sourced, after common.sh.

# Prints its name; nothing where it is not to be had.
clang_format() {
  if ! command -v clang-format-14 >/dev/null && apt-cache show clang-format-14 >/dev/null 2>&1; then
    need clang-format-14:clang-format-14
  fi
  if command -v clang-format-14 >/dev/null; then
    printf clang-format-14
  elif clang-format --version 2>/dev/null | grep -q 'version 14\.'; then
    printf clang-format
  fi
}

# Our C++ files, zero-terminated.
formatted_files() { git -C "$root" ls-files -z -co --exclude-standard -- '*.cpp' '*.hpp' '*.c'; }
