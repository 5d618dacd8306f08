#include "data/read/plans.hpp"

#include <algorithm>

namespace lagesbild::data {
namespace {

std::optional<std::size_t> find(const Node& at, const Names& names, ProblemCode code,
                                const LocalText& unknown) {
  const auto id = at.as_id();
  if (!id) return std::nullopt;
  const std::int32_t found = names.find(*id);
  if (found != Names::unknown) return static_cast<std::size_t>(found);
  at.log().error(code, [&] {
    const LocalText hint = did_you_mean(*id, names.ids());
    return Finding{at.pointer(),
                   {unknown.sv + ": " + *id + hint.sv, unknown.en + ": " + *id + hint.en},
                   {"Rätta id:t", "Correct the id"}};
  });
  return std::nullopt;
}

}  // namespace

std::vector<std::size_t> indices(const Node& node, std::string_view key, const Names& names, ProblemCode code,
                                 const LocalText& unknown, Need need) {
  std::vector<std::size_t> found;
  for (const Node& item : node.items(key, need)) {
    const auto one = find(item, names, code, unknown);
    if (one && std::find(found.begin(), found.end(), *one) == found.end()) found.push_back(*one);
  }
  return found;
}

std::optional<std::size_t> index(const Node& node, std::string_view key, const Names& names, ProblemCode code,
                                 const LocalText& unknown, Need need) {
  const auto item = node.get(key, need);
  return item ? find(*item, names, code, unknown) : std::nullopt;
}

void check_reference(const Reference& reference, const Names& names, const LocalText& what, ProblemLog& log) {
  if (names.find(reference.id) != Names::unknown) return;
  log.warning(ProblemCode::unknown_reference, [&] {
    const LocalText hint = did_you_mean(reference.id, names.ids());
    return Finding{reference.pointer,
                   {what.sv + " " + reference.id + " finns inte" + hint.sv,
                    what.en + " " + reference.id + " does not exist" + hint.en},
                   {"Rätta id:t, eller lägg till det som saknas", "Correct the id, or add what is missing"}};
  });
}

std::vector<std::string> texts(const Node& node, std::string_view key) {
  std::vector<std::string> all;
  for (const Node& item : node.items(key)) {
    if (auto text = item.as_text()) all.push_back(std::move(*text));
  }
  return all;
}

std::vector<std::string> ids(const Node& node, std::string_view key) {
  std::vector<std::string> all;
  for (const Node& item : node.items(key)) {
    if (auto id = item.as_id()) all.push_back(std::move(*id));
  }
  return all;
}

std::string changed(const Node& node) {
  if (!node.has("changed")) {
    node.log().warning(ProblemCode::no_changed, [&] {
      return Finding{
          node.pointer(),
          {"Det står inte när posten ändrades (changed), så två kopior av filen går inte att slå ihop",
           "It does not say when the record was changed, so two copies of the file cannot be merged"},
          {"Lägg till changed, som 2026-11-13T14:40:00+01:00",
           "Add changed, like 2026-11-13T14:40:00+01:00"}};
    });
    return "";
  }
  const std::string time = node.text("changed").value_or("");
  if (!time.empty() && !swedish_day(time)) {
    node.log().error(ProblemCode::bad_date, [&] {
      return Finding{
          pointer_to(node.pointer(), "changed"),
          {"\"" + time + "\" är ingen tidpunkt", "\"" + time + "\" is not a time"},
          {"Skriv tidpunkten som 2026-11-13T14:40:00+01:00", "Write the time as 2026-11-13T14:40:00+01:00"}};
    });
  }
  return time;
}

bool is_deleted(const Node& node) {
  if (!node.boolean("deleted").value_or(false)) return false;
  node.id("id");
  return true;
}

bool UniqueIds::add(const Node& node, const std::string& id) {
  if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) {
    ids_.push_back(id);
    return true;
  }
  node.log().error(ProblemCode::duplicate_id, [&] {
    return Finding{pointer_to(node.pointer(), "id"),
                   {"Id " + id + " står redan tidigare i filen; den här posten läses inte",
                    "The id " + id + " stands earlier in the file; this record is not read"},
                   {"Ge posten ett eget id, eller ta bort den", "Give the record its own id, or remove it"}};
  });
  return false;
}

}  // namespace lagesbild::data
