#include "app/topics/founding/founding_work.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/found/municipalities.hpp"

namespace lagesbild::app {

namespace {

/// "/sources/1/name" of the situation as the row of the answers that it is.
std::string row_pointer(const std::string& pointer, const FoundedRows& rows) {
  const std::array<std::pair<std::string_view, const std::vector<std::size_t>*>, 3> lists{
      {{"/parties/", &rows.parties}, {"/sources/", &rows.sources}, {"/categories/", &rows.categories}}};
  for (const auto& [list, places] : lists) {
    if (!pointer.starts_with(list)) continue;
    const std::size_t end = pointer.find('/', list.size());
    std::size_t index = 0;
    for (const char digit : pointer.substr(list.size(), end - list.size())) {
      index = 10 * index + static_cast<std::size_t>(digit - '0');
    }
    return std::string(list) + std::to_string(places->at(index)) + pointer.substr(end);
  }
  return pointer;
}

std::vector<std::string> municipality_choices() {
  std::vector<std::string> choices;
  for (const data::MunicipalityName& one : data::municipalities()) {
    choices.push_back(std::string(one.name) + " (" + std::string(one.code) + ")");
  }
  return choices;
}

/// Names that point at somebody, by their fields' keys.
Problems guarded(const FoundingAnswers& answers, Date today) {
  Problems faults;
  const auto guard = [&](std::string key, const std::string& text) {
    if (!personal_data::points_at_somebody(text, today, answers.said)) return;
    faults.push_back({Severity::error,
                      {},
                      std::move(key),
                      {"Det ser ut som personuppgifter", "It looks like personal data"},
                      {"Ta bort dem ur texten, eller säg att det inte är några",
                       "Take them out of the text, or say that they are none"},
                      ProblemCode::wrong_type});
  };
  guard("/municipality/name", answers.municipality_name);
  guard("/title", answers.title);
  const auto row = [](std::string_view list, std::size_t index) {
    return std::string(list) + std::to_string(index) + "/name";
  };
  for (std::size_t i = 0; i < answers.parties.size(); ++i)
    guard(row("/parties/", i), answers.parties[i].name.sv);
  for (std::size_t i = 0; i < answers.sources.size(); ++i) {
    if (answers.sources[i].chosen) guard(row("/sources/", i), answers.sources[i].name.sv);
  }
  for (std::size_t i = 0; i < answers.categories.size(); ++i) {
    if (answers.categories[i].chosen) guard(row("/categories/", i), answers.categories[i].category.name.sv);
  }
  guard("/weights/source", answers.weights_by);
  guard("/areas", answers.list);
  return faults;
}

}  // namespace

const data::FoundAreas& FoundingWork::areas_of(const FoundingAnswers& answers) {
  const bool is_same = is_read_ && municipality_ == answers.municipality && from_ == answers.areas_from &&
                       map_.shares(answers.map) && list_ == answers.list;
  if (is_same) return areas_;
  is_read_ = true;
  municipality_ = answers.municipality;
  from_ = answers.areas_from;
  map_ = answers.map;
  list_ = answers.list;
  const data::AreaList list = data::read_area_list(answers.list);
  if (answers.areas_from == AreasFrom::list) {
    areas_ = data::areas_of_list(list);
  } else if (answers.map.empty()) {
    areas_ = {};
    areas_.problems.push_back({Severity::error,
                               {},
                               "/areas",
                               {"Välj en kartfil, eller skriv områdena i en lista",
                                "Choose a map file, or write the areas in a list"},
                               {},
                               ProblemCode::no_areas});
  } else {
    areas_ = data::areas_of_file(answers.map_name, answers.map, answers.municipality, list);
  }
  return areas_;
}

const FoundingPicture& FoundingWork::picture(const FoundingAnswers& answers, Date today) {
  const data::FoundAreas& areas = areas_of(answers);
  if (picture_.municipalities.empty()) picture_.municipalities = municipality_choices();
  const auto& all = data::municipalities();
  const auto chosen =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == answers.municipality; });
  picture_.municipality = static_cast<std::size_t>(chosen - all.begin());
  picture_.county = data::county_of(answers.municipality);
  picture_.areas = areas.areas;
  picture_.without_border = static_cast<std::size_t>(std::count_if(
      areas.areas.begin(), areas.areas.end(), [](const Area& area) { return area.shape.empty(); }));
  picture_.other_areas = areas.others;
  picture_.area_problems = areas.problems;
  FoundedRows rows;
  const data::Founding founding = founding_of(answers, areas, {}, rows);
  picture_.faults = data::faults_of(founding);
  for (Problem& fault : picture_.faults) {
    // What is wrong with the areas' file or list is put right at their one place.
    const bool of_areas = fault.file != "lagesbild.json";
    fault.pointer = of_areas ? "/areas" : row_pointer(fault.pointer, rows);
  }
  const Problems found = guarded(answers, today);
  picture_.faults.insert(picture_.faults.end(), found.begin(), found.end());
  picture_.files.clear();
  for (const data::File& file : data::files_of(founding)) picture_.files.push_back(file.path);
  return picture_;
}

std::optional<data::Founding> FoundingWork::founded(const FoundingAnswers& answers, Date today,
                                                    std::string instant) {
  FoundedRows rows;
  data::Founding founding = founding_of(answers, areas_of(answers), std::move(instant), rows);
  if (!data::faults_of(founding).empty() || !guarded(answers, today).empty()) return std::nullopt;
  return founding;
}

}  // namespace lagesbild::app
