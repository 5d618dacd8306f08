#include "app/topics/founding/founding.hpp"

#include <algorithm>
#include <utility>

#include "app/state.hpp"
#include "data/found/ids.hpp"
#include "data/found/municipalities.hpp"
#include "data/found/standards.hpp"
#include "data/json/number_text.hpp"

namespace lagesbild::app {

namespace {

std::string usual_title(std::string_view name) {
  return name.empty() ? std::string{} : "Lägesbild " + std::string(name);
}

/// "2", "0,5": nothing where it is no number.
std::optional<double> written_weight(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return data::parse_number(text);
}

/// The text in the answers' one language, or as the program has it in two.
LocalText written_or(const std::string& written, const LocalText& own) {
  return written == own.sv ? own : LocalText{written, ""};
}

template <typename Rows>
std::vector<std::string> ids_in(const Rows& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

}  // namespace

bool FoundingAnswers::operator==(const FoundingAnswers& other) const {
  const auto same_parties = [&] {
    return std::equal(parties.begin(), parties.end(), other.parties.begin(), other.parties.end(),
                      [](const Party& a, const Party& b) { return a.id == b.id && a.name == b.name; });
  };
  return municipality == other.municipality && municipality_name == other.municipality_name &&
         title == other.title && areas_from == other.areas_from && map_name == other.map_name &&
         map == other.map && list == other.list && same_parties() && sources == other.sources &&
         categories == other.categories && weights_by == other.weights_by && open == other.open &&
         tried == other.tried && said == other.said;
}

FoundingAnswers first_answers() {
  FoundingAnswers answers;
  answers.parties = data::standard_parties({"Kommunen", "The municipality"});
  for (data::StandardSource& one : data::standard_sources()) {
    answers.sources.push_back({one.source.id, std::move(one.source.name), one.source.party, one.usual});
  }
  for (data::NewCategory& one : data::standard_categories()) {
    std::string weight = data::number_text(one.weight);
    answers.categories.push_back({std::move(one), std::move(weight), true});
  }
  return answers;
}

void choose_municipality(FoundingAnswers& answers, std::size_t index) {
  const data::MunicipalityName& chosen = data::municipalities().at(index);
  const data::MunicipalityName* before = data::find_municipality(answers.municipality);
  if (answers.municipality_name == (before ? before->full : "")) answers.municipality_name = chosen.full;
  if (answers.title == usual_title(before ? before->name : "")) answers.title = usual_title(chosen.name);
  for (Party& party : answers.parties) {
    const bool is_own = party.name.sv == "Kommunen" || (before && party.name.sv == before->full);
    if (party.id == "kommun" && is_own)
      party.name = {chosen.full, std::string(chosen.name) + " municipality"};
  }
  answers.municipality = chosen.code;
}

void add_source(FoundingAnswers& answers) {
  answers.open = {OpenRow::List::sources, answers.sources.size()};
  answers.sources.push_back({"", {}, std::nullopt, true});
}

void add_category(FoundingAnswers& answers) {
  answers.open = {OpenRow::List::categories, answers.categories.size()};
  answers.categories.push_back({{}, "1", true});
}

void apply_to(State& state, const FoundingAction& action) {
  if (const auto* set = std::get_if<SetFounding>(&action)) state.founding = set->answers;
}

data::Founding founding_of(const FoundingAnswers& answers, data::FoundAreas areas, std::string instant,
                           FoundedRows& rows) {
  data::Founding founding;
  const data::MunicipalityName* municipality = data::find_municipality(answers.municipality);
  const std::string name(municipality ? municipality->name : std::string_view{});
  founding.municipality = {
      answers.municipality,
      written_or(answers.municipality_name,
                 {municipality ? municipality->full : std::string{}, name + " municipality"})};
  founding.title = written_or(answers.title, {usual_title(name), "Situation in " + name});
  std::vector<std::size_t> place(answers.parties.size(), answers.parties.size());
  for (std::size_t i = 0; i < answers.parties.size(); ++i) {
    const Party& party = answers.parties[i];
    if (party.name.sv.empty()) continue;
    place[i] = founding.parties.size();
    const std::string id =
        party.id.empty() ? data::id_from_name(party.name.sv, ids_in(founding.parties), "part") : party.id;
    founding.parties.push_back({id, party.name});
    rows.parties.push_back(i);
  }
  for (std::size_t i = 0; i < answers.sources.size(); ++i) {
    const FoundingSource& row = answers.sources[i];
    if (!row.chosen) continue;
    const std::string id =
        row.id.empty() ? data::id_from_name(row.name.sv, ids_in(founding.sources), "kalla") : row.id;
    const auto party = row.party && place[*row.party] < founding.parties.size()
                           ? std::optional(place[*row.party])
                           : std::nullopt;
    founding.sources.push_back({id, row.name, party, {}});
    rows.sources.push_back(i);
  }
  for (std::size_t i = 0; i < answers.categories.size(); ++i) {
    const FoundingCategory& row = answers.categories[i];
    if (!row.chosen) continue;
    data::NewCategory category = row.category;
    if (category.id.empty()) {
      category.id = data::id_from_name(category.name.sv, ids_in(founding.categories), "kategori");
    }
    category.weight = written_weight(row.weight).value_or(-1);
    founding.categories.push_back(std::move(category));
    rows.categories.push_back(i);
  }
  founding.weights = {
      answers.weights_by.empty() ? data::standard_weights_origin() : LocalText{answers.weights_by, ""},
      instant.substr(0, 10)};
  founding.areas = std::move(areas);
  founding.updated = std::move(instant);
  return founding;
}

}  // namespace lagesbild::app
