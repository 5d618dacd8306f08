# The third-party sources as targets: lagesbild_json, lagesbild_boost_math, lagesbild_unzip, lagesbild_expat, lagesbild_imgui,
# Catch2::Catch2WithMain and, where it is asked for, SDL2.
#
# Looked for in this order: FETCHCONTENT_SOURCE_DIR_<NAME> given by hand; the cache that the scripts fill; the upstream
# project, pinned by commit or hash. All pins are in scripts/dependencies.lock.

include(FetchContent)

if(DEFINED ENV{XDG_CACHE_HOME})
  set(LAGESBILD_CACHE "$ENV{XDG_CACHE_HOME}/lagesbild")
else()
  set(LAGESBILD_CACHE "$ENV{HOME}/.cache/lagesbild")
endif()

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/scripts/dependencies.lock)
file(STRINGS ${PROJECT_SOURCE_DIR}/scripts/dependencies.lock lagesbild_lock REGEX "^(debian|upstream)")

# Sets ${name}_SOURCE_DIR in the caller.
function(lagesbild_source name)
  foreach(line IN LISTS lagesbild_lock)
    string(REGEX REPLACE "[ \t]+" ";" fields "${line}")
    list(GET fields 0 kind)
    list(GET fields 1 line_name)
    if(NOT line_name STREQUAL name)
      continue()
    endif()
    if(kind STREQUAL "debian")
      list(GET fields 2 cached_as)
    else()
      list(GET fields 2 address)
      list(GET fields 3 pin)
    endif()
  endforeach()

  string(TOUPPER ${name} upper)
  if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS "${LAGESBILD_CACHE}/sources/${cached_as}")
    set(FETCHCONTENT_SOURCE_DIR_${upper} "${LAGESBILD_CACHE}/sources/${cached_as}")
  endif()
  # SOURCE_SUBDIR names a folder without a CMakeLists.txt: the source is fetched, its own build is left alone.
  if(address MATCHES "\\.git$")
    FetchContent_Declare(${name} GIT_REPOSITORY ${address} GIT_TAG ${pin} SOURCE_SUBDIR no-build)
  else()
    FetchContent_Declare(${name} URL ${address} URL_HASH SHA256=${pin} DOWNLOAD_EXTRACT_TIMESTAMP TRUE
                                 SOURCE_SUBDIR no-build)
  endif()
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

lagesbild_source(json)
add_library(lagesbild_json INTERFACE)
target_include_directories(lagesbild_json SYSTEM INTERFACE ${json_SOURCE_DIR}/include)

lagesbild_source(boost_math)
add_library(lagesbild_boost_math INTERFACE)
if(EXISTS ${boost_math_SOURCE_DIR}/libs/math/include)
  target_include_directories(lagesbild_boost_math SYSTEM INTERFACE ${boost_math_SOURCE_DIR}/libs/math/include)
else()
  target_include_directories(lagesbild_boost_math SYSTEM INTERFACE ${boost_math_SOURCE_DIR}/include)
endif()
target_compile_definitions(lagesbild_boost_math INTERFACE BOOST_MATH_STANDALONE=1)

# Reading workbooks, which are XML in a zip: zlib's inflate with minizip's unzip, and expat. No external entities, no
# entities of a document's own, no passwords.
enable_language(C)
lagesbild_source(zlib)
add_library(lagesbild_unzip STATIC EXCLUDE_FROM_ALL
  ${zlib_SOURCE_DIR}/adler32.c ${zlib_SOURCE_DIR}/crc32.c ${zlib_SOURCE_DIR}/inffast.c ${zlib_SOURCE_DIR}/inflate.c
  ${zlib_SOURCE_DIR}/inftrees.c ${zlib_SOURCE_DIR}/zutil.c
  ${zlib_SOURCE_DIR}/contrib/minizip/ioapi.c ${zlib_SOURCE_DIR}/contrib/minizip/unzip.c)
target_include_directories(lagesbild_unzip SYSTEM PUBLIC ${zlib_SOURCE_DIR} ${zlib_SOURCE_DIR}/contrib/minizip)
target_compile_definitions(lagesbild_unzip PRIVATE NOUNCRYPT)
target_compile_options(lagesbild_unzip PRIVATE -w)

lagesbild_source(expat)
add_library(lagesbild_expat STATIC EXCLUDE_FROM_ALL
  ${expat_SOURCE_DIR}/expat/lib/xmlparse.c ${expat_SOURCE_DIR}/expat/lib/xmlrole.c ${expat_SOURCE_DIR}/expat/lib/xmltok.c)
target_include_directories(lagesbild_expat SYSTEM PUBLIC ${expat_SOURCE_DIR}/expat/lib)
target_include_directories(lagesbild_expat BEFORE PRIVATE ${PROJECT_SOURCE_DIR}/scripts/cmake/expat)
target_compile_definitions(lagesbild_expat PUBLIC XML_STATIC)
target_compile_options(lagesbild_expat PRIVATE -w)

# Dear ImGui without a backend; src/ui/imconfig.hpp configures it (32-bit indices, the test hooks).
lagesbild_source(imgui)
add_library(lagesbild_imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(lagesbild_imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(lagesbild_imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(lagesbild_imgui PUBLIC IMGUI_USER_CONFIG="ui/kit/imconfig.hpp")
if(EMSCRIPTEN AND NOT LAGESBILD_WEB_DEV)
  target_compile_definitions(lagesbild_imgui PUBLIC IMGUI_DISABLE_DEBUG_TOOLS)
endif()
if(LAGESBILD_IMGUI_HOOKS)
  target_compile_definitions(lagesbild_imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE)
endif()

if(BUILD_TESTING AND NOT EMSCRIPTEN)
  # Catch2 takes a minute to compile: the scripts build it once, into the cache.
  if(LAGESBILD_CATCH2_PREFIX)
    list(PREPEND CMAKE_PREFIX_PATH ${LAGESBILD_CATCH2_PREFIX})
    find_package(Catch2 3 REQUIRED)
  else()
    lagesbild_source(catch2)
    add_subdirectory(${catch2_SOURCE_DIR} ${PROJECT_BINARY_DIR}/catch2 EXCLUDE_FROM_ALL)
    list(APPEND CMAKE_MODULE_PATH ${catch2_SOURCE_DIR}/extras)
  endif()
endif()
