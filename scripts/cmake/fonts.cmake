# lagesbild_fonts: the interface's face, cut down and turned into bytes at build time. #include "generated/fonts.hpp".

find_program(LAGESBILD_NODE NAMES node nodejs REQUIRED)

set(fonts_dir ${PROJECT_BINARY_DIR}/include/generated)
add_custom_command(
  OUTPUT ${fonts_dir}/fonts.cpp ${fonts_dir}/fonts.hpp
  COMMAND ${LAGESBILD_NODE} ${PROJECT_SOURCE_DIR}/scripts/make-fonts.mjs ${fonts_dir}
  DEPENDS ${PROJECT_SOURCE_DIR}/scripts/make-fonts.mjs ${PROJECT_SOURCE_DIR}/scripts/lib/plain_zero.mjs
    ${PROJECT_SOURCE_DIR}/scripts/package-lock.json
  COMMENT "Cutting the fonts"
  VERBATIM)
add_library(lagesbild_fonts STATIC ${fonts_dir}/fonts.cpp ${fonts_dir}/fonts.hpp)
target_include_directories(lagesbild_fonts PUBLIC ${PROJECT_BINARY_DIR}/include)
target_compile_features(lagesbild_fonts PUBLIC cxx_std_20)
