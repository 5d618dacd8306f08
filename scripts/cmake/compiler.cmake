# How our own code is compiled: lagesbild_flags holds the warnings, which are errors. Third-party code does not get them.

add_library(lagesbild_flags INTERFACE)
target_compile_features(lagesbild_flags INTERFACE cxx_std_20)
target_include_directories(lagesbild_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(lagesbild_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror)

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
  # What every browser since 2021 has, and is shorter than its absence.
  add_compile_options(-mnontrapping-fptoint -mbulk-memory)
  # One thread, so that what is made at its first use needs no lock.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
  add_compile_options(-fno-exceptions)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
endif()

# LLVM makes one function of what is called from one place, and so a whole page or a whole piece of work becomes one of 20 kB.
# A browser compiles a function well only as a whole, in a time that grows faster than its length, beside a page that on two
# cores waits for it; and a loop in a function that is called once runs unoptimised to its end. So what is longer than some 250
# instructions stays a function: twelve times LLVM's own costs. Smaller, too (1 135 kB of wasm, was 1 153).
set(inline_options -inline-instr-cost=60 -inline-call-penalty=300)
set(inline_as_ever -inline-threshold=2700) # twelve times that of -O2
if(EMSCRIPTEN AND NOT LAGESBILD_WEB_DEV)
  foreach(option IN LISTS inline_options)
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-mllvm ${option}>")
  endforeach()
endif()

# Files of the small program that are worth more than its optimisation for size.
function(lagesbild_compile_fast)
  set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS -O2 -mllvm ${inline_as_ever})
endfunction()

# Several files of a room as one for the compiler: the standard headers, which are most of a file's cost, are then read once
# for all of them. What an anonymous namespace holds is therefore one file's only by courtesy: scripts/lint sees to it that
# no two files of a room give the same name. LAGESBILD_UNITY says how many files at most; 0 compiles each by itself.
set(LAGESBILD_UNITY 8 CACHE STRING "How many files of a room are compiled together; 0: each by itself")
function(lagesbild_compile_together target)
  if(LAGESBILD_UNITY EQUAL 0)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${LAGESBILD_UNITY})
endfunction()
# Together, a parameter may be called as another file's constant is.
if(LAGESBILD_UNITY EQUAL 0)
  target_compile_options(lagesbild_flags INTERFACE -Wshadow)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A class that only its own file sees may hold what an anonymous namespace holds.
  target_compile_options(lagesbild_flags INTERFACE -Wno-subobject-linkage)
endif()

# Several checkouts on one machine share what they compile.
find_program(LAGESBILD_CCACHE ccache)
if(LAGESBILD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # What a precompiled header needs to be kept: that macros in it and the time of its making are not asked for.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  CCACHE_SLOPPINESS=pch_defines,time_macros ${LAGESBILD_CCACHE})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT EMSCRIPTEN)
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endif()
