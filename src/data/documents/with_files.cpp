#include "data/documents/with_files.hpp"

#include <algorithm>
#include <vector>

#include "data/documents/paths.hpp"
#include "data/documents/records.hpp"
#include "data/json/json.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/node.hpp"
#include "data/json/splice.hpp"
#include "data/read/area_keys.hpp"
#include "data/read/manifest.hpp"
#include "data/read/profiles.hpp"
#include "model/sorting.hpp"

namespace lagesbild::data {
namespace {

Problem refused(const File& file, ProblemCode code, LocalText what, LocalText remedy) {
  return {Severity::error, std::string(file.path), "", std::move(what), std::move(remedy), code};
}

/// The properties of an area, with the keys that they spell.
struct Properties {
  JsonView view;
  Json json;
  std::string id;
};

std::vector<Properties> properties_in(std::string_view areas) {
  std::vector<Properties> all;
  const auto features = JsonView(areas).find("features");
  if (!features) return all;
  for (const JsonView& feature : features->elements()) {
    const auto view = record_of(FileKind::areas, feature);
    Parsed parsed = view ? parse_json("", view->raw()) : Parsed{};
    if (!parsed.value) continue;
    const auto id = find_key(*parsed.value, id_keys);
    if (!id || !(*parsed.value)[*id].is_string()) continue;
    std::string name = (*parsed.value)[*id].get<std::string>();
    all.push_back({*view, std::move(*parsed.value), std::move(name)});
  }
  return all;
}

template <std::size_t n>
void complete(std::vector<Splice>& changes, const Properties& now, const Properties& before,
              const std::array<std::string_view, n>& keys) {
  if (find_key(now.json, keys)) return;
  if (const auto key = find_key(before.json, keys)) {
    changes.push_back(set_member(now.view, keys.front(), before.view.find(*key)->raw()));
  }
}

/// New borders with the old names and populations, where the new file has none of its own.
Bytes completed_areas(const File& now, const File* before) {
  if (before == nullptr || !parse_json(now.path, now.bytes).value) return now.bytes;
  std::vector<Properties> known = properties_in(before->bytes);
  const auto by_id = [](const Properties& one, const Properties& other) { return one.id < other.id; };
  sort_stably(known, by_id);
  std::vector<Splice> changes;
  for (const Properties& area : properties_in(now.bytes)) {
    const auto same = std::lower_bound(known.begin(), known.end(), area, by_id);
    if (same == known.end() || same->id != area.id) continue;
    complete(changes, area, *same, name_keys);
    complete(changes, area, *same, population_keys);
    complete(changes, area, *same, district_keys);
  }
  return changes.empty() ? now.bytes : Bytes(spliced(now.bytes, std::move(changes)));
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
    manifest_text_ = file.bytes.text();
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
      case FileKind::reports:
        return put_at("reports", manifest_->reports, file);
      case FileKind::ground:
        return put_at("ground", manifest_->ground, file);
      case FileKind::published:
        return put_at("published", manifest_->published, file);
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
    Bytes& manifest = joined_.files[root_.manifest].bytes;
    if (manifest != manifest_text_) manifest = manifest_text_;
    return std::move(joined_);
  }

 private:
  File* find(const FileReference& reference) {
    const auto index = find_file(joined_.files, root_, reference.path);
    return index ? &joined_.files[*index] : nullptr;
  }

  void change_manifest(Splice change) {
    std::vector<Splice> changes;
    changes.push_back(std::move(change));
    manifest_text_ = spliced(manifest_text_, std::move(changes));
  }

  /// Last in a list of the manifest, which is made where there is none.
  void put_last(std::string_view list, std::string_view json) {
    const JsonView manifest(manifest_text_);
    const auto own = manifest.find(list);
    change_manifest(own && own->is_array() ? append_element(*own, json)
                                           : set_member(manifest, list, "[" + std::string(json) + "]"));
  }

  /// One of the same id takes the other's place.
  void put_profile(const JsonView& profile) {
    const auto id = profile.find("id");
    const auto name = id ? id->text() : std::nullopt;
    const auto own = JsonView(manifest_text_).find("profiles");
    if (name && own) {
      for (const JsonView& other : own->elements()) {
        const auto other_id = other.find("id");
        if (other_id && other_id->says(*name)) {
          return change_manifest({other.begin(), other.end(), std::string(profile.raw())});
        }
      }
    }
    put_last("profiles", profile.raw());
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
      change_manifest(set_member(JsonView(manifest_text_), key, data::quoted(reference->path)));
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
    if (const auto profiles = JsonView(file.bytes).find("profiles")) {
      for (const JsonView& profile : profiles->elements()) put_profile(profile);
    }
  }

  /// Those of the inbox are known by their place.
  bool put_in_inbox(const File& file) {
    std::string path = normal_path(file.path);
    if (!root_.prefix.empty() && path.starts_with(root_.prefix)) path.erase(0, root_.prefix.size());
    if (!is_in_inbox(path, manifest_->inbox)) return false;
    put_bytes({path, ""}, file, file.bytes);
    return true;
  }

  void put_incidents(const File& file) {
    if (put_in_inbox(file)) return;
    const std::string_view name = base_name(file.path);
    for (const FileReference& reference : manifest_->incidents) {
      if (base_name(reference.path) == name) return put_bytes(reference, file, file.bytes);
    }
    const FileReference reference{std::string(name), ""};
    manifest_->incidents.push_back(reference);
    put_last("incidents", data::quoted(reference.path));
    put_bytes(reference, file, file.bytes);
  }

  Root root_;
  Joined joined_;
  std::optional<Manifest> manifest_;
  std::string manifest_text_;
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
