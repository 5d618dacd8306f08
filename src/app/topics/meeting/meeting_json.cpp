#include "app/topics/meeting/meeting_json.hpp"

#include "analysis/method_version.hpp"

#include "data/fields/words.hpp"
#include "data/json/json_writer.hpp"
#include "data/json/number_text.hpp"

namespace lagesbild::app {

void ObjectText::add(std::string_view key, std::string_view json) {
  if (text_.size() > 1) text_ += ",";
  text_ += data::quoted(key) + ":";
  text_ += json;
}

void ObjectText::add_text(std::string_view key, std::string_view text) {
  if (!text.empty()) add(key, data::quoted(text));
}

std::string texts_json(const std::vector<std::string>& texts) {
  std::string json = "[";
  for (const std::string& text : texts) json += (json.size() > 1 ? "," : "") + data::quoted(text);
  return json + "]";
}

std::string list_json(const std::optional<data::JsonView>& list,
                      const std::function<bool(const data::JsonView& element, std::size_t index)>& drops,
                      std::string_view added) {
  std::string json = "[";
  const auto add = [&](std::string_view element) {
    if (json.size() > 1) json += ",";
    json += element;
  };
  std::size_t index = 0;
  if (list) {
    for (const data::JsonView& element : list->elements()) {
      if (!drops(element, index++)) add(element.raw());
    }
  }
  if (!added.empty()) add(added);
  return json + "]";
}

std::string object_with(const data::JsonView& object, std::string_view key, std::string_view json) {
  ObjectText text;
  for (const data::JsonView::Member& member : object.members()) {
    if (member.name() != key) text.add(member.name(), member.value.raw());
  }
  if (!json.empty()) text.add(key, json);
  return text.take();
}

std::string basis_json(const analysis::Ranking& ranking, const Proposal& proposal, const std::string& choices,
                       const std::vector<KeptRevision>& revisions) {
  const analysis::Settings& settings = ranking.settings;
  ObjectText weights;
  for (std::size_t i = 0; i < analysis::indicator_count; ++i) {
    weights.add(analysis::indicator_id(static_cast<analysis::Indicator>(i)),
                data::number_text(settings.indicators[i]));
  }
  ObjectText method;
  method.add("window_weeks", std::to_string(settings.window.weeks()));
  method.add("k", std::to_string(ranking.k));
  method.add("draws", std::to_string(ranking.draws));
  method.add_text("mode", data::mode_words[static_cast<std::size_t>(settings.mode)]);
  method.add("indicators", weights.take());
  method.add_text("tier", analysis::tier_id(proposal.tier));
  ObjectText window;
  window.add_text("from", to_string(settings.window.from));
  window.add_text("to", to_string(settings.window.to));
  ObjectText basis;
  basis.add("method", method.take());
  basis.add("seed", std::to_string(settings.seed));
  basis.add("window", window.take());
  basis.add("observed", data::number_text(proposal.observed));
  basis.add("expected", data::number_text(proposal.expected));
  if (proposal.p_top) basis.add("p_top", data::number_text(*proposal.p_top));
  basis.add_text("choices", choices);
  basis.add_text("version", std::string(analysis::method_version));
  if (revisions.empty()) return basis.take();
  ObjectText files;
  for (const KeptRevision& kept : revisions) files.add(kept.path, std::to_string(kept.revision));
  basis.add("revisions", files.take());
  return basis.take();
}

}  // namespace lagesbild::app
