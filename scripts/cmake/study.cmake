# lagesbild_study(<target>): #include "generated/study.hpp" and "generated/validation.hpp" in it, the figures of the simulation
# study and of the validation on real crime, turned into constants at build time.

function(lagesbild_study target)
  set(study_header ${PROJECT_BINARY_DIR}/include/generated/study.hpp)
  set(study_results ${PROJECT_SOURCE_DIR}/tests/simulation/results.json)
  add_custom_command(
    OUTPUT ${study_header}
    COMMAND ${LAGESBILD_NODE} ${PROJECT_SOURCE_DIR}/scripts/make-study.mjs ${study_results} ${study_header}
    DEPENDS ${PROJECT_SOURCE_DIR}/scripts/make-study.mjs ${study_results}
    COMMENT "The simulation study's figures"
    VERBATIM)
  set(validation_header ${PROJECT_BINARY_DIR}/include/generated/validation.hpp)
  set(validation_results ${PROJECT_SOURCE_DIR}/tests/simulation/validation.json)
  add_custom_command(
    OUTPUT ${validation_header}
    COMMAND ${LAGESBILD_NODE} ${PROJECT_SOURCE_DIR}/scripts/make-validation.mjs ${validation_results} ${validation_header}
    DEPENDS ${PROJECT_SOURCE_DIR}/scripts/make-validation.mjs ${validation_results}
    COMMENT "The validation's figures"
    VERBATIM)
  target_sources(${target} PRIVATE ${study_header} ${validation_header})
  target_include_directories(${target} PRIVATE ${PROJECT_BINARY_DIR}/include)
endfunction()
