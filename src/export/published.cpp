#include "export/published.hpp"

#include <algorithm>

#include "data/documents/dated_copies.hpp"
#include "data/json/json_view.hpp"
#include "data/json/json_writer.hpp"
#include "export/sliding.hpp"
#include "model/suppression.hpp"

namespace lagesbild::exports {

namespace {

using data::JsonView;

std::string said(const JsonView& record, std::string_view key) {
  const auto value = record.find(key);
  return value ? value->text().value_or("") : "";
}

void take(PublishedTable& table, const std::string& area, const std::string& category,
          const JsonView& number) {
  const auto events = number.integer();
  if (events && *events >= 0) table.numbers[{area, category}] = static_cast<std::uint64_t>(*events);
}

void take_numbers(PublishedTable& table, const std::string& area, const JsonView& record) {
  if (const auto events = record.find("events")) {
    for (const JsonView::Member& each : events->members()) take(table, area, each.name(), each.value);
  }
  if (const auto all = record.find("all_events")) take(table, area, "", *all);
}

constexpr std::string_view list_name = "exports";

/// The numbers of one area, or of one of the places that are none.
void write_place(data::JsonWriter& json, const PublishedTable& table, const std::string& area) {
  json.key("events");
  json.begin_object();
  std::optional<std::uint64_t> sum;
  for (const auto& [place, number] : table.numbers) {
    if (place.first != area) continue;
    place.second.empty() ? void(sum = number) : json.member(place.second, number);
  }
  json.end_object();
  if (sum) json.member("all_events", *sum);
}

/// As read_published() reads it.
std::string record_text(const PublishedTable& table, const std::string& id) {
  data::JsonWriter json;
  json.begin_object();
  json.member("id", id);
  json.member("audience", "outside");
  json.key("window");
  json.begin_object();
  json.member("from", to_string(table.window.from));
  json.member("to", to_string(table.window.to));
  json.end_object();
  json.key("areas");
  json.begin_array();
  std::string last;
  for (const auto& [place, number] : table.numbers) {
    if (place.first.empty() || place.first == municipal_place || place.first == last) continue;
    last = place.first;
    json.begin_object();
    json.member("id", last);
    write_place(json, table, last);
    json.end_object();
  }
  json.end_array();
  json.key("all_areas");
  json.begin_object();
  write_place(json, table, "");
  json.end_object();
  json.key("municipality_only");
  json.begin_object();
  for (const auto& [place, number] : table.numbers) {
    if (place.first == municipal_place) json.member(place.second, number);
  }
  json.end_object();
  json.end_object();
  return json.take();
}

std::uint64_t apart(std::uint64_t one, std::uint64_t other) {
  return one > other ? one - other : other - one;
}

}  // namespace

bool PublishedTable::can_be_subtracted_from(const analysis::Window& other) const {
  const bool within = window.from >= other.from && window.to <= other.to;
  const bool around = window.from <= other.from && window.to >= other.to;
  return within || around;
}

std::optional<PublishedTable> read_published(std::string_view bytes) {
  const JsonView root(bytes);
  if (!root.is_object() || said(root, "audience") != "outside") return std::nullopt;
  const auto window = root.find("window");
  const auto from = window ? parse_week(said(*window, "from")) : std::nullopt;
  const auto to = window ? parse_week(said(*window, "to")) : std::nullopt;
  const auto areas = root.find("areas");
  if (!from || !to || !areas) return std::nullopt;
  PublishedTable table{{*from, *to}, {}};
  for (const JsonView& area : areas->elements()) take_numbers(table, said(area, "id"), area);
  if (const auto all = root.find("all_areas")) take_numbers(table, "", *all);
  if (const auto municipal = root.find("municipality_only")) {
    for (const JsonView::Member& each : municipal->members())
      take(table, std::string(municipal_place), each.name(), each.value);
  }
  return table;
}

std::vector<PublishedTable> published_in(const data::Documents& documents) {
  std::vector<PublishedTable> all;
  const auto take = [&](std::string_view bytes) {
    if (auto table = read_published(bytes)) all.push_back(std::move(*table));
  };
  for (const data::Document& document : documents.all()) {
    if (document.kind == data::FileKind::unknown && !data::is_among_copies(document.path))
      take(document.file.bytes.view());
    if (document.kind != data::FileKind::published) continue;
    const auto list = JsonView(document.file.bytes.view()).find(list_name);
    for (const JsonView& record : list ? list->elements() : std::vector<JsonView>()) take(record.raw());
  }
  return all;
}

std::optional<data::Edit> keep_published(const data::Documents& documents, const PublishedTable& table,
                                         const std::string& instant) {
  const auto known = published_in(documents);
  std::string path = documents.path_for(data::FileKind::published);
  if (path.empty() || std::find(known.begin(), known.end(), table) != known.end()) return std::nullopt;
  // Two may be given out within a second.
  const std::string name = "utlamnat-" + instant;
  std::string id = name;
  const data::Document* kept = documents.find(path);
  for (int number = 2; kept && kept->file.bytes.view().find(data::quoted(id)) != std::string_view::npos;
       ++number)
    id = name + "-" + std::to_string(number);
  return data::Edit{
      std::move(path), data::AddRecord{std::string(list_name), record_text(table, id)}, {}, instant, {}};
}

std::optional<std::uint64_t> known_of(const std::vector<PublishedTable>& published,
                                      const analysis::Window& window, const PublishedTable::Place& place,
                                      std::uint64_t now) {
  std::optional<std::uint64_t> nearest;
  for (const PublishedTable& table : published) {
    const auto found = table.numbers.find(place);
    if (found == table.numbers.end() || !table.can_be_subtracted_from(window)) continue;
    // The same number tells nothing of what has come since.
    const bool nearer = !nearest || (found->second != now &&
                                     (*nearest == now || apart(found->second, now) < apart(*nearest, now)));
    if (nearer) nearest = found->second;
  }
  const bool differs_by_few = nearest && *nearest != now && apart(*nearest, now) <= disclosure::few;
  if (differs_by_few || now <= disclosure::few) return nearest;
  std::vector<ToldTotal> totals;
  for (const PublishedTable& table : published) {
    const auto found = table.numbers.find(place);
    if (found == table.numbers.end()) continue;
    const ToldTotal total{table.window, found->second};
    if (std::find(totals.begin(), totals.end(), total) == totals.end()) totals.push_back(total);
  }
  const auto few = totals.empty() ? std::nullopt : few_told_by(totals, {window, now});
  return few ? now - *few : nearest;
}

}  // namespace lagesbild::exports
