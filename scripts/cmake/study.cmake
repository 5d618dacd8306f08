# lagesbild_study(<target>): #include "generated/study.hpp" in it, the simulation study's figures, turned into constants at
# build time.

function(lagesbild_study target)
  set(study_header ${PROJECT_BINARY_DIR}/include/generated/study.hpp)
  set(study_results ${PROJECT_SOURCE_DIR}/tests/simulation/results.json)
  add_custom_command(
    OUTPUT ${study_header}
    COMMAND ${LAGESBILD_NODE} ${PROJECT_SOURCE_DIR}/scripts/make-study.mjs ${study_results} ${study_header}
    DEPENDS ${PROJECT_SOURCE_DIR}/scripts/make-study.mjs ${study_results}
    COMMENT "The simulation study's figures"
    VERBATIM)
  target_sources(${target} PRIVATE ${study_header})
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/include)
endfunction()
