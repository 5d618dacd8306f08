#include "data/documents/with_files.hpp"

#include <algorithm>
#include <map>

#include "data/documents/paths.hpp"
#include "data/json/json.hpp"
#include "data/json/node.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/manifest.hpp"
#include "data/read/profiles.hpp"

namespace lagesbild::data {
namespace {

Problem refused(const File& file, ProblemCode code, LocalText what, LocalText remedy) {
  return {Severity::error, std::string(file.path), "", std::move(what), std::move(remedy), code};
}

/// The properties of each area, by id.
std::map<std::string, Json> properties_by_id(const Json& areas) {
  std::map<std::string, Json> by_id;
  if (!areas.is_object() || !areas.contains("features") || !areas["features"].is_array()) return by_id;
  for (const Json& feature : areas["features"]) {
    if (!feature.is_object() || !feature.contains("properties") || !feature["properties"].is_object())
      continue;
    const Json& properties = feature["properties"];
    const auto id = find_key(properties, id_keys);
    if (id && properties[*id].is_string()) by_id.emplace(properties[*id].get<std::string>(), properties);
  }
  return by_id;
}

template <std::size_t n>
void complete(Json& properties, const Json& known, const std::array<std::string_view, n>& keys) {
  if (find_key(properties, keys)) return;
  if (const auto key = find_key(known, keys)) properties[std::string(keys.front())] = known[*key];
}

/// New borders with the old names and populations, where the new file has none of its own.
Bytes completed_areas(const File& now, const File* before) {
  if (before == nullptr) return now.bytes;
  Parsed parsed = parse_json(now.path, now.bytes);
  const Parsed old = parse_json(before->path, before->bytes);
  if (!parsed.value || !old.value) return now.bytes;
  const std::map<std::string, Json> known = properties_by_id(*old.value);
  Json& areas = *parsed.value;
  if (!areas.is_object() || !areas.contains("features") || !areas["features"].is_array()) return now.bytes;
  for (Json& feature : areas["features"]) {
    if (!feature.is_object() || !feature.contains("properties") || !feature["properties"].is_object())
      continue;
    Json& properties = feature["properties"];
    const auto id = find_key(properties, id_keys);
    if (!id || !properties[*id].is_string()) continue;
    const auto same = known.find(properties[*id].get<std::string>());
    if (same == known.end()) continue;
    complete(properties, same->second, name_keys);
    complete(properties, same->second, population_keys);
    complete(properties, same->second, district_keys);
  }
  return areas.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Joiner {
 public:
  Joiner(std::span<const File> existing, Root root) : root_(std::move(root)) {
    joined_.files.assign(existing.begin(), existing.end());
    File& file = joined_.files[root_.manifest];
    Parsed parsed = parse_json(file.path, file.bytes);
    ProblemLog unheard;
    if (!parsed.value) return;
    manifest_ = read_manifest(*parsed.value, unheard);
    document_ = std::move(*parsed.value);
  }

  bool has_manifest() const { return manifest_.has_value(); }

  void put(const File& file) {
    switch (recognise(file.bytes)) {
      case FileKind::areas:
        return put_areas(file);
      case FileKind::incidents:
        return put_incidents(file);
      case FileKind::surveys:
        return put_at("surveys", manifest_->surveys, file);
      case FileKind::measures:
        return put_at("measures", manifest_->measures, file);
      case FileKind::decisions:
        return put_at("decisions", manifest_->decisions, file);
      case FileKind::agreement:
        return put_at("agreement", manifest_->agreement, file);
      case FileKind::profiles:
        return put_profiles(file);
      default:
        joined_.problems.push_back(refused(file, ProblemCode::unknown_kind,
                                           {"Filen är inte av något slag som hör till en lägesbild",
                                            "The file is of no kind that belongs to a situation"},
                                           {"Släpp lägesbildens JSON-filer eller en karta i GeoJSON",
                                            "Drop the situation's JSON files or a map in GeoJSON"}));
    }
  }

  Joined take() {
    if (manifest_changed_) {
      joined_.files[root_.manifest].bytes =
          document_.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    return std::move(joined_);
  }

 private:
  File* find(const FileReference& reference) {
    const auto index = find_file(joined_.files, root_, reference.path);
    return index ? &joined_.files[*index] : nullptr;
  }

  void put_bytes(const FileReference& reference, const File& from, Bytes bytes) {
    if (File* file = find(reference)) {
      *file = {std::move(file->path), std::move(bytes), from.origin, from.tag};
    } else {
      joined_.files.push_back({root_.prefix + reference.path, std::move(bytes), from.origin, from.tag});
    }
  }

  void put_areas(const File& file) {
    if (!manifest_->areas) return put_at("areas", manifest_->areas, file);
    put_bytes(*manifest_->areas, file, completed_areas(file, find(*manifest_->areas)));
  }

  void put_at(const char* key, std::optional<FileReference>& reference, const File& file) {
    if (!reference) {
      reference = FileReference{std::string(base_name(file.path)), std::string("/") + key};
      document_[key] = reference->path;
      manifest_changed_ = true;
    }
    put_bytes(*reference, file, file.bytes);
  }

  /// They go into the manifest, whose reader then says what is wrong with them.
  void put_profiles(const File& file) {
    Parsed parsed = parse_json(file.path, file.bytes);
    if (parsed.problem) joined_.problems.push_back(std::move(*parsed.problem));
    if (!parsed.value) return;
    ProblemLog log;
    log.begin_file(file.path);
    const bool can_be_read = expect_format(*parsed.value, profiles_format, log);
    if (can_be_read) Node(*parsed.value, "", log).items("profiles", Need::required);
    joined_.problems.insert(joined_.problems.end(), log.problems().begin(), log.problems().end());
    if (!can_be_read) return;
    join_profiles(document_, *parsed.value);
    manifest_changed_ = true;
  }

  void put_incidents(const File& file) {
    const std::string_view name = base_name(file.path);
    for (const FileReference& reference : manifest_->incidents) {
      if (base_name(reference.path) == name) return put_bytes(reference, file, file.bytes);
    }
    const FileReference reference{std::string(name), ""};
    manifest_->incidents.push_back(reference);
    if (!document_["incidents"].is_array()) document_["incidents"] = Json::array();
    document_["incidents"].push_back(reference.path);
    manifest_changed_ = true;
    put_bytes(reference, file, file.bytes);
  }

  Root root_;
  Joined joined_;
  std::optional<Manifest> manifest_;
  Json document_;
  bool manifest_changed_ = false;
};

}  // namespace

Joined with_files(std::span<const File> existing, std::span<const File> dropped) {
  const auto root = find_root(existing);
  if (find_root(dropped) || !root) return {{dropped.begin(), dropped.end()}, {}};
  Joiner joiner(existing, *root);
  if (!joiner.has_manifest()) return {{dropped.begin(), dropped.end()}, {}};
  for (const File& file : dropped) joiner.put(file);
  return joiner.take();
}

}  // namespace lagesbild::data
