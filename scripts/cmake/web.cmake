# The program for the web: lagesbild.js and lagesbild.wasm. SDL2 comes built (LAGESBILD_SDL2_PREFIX), or is built here.

if(LAGESBILD_SDL2_PREFIX)
  set(sdl2_library ${LAGESBILD_SDL2_PREFIX}/lib/libSDL2.a)
  set(sdl2_include ${LAGESBILD_SDL2_PREFIX}/include/SDL2)
else()
  lagesbild_source(sdl2)
  set(SDL2_SOURCE_DIR ${sdl2_SOURCE_DIR})
  enable_language(C)
  add_subdirectory(scripts/cmake/sdl2 ${PROJECT_BINARY_DIR}/sdl2 EXCLUDE_FROM_ALL)
  set(sdl2_library SDL2)
  set(sdl2_include ${sdl2_SOURCE_DIR}/include)
endif()

# Dear ImGui's backends for SDL2 and its 2D renderer: #include <SDL.h>, "backends/imgui_impl_sdl2.h".
add_library(lagesbild_imgui_sdl STATIC
  ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp
  ${imgui_SOURCE_DIR}/backends/imgui_impl_sdlrenderer2.cpp)
target_include_directories(lagesbild_imgui_sdl SYSTEM PUBLIC ${sdl2_include})
target_link_libraries(lagesbild_imgui_sdl PUBLIC lagesbild_imgui ${sdl2_library})

# The platform room's files go straight into the program: what only JavaScript calls (EMSCRIPTEN_KEEPALIVE) would be lost
# on the way out of a static library.
file(GLOB_RECURSE platform_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/platform/*.cpp)
list(FILTER platform_sources EXCLUDE REGEX "/src/platform/(desktop|headless)")
file(GLOB platform_libraries CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/platform/web/*.js)
file(GLOB_RECURSE views_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/views/*.cpp)
if(NOT platform_sources OR NOT views_sources)
  message(STATUS "src/platform/web or src/views has no sources: no program for the web")
  return()
endif()

# lagesbild_web_program(<name> <folder> <target>...): a program for the web, from the platform's sources and what is linked,
# as lagesbild.js and lagesbild.wasm in its folder: the page knows no other names.
function(lagesbild_web_program name folder)
  add_executable(${name} ${platform_sources})
  target_link_libraries(${name} PRIVATE ${ARGN} lagesbild_imgui_sdl lagesbild_flags)
  set_target_properties(${name} PROPERTIES OUTPUT_NAME lagesbild SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${folder})
  lagesbild_compile_together(${name})

  foreach(library IN LISTS platform_libraries)
    target_link_options(${name} PRIVATE "SHELL:--js-library ${library}")
    set_property(TARGET ${name} APPEND PROPERTY LINK_DEPENDS ${library})
  endforeach()

  target_link_options(${name} PRIVATE
    # First of all libraries: the small C library that goes with -Oz clears and copies memory byte by byte.
    -mbulk-memory -lbulkmemory
    # What reads a number asks src/platform/web/strtod.cpp first.
    -Wl,--wrap=strtod
    -sENVIRONMENT=web
    # A classic script that defines one function, so that it also runs from file://.
    -sMODULARIZE=1
    -sEXPORT_NAME=createLagesbild
    # The content security policy allows no eval.
    -sDYNAMIC_EXECUTION=0
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=33554432
    # The draws take three times that: twice is grown, not seven times.
    -sMEMORY_GROWTH_GEOMETRIC_STEP=1.0
    -sSTACK_SIZE=1048576
    -sFILESYSTEM=0
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8,HEAP32,HEAPF32
    $<IF:$<BOOL:${LAGESBILD_WEB_DEV}>,-sASSERTIONS=1,-sASSERTIONS=0>
    # The linker and Binaryen keep to what the compiler keeps to (compiler.cmake, inline_options).
    "$<$<NOT:$<BOOL:${LAGESBILD_WEB_DEV}>>:-Wl,-mllvm,$<JOIN:${inline_options},$<COMMA>-mllvm$<COMMA>>>"
    $<$<NOT:$<BOOL:${LAGESBILD_WEB_DEV}>>:-sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=100>
    # The functions' names, beside the program and not in it: scripts/size reads them.
    $<IF:$<BOOL:${LAGESBILD_WEB_DEV}>,--profiling-funcs,--emit-symbol-map>)
endfunction()

lagesbild_web_program(lagesbild ${PROJECT_BINARY_DIR} lagesbild_program)
lagesbild_web_program(gallery ${PROJECT_BINARY_DIR}/gallery lagesbild_gallery)
# What the platform asks of requests, without the dashboard that makes them.
target_sources(gallery PRIVATE ${PROJECT_SOURCE_DIR}/tests/gallery/main.cpp ${PROJECT_SOURCE_DIR}/src/program/host_request.cpp)
set_target_properties(gallery PROPERTIES EXCLUDE_FROM_ALL ON)
