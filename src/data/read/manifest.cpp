#include "data/read/manifest.hpp"

#include <algorithm>
#include <limits>

#include "data/documents/paths.hpp"
#include "data/fields/manifest_fields.hpp"
#include "data/fields/record_node.hpp"
#include "data/read/method.hpp"
#include "data/read/profiles.hpp"
#include "data/read/returned.hpp"

namespace lagesbild::data {
namespace {

constexpr Span no_negative{0, std::numeric_limits<double>::infinity()};

std::optional<std::size_t> index_of(std::span<const std::string> ids, std::string_view id) {
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<std::size_t>(found - ids.begin());
}

/// Reads a list of records with unique ids; `read` makes one of a node and its id.
template <typename T, typename Read>
std::vector<T> read_records(const RecordNode& root, std::string_view key, const RecordKind& kind, Read read) {
  std::vector<T> records;
  std::vector<std::string> ids;
  for (const Node& given : root.items(key)) {
    if (!given.expect_object()) continue;
    const RecordNode node(given, kind);
    if (node.boolean("deleted").value_or(false)) continue;
    auto id = node.text("id");
    if (!id) continue;
    if (index_of(ids, *id)) {
      node.log().error(ProblemCode::duplicate_id, [&] {
        return Finding{
            pointer_to(given.pointer(), "id"),
            {"Id " + *id + " står redan tidigare i listan; den här posten läses inte",
             "The id " + *id + " stands earlier in the list; this record is not read"},
            {"Ge posten ett eget id, eller ta bort den", "Give the record its own id, or remove it"}};
      });
      continue;
    }
    ids.push_back(*id);
    records.push_back(read(node, std::move(*id)));
  }
  return records;
}

Party read_party(const RecordNode& node, std::string id) {
  const LocalText name = node.local_text("name").value_or(LocalText{id, ""});
  return {std::move(id), name};
}

Category read_category(const RecordNode& node, std::string id) {
  Category category;
  category.name = node.local_text("name").value_or(LocalText{id, ""});
  category.id = std::move(id);
  category.family = static_cast<Family>(node.word("family").value_or(0));
  category.scope = static_cast<Scope>(node.word("scope").value_or(0));
  category.weight = node.number("weight", no_negative).value_or(1);
  category.restricted = node.boolean("restricted").value_or(false);
  category.focus = node.text("focus").value_or("");
  category.examples = node.local_text("examples").value_or(LocalText{});
  return category;
}

Source read_source(const RecordNode& node, std::string id, const std::vector<std::string>& parties) {
  Source source;
  source.name = node.local_text("name").value_or(LocalText{id, ""});
  source.id = std::move(id);
  source.contact = node.text("contact").value_or("");
  const auto party = node.text("party");
  if (!party) return source;
  source.party = index_of(parties, *party);
  if (!source.party) {
    node.log().error(ProblemCode::unknown_party, [&] {
      const LocalText hint = did_you_mean(*party, parties);
      return Finding{pointer_to(node.node().pointer(), "party"),
                     {"Parten " + *party + " finns inte i listan parties" + hint.sv,
                      "The party " + *party + " is not in the list parties" + hint.en},
                     {"Rätta id:t, eller lägg till parten", "Correct the id, or add the party"}};
    });
  }
  return source;
}

std::optional<FileReference> read_reference(const Node& node) {
  const auto path = node.as_text();
  if (!path) return std::nullopt;
  const PathFault fault = path_fault(*path);
  if (fault == PathFault::none) return FileReference{normal_path(*path), node.pointer()};
  std::string turned = *path;
  std::replace(turned.begin(), turned.end(), '\\', '/');
  if (fault == PathFault::backslash && path_fault(turned) == PathFault::none) {
    node.log().warning(ProblemCode::bad_path, [&] {
      return Finding{node.pointer(),
                     {"\"" + *path + "\" har omvända snedstreck; det läses som " + turned,
                      "\"" + *path + "\" has backslashes; it is read as " + turned},
                     {"Skriv / mellan mappar", "Write / between folders"}};
    });
    return FileReference{normal_path(turned), node.pointer()};
  }
  node.log().error(ProblemCode::bad_path, [&] {
    const LocalText remedy{"Skriv sökvägen från manifestets mapp, som handelser/kommun.json",
                           "Write the path from the manifest's folder, like handelser/kommun.json"};
    switch (fault) {
      case PathFault::empty:
        return Finding{node.pointer(), {"Sökvägen är tom", "The path is empty"}, remedy};
      case PathFault::address:
        return Finding{node.pointer(),
                       {"\"" + *path + "\" är en webbadress; alla filer ska ligga i lägesbildens mapp",
                        "\"" + *path + "\" is a web address; all files must be in the situation's folder"},
                       remedy};
      case PathFault::parent:
        return Finding{node.pointer(),
                       {"\"" + *path + "\" leder ut ur lägesbildens mapp (..)",
                        "\"" + *path + "\" leads out of the situation's folder (..)"},
                       remedy};
      case PathFault::backslash:
        return Finding{node.pointer(),
                       {"\"" + *path + "\" har omvända snedstreck", "\"" + *path + "\" has backslashes"},
                       {"Skriv / mellan mappar", "Write / between folders"}};
      default:
        return Finding{node.pointer(),
                       {"\"" + *path + "\" är en fullständig sökväg, som bara gäller på en dator",
                        "\"" + *path + "\" is an absolute path, which holds on one machine only"},
                       remedy};
    }
  });
  return std::nullopt;
}

/// Adds a reference unless the same file is named already.
bool is_new(const FileReference& reference, const Manifest& manifest, ProblemLog& log) {
  const std::vector<FileReference> named = manifest.files();
  const auto earlier = std::find_if(named.begin(), named.end(),
                                    [&](const FileReference& other) { return other.path == reference.path; });
  if (earlier == named.end()) return true;
  log.error(ProblemCode::duplicate_path, [&] {
    return Finding{
        reference.pointer,
        {"Filen " + reference.path + " nämns redan (" + earlier->pointer + "); den läses en gång",
         "The file " + reference.path + " is named already (" + earlier->pointer + "); it is read once"},
        {"Ta bort den ena", "Remove one of them"}};
  });
  return false;
}

void read_references(const RecordNode& root, Manifest& manifest) {
  const auto read_one = [&](std::string_view key, std::optional<FileReference>& reference) {
    const auto node = root.get(key);
    if (!node) return;
    auto read = read_reference(*node);
    if (read && is_new(*read, manifest, root.log())) reference = std::move(read);
  };
  read_one("areas", manifest.areas);
  for (const Node& node : root.items("incidents")) {
    auto read = read_reference(node);
    if (read && is_new(*read, manifest, root.log())) manifest.incidents.push_back(std::move(*read));
  }
  if (const auto node = root.get("inbox")) {
    if (const auto folder = read_reference(*node)) manifest.inbox = folder->path + "/";
  }
  read_one("surveys", manifest.surveys);
  read_one("measures", manifest.measures);
  read_one("decisions", manifest.decisions);
  read_one("agreement", manifest.agreement);
  read_one("reports", manifest.reports);
  read_one("ground", manifest.ground);
  read_one("published", manifest.published);
}

void read_heading(const RecordNode& root, Situation& situation) {
  situation.title = root.local_text("title").value_or(LocalText{});
  situation.synthetic = root.boolean("synthetic").value_or(false);
  situation.shares_unadjusted = root.boolean("share_unadjusted").value_or(false);
  situation.updated = root.text("updated").value_or("");
  if (!situation.updated.empty()) {
    situation.updated_day = swedish_day(situation.updated);
    if (!situation.updated_day) {
      root.log().error(ProblemCode::bad_date, [&] {
        return Finding{"/updated",
                       {"\"" + situation.updated + "\" är ingen tidpunkt",
                        "\"" + situation.updated + "\" is not a time"},
                       {"Skriv tidpunkten som 2026-11-20T14:00:00+01:00",
                        "Write the time as 2026-11-20T14:00:00+01:00"}};
      });
    }
  }
  if (!root.has("updated")) {
    root.log().warning(ProblemCode::missing_key, [] {
      return Finding{
          "",
          {"Det står inte när lägesbilden uppdaterades (updated); den sista veckan tas ur händelserna",
           "It does not say when the situation was updated (updated); the last week is taken from "
           "the incidents"},
          {"Lägg till updated, som 2026-11-20T14:00:00+01:00",
           "Add updated, like 2026-11-20T14:00:00+01:00"}};
    });
  }
  if (const auto node = root.record("municipality")) {
    situation.municipality.code = node->text("code").value_or("");
    situation.municipality.name = node->local_text("name").value_or(LocalText{});
  }
  if (const auto node = root.record("weights")) {
    situation.weights.source = node->local_text("source").value_or(LocalText{});
    situation.weights.date = node->text("date").value_or("");
  }
}

}  // namespace

std::vector<FileReference> Manifest::files() const {
  std::vector<FileReference> all;
  if (areas) all.push_back(*areas);
  all.insert(all.end(), incidents.begin(), incidents.end());
  for (const auto& one : {surveys, measures, decisions, agreement, reports, ground, published}) {
    if (one) all.push_back(*one);
  }
  return all;
}

bool expect_format(const Json& document, std::string_view wanted, ProblemLog& log) {
  const Node root(document, "", log);
  if (!root.expect_object()) return false;
  const auto format = root.text("format", Need::required);
  if (!format) return false;
  if (*format == wanted) return true;
  const std::string_view family = wanted.substr(0, wanted.find('/') + 1);
  const bool other_version = std::string_view(*format).substr(0, family.size()) == family;
  log.error(ProblemCode::unknown_format, [&] {
    const std::string expected(wanted);
    if (other_version) {
      return Finding{"/format",
                     {"Filen har formatet " + *format + ", men programmet läser " + expected,
                      "The file has the format " + *format + ", but the program reads " + expected},
                     {"Hämta en nyare version av programmet, eller spara filen i det äldre formatet",
                      "Get a newer version of the program, or save the file in the older format"}};
    }
    return Finding{
        "/format",
        {"Här väntades formatet " + expected + ", inte " + *format,
         "The format " + expected + " was expected here, not " + *format},
        {"Kontrollera att manifestet pekar på rätt fil", "Check that the manifest names the right file"}};
  });
  return false;
}

std::optional<Manifest> read_manifest(const Json& document, ProblemLog& log) {
  if (!expect_format(document, "lagesbild/1", log)) return std::nullopt;
  const RecordNode root(Node(document, "", log), manifest_kind);
  Manifest manifest;
  Situation& situation = manifest.situation;
  read_heading(root, situation);
  situation.parties = read_records<Party>(root, "parties", party_kind, read_party);
  situation.categories = read_records<Category>(root, "categories", category_kind, read_category);

  std::vector<std::string> parties;
  for (const Party& party : situation.parties) parties.push_back(party.id);
  std::size_t index = 0;
  const auto source = [&](const RecordNode& node, std::string id) {
    Coverage coverage{index++, {}};
    for (const Node& area : node.items("covers")) {
      if (auto name = area.as_id()) coverage.areas.push_back({std::move(*name), area.pointer()});
    }
    if (node.has("covers") && node.get("covers")->json().is_array())
      manifest.covers.push_back(std::move(coverage));
    return read_source(node, std::move(id), parties);
  };
  situation.sources = read_records<Source>(root, "sources", source_kind, source);
  if (const auto node = root.record("method")) situation.method = read_method(*node);
  std::vector<std::string> categories;
  for (const Category& category : situation.categories) categories.push_back(category.id);
  manifest.profiles = read_profiles(root.node(), categories);
  manifest.returned = read_returned(root.node());
  read_references(root, manifest);
  return manifest;
}

}  // namespace lagesbild::data
