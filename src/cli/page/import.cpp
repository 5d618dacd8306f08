#include "cli/command.hpp"

namespace lagesbild::cli {
namespace {

Outcome no_import(const Arguments&, const Disk&, Language language) {
  return failure(std::string(words::text(words::Text::import_not_here, language)));
}

}  // namespace

/// In the page, whose command line is there for tests, reading tables would be weight for nobody.
Command import_command() {
  return {"import",
          "DIR FIL",
          {"Tar in händelser ur CSV, TSV eller XLSX (bara på kommandoraden)",
           "Takes in incidents of CSV, TSV or XLSX (on the command line only)"},
          common_options(),
          no_import};
}

}  // namespace lagesbild::cli
