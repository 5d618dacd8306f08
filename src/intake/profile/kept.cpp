#include "intake/profile/kept.hpp"

#include <utility>

#include "data/found/ids.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::intake {

namespace {

std::vector<data::JsonView> kept_imports(const data::Document& manifest) {
  const auto list = data::JsonView(manifest.file.bytes.view()).find("imports");
  return list ? list->elements() : std::vector<data::JsonView>{};
}

std::string imports_text(const data::JsonView& record, std::string_view key) {
  const auto found = record.find(key);
  return found ? found->text().value_or("") : "";
}

}  // namespace

std::vector<Profile> kept_profiles(const data::Documents& documents) {
  std::vector<Profile> profiles;
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return profiles;
  for (const data::JsonView& record : kept_imports(*manifest)) {
    const auto written = record.find("profile");
    if (!written) continue;
    auto profile = read_profile(manifest->path, written->raw());
    if (!profile) continue;
    if (const std::string name = imports_text(record, "name"); !name.empty()) profile->name = name;
    profiles.push_back(std::move(*profile));
  }
  return profiles;
}

std::optional<data::Edit> keep_profile(const data::Documents& documents, const Profile& profile,
                                       std::string instant) {
  const data::Document* manifest = documents.find(data::FileKind::manifest);
  if (manifest == nullptr) return std::nullopt;
  std::vector<std::string> taken;
  std::string id;
  for (const data::JsonView& record : kept_imports(*manifest)) {
    taken.push_back(imports_text(record, "id"));
    if (imports_text(record, "name") == profile.name) id = taken.back();
  }
  const bool is_new = id.empty();
  if (is_new) id = data::id_from_name(profile.name, taken, "import");
  std::string json = "{\"id\":" + data::quoted(id) + ",\"name\":" + data::quoted(profile.name) +
                     ",\"profile\":" + write_profile(profile) + ",\"changed\":" + data::quoted(instant) + "}";
  data::Edit edit{manifest->path, data::AddRecord{"imports", json}, {}, std::move(instant), {}};
  if (!is_new) edit.what = data::SetField{{"imports", id}, {}, std::move(json)};
  return edit;
}

}  // namespace lagesbild::intake
