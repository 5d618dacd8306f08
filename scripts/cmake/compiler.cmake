# How our own code is compiled: lagesbild_flags holds the warnings, which are errors. Third-party code does not get them.

add_library(lagesbild_flags INTERFACE)
target_compile_features(lagesbild_flags INTERFACE cxx_std_20)
target_include_directories(lagesbild_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(lagesbild_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

# The same input gives the same bytes: no fused multiply-add on machines that have one.
add_compile_options(-ffp-contract=off)

if(LAGESBILD_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC's instrumentation makes this warning see what is not there (GCC bug 105562 and its like).
    target_compile_options(lagesbild_flags INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endif()

# A target that is worth more than the preset's optimisation for size.
function(lagesbild_compile_fast target)
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL "INTERFACE_LIBRARY")
    target_compile_options(${target} PRIVATE -O2)
  endif()
endfunction()

# Several checkouts on one machine share what they compile.
find_program(LAGESBILD_CCACHE ccache)
if(LAGESBILD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  ${LAGESBILD_CCACHE})
endif()
