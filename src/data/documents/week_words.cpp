#include "data/documents/week_words.hpp"

namespace lagesbild::data {
namespace {

LocalText status_name(const std::string& status) {
  if (status == "nothing") return {"inget att rapportera", "nothing to report"};
  if (status == "partial") return {"delvis rapporterat", "reported in part"};
  return status == "reported" ? LocalText{"rapporterat", "reported"} : LocalText{status, status};
}

}  // namespace

std::optional<bool> other_holds(std::string_view known, std::string_view other) {
  if (known == other || other == "missing" || (known == "reported" && other == "nothing")) return false;
  if (known == "missing" || (known == "nothing" && other == "reported")) return true;
  return std::nullopt;
}

Problem two_words(const std::string& source, const std::string& week, const std::string& there,
                  const std::string& here) {
  const LocalText before = status_name(there);
  const LocalText now = status_name(here);
  return {Severity::error,
          "",
          "",
          {source + " har redan sagt «" + before.sv + "» om " + week + ", och rapporten säger «" + now.sv +
               "»; det går inte att se vilket som är senast",
           source + " has said \"" + before.en + "\" of " + week + " already, and the report says \"" +
               now.en + "\"; which is later cannot be seen"},
          {"Rätta källans besked om veckan så att det rätta står i det, och ta sedan in eller ta bort "
           "rapporten",
           "Correct the source's word of the week so that it says what is right, then take in or remove "
           "the report"},
          ProblemCode::duplicate_id};
}

}  // namespace lagesbild::data
