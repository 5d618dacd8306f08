# One static library per room, its sources found by themselves. A room may use the rooms that it links here and no other;
# scripts/lint checks the finer rules.

# lagesbild_room(<name> [EXCLUDE <regex>...] [LINK <target>...] [PRIVATE <target>...])
function(lagesbild_room name)
  cmake_parse_arguments(room "" "" "EXCLUDE;LINK;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/src/${name}/main\\.cpp$")
  foreach(pattern IN LISTS room_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${pattern}")
  endforeach()
  if(sources)
    add_library(lagesbild_${name} STATIC ${sources})
    target_link_libraries(lagesbild_${name} PUBLIC ${room_LINK} PRIVATE lagesbild_flags ${room_PRIVATE})
    target_include_directories(lagesbild_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_compile_features(lagesbild_${name} PUBLIC cxx_std_20)
    lagesbild_compile_together(lagesbild_${name})
  else()
    add_library(lagesbild_${name} INTERFACE)
    target_link_libraries(lagesbild_${name} INTERFACE ${room_LINK})
    target_include_directories(lagesbild_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
  endif()
endfunction()

# lagesbild_tests(<name> FOLDER <folder> LINK <target>...): every *.tests.cpp under the folder as one program, every test
# case as a test of ctest under the label <name>.
function(lagesbild_tests name)
  cmake_parse_arguments(tests "" "FOLDER" "LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${tests_FOLDER}/*.cpp)
  if(NOT sources)
    message(STATUS "${tests_FOLDER} has no tests")
    return()
  endif()
  add_executable(${name}_tests ${sources})
  target_link_libraries(${name}_tests PRIVATE ${tests_LINK} lagesbild_flags Catch2::Catch2WithMain)
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR})
  # Tests are changed one at a time: each is compiled by itself, what all of them include already parsed.
  target_precompile_headers(${name}_tests PRIVATE <catch2/catch_test_macros.hpp> <catch2/matchers/catch_matchers_floating_point.hpp>
    <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <span> <string> <string_view> <variant> <vector>)
  # The checkout's place, for the tests that read files: in one small source, since as a definition of all it would keep
  # checkouts from sharing ccache.
  set(root_source ${PROJECT_BINARY_DIR}/generated/checkout_root.cpp)
  file(CONFIGURE OUTPUT ${root_source} CONTENT "#include \"tests/support/checkout_root.hpp\"

const char* lagesbild::checkout_root() { return \"${PROJECT_SOURCE_DIR}\"; }
")
  target_sources(${name}_tests PRIVATE ${root_source})
  catch_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                       PROPERTIES LABELS ${name})
endfunction()
