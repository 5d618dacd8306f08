#include <algorithm>
#include <chrono>
#include <utility>

#include "cli/command.hpp"
#include "data/found/founding.hpp"
#include "data/found/municipalities.hpp"
#include "data/found/standards.hpp"
#include "data/read/suggest.hpp"
#include "intake/table/encoding.hpp"
#include "model/utc_text.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

/// "bovardar, skolor"
template <typename Standards, typename IdOf>
std::string ids_of(const Standards& standards, IdOf id_of) {
  std::string all;
  for (const auto& one : standards) all += (all.empty() ? "" : ", ") + id_of(one);
  return all;
}

const std::string& source_id(const data::StandardSource& one) {
  return one.source.id;
}

const std::string& category_id(const data::NewCategory& one) {
  return one.id;
}

std::vector<Option> init_options() {
  const std::string sources = ids_of(data::standard_sources(), source_id);
  const std::string categories = ids_of(data::standard_categories(), category_id);
  std::vector<Option> options{
      {"--municipality",
       "CODE",
       {"kommunens kod eller namn: 0163, Sollentuna", "the municipality's code or name: 0163, Sollentuna"}},
      {"--areas",
       "FILE",
       {"områden som GeoJSON; av en större fil tas kommunens",
        "areas as GeoJSON; of a larger file the municipality's are taken"}},
      {"--list",
       "FILE",
       {"områden utan karta, en per rad: Norr; 4200. Med --areas: invånarna",
        "areas without a map, one a line: Norr; 4200. With --areas: the inhabitants"}},
      {"--title", "TEXT", {"rubrik (annars Lägesbild och kommunens namn)", "title (else made of the name)"}},
      {"--sources",
       "IDS",
       {"källor (annars de vanliga), av: " + sources, "sources (else the usual ones), of: " + sources}},
      {"--categories",
       "IDS",
       {"kategorier (annars alla), av: " + categories, "categories (else all), of: " + categories}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

/// The standard ones that were asked for, or the id that is none.
template <typename Standard, typename IdOf>
std::optional<LocalText> choose(std::vector<Standard>& standards, const std::string& option,
                                const std::string& wanted, IdOf id_of) {
  std::vector<Standard> chosen;
  std::vector<std::string> known;
  for (const Standard& one : standards) known.push_back(id_of(one));
  for (std::size_t begin = 0; begin <= wanted.size();) {
    const std::size_t end = std::min(wanted.find(',', begin), wanted.size());
    const std::string id = wanted.substr(begin, end - begin);
    begin = end + 1;
    const auto found = std::find(known.begin(), known.end(), id);
    if (found == known.end()) {
      const auto meant = data::closest(id, known);
      return LocalText{option + ": okänt id: " + id + (meant ? "; menade du " + *meant + "?" : ""),
                       option + ": unknown id: " + id + (meant ? "; did you mean " + *meant + "?" : "")};
    }
    chosen.push_back(standards[static_cast<std::size_t>(found - known.begin())]);
  }
  standards = std::move(chosen);
  return std::nullopt;
}

LocalText unknown_municipality(const std::string& given) {
  std::vector<std::string> names;
  for (const data::MunicipalityName& one : data::municipalities()) names.emplace_back(one.name);
  const auto meant = data::closest(given, names);
  return {"--municipality: ingen kommun heter eller har koden " + given +
              (meant ? "; menade du " + *meant + "?" : ""),
          "--municipality: no municipality has the name or code " + given +
              (meant ? "; did you mean " + *meant + "?" : "")};
}

/// Only the parties that some source belongs to.
void take_parties(data::Founding& founding) {
  std::vector<Party> standard = data::standard_parties(founding.municipality.name);
  std::vector<std::size_t> at(standard.size(), standard.size());
  for (Source& source : founding.sources) {
    std::size_t& place = at[*source.party];
    if (place == standard.size()) {
      place = founding.parties.size();
      founding.parties.push_back(standard[*source.party]);
    }
    source.party = place;
  }
}

/// All but the areas; the first option that cannot be understood is the error.
std::optional<LocalText> read_answers(const Arguments& arguments, data::Founding& founding) {
  const auto wanted = arguments.value("--municipality");
  if (!wanted) {
    return LocalText{"Skriv vilken kommun: --municipality 0163",
                     "Say which municipality: --municipality 0163"};
  }
  const data::MunicipalityName* municipality = data::find_municipality(*wanted);
  if (!municipality) return unknown_municipality(*wanted);
  const std::string name(municipality->name);
  founding.municipality = {std::string(municipality->code), {municipality->full, name + " municipality"}};
  founding.title = {"Lägesbild " + name, "Situation in " + name};
  if (const auto title = arguments.value("--title")) founding.title = {*title, ""};

  auto sources = data::standard_sources();
  if (const auto ids = arguments.value("--sources")) {
    if (auto error = choose(sources, "--sources", *ids, source_id)) return error;
  } else {
    std::erase_if(sources, [](const data::StandardSource& one) { return !one.usual; });
  }
  for (data::StandardSource& one : sources) founding.sources.push_back(std::move(one.source));
  take_parties(founding);

  auto categories = data::standard_categories();
  if (const auto ids = arguments.value("--categories")) {
    if (auto error = choose(categories, "--categories", *ids, category_id)) return error;
  }
  founding.categories = std::move(categories);

  const auto now = std::chrono::system_clock::now().time_since_epoch();
  founding.updated = utc_text(std::chrono::duration_cast<std::chrono::seconds>(now).count());
  founding.weights = {data::standard_weights_origin(), founding.updated.substr(0, 10)};
  return std::nullopt;
}

std::optional<Problem> read_areas(const Arguments& arguments, const Disk& disk, data::Founding& founding) {
  data::AreaList list;
  const auto list_path = arguments.value("--list");
  if (list_path) {
    const auto file = disk.read_file(*list_path);
    if (!file) return file.problem();
    // Excel and Notepad save in Windows-1252 or UTF-16 where nobody says otherwise.
    std::string bytes = file->bytes.text();
    const intake::Encoding encoding = intake::judge_encoding(bytes).encoding;
    std::vector<intake::Remark> remarks;
    list = data::read_area_list(intake::decoded(std::move(bytes), encoding, remarks));
  }
  if (const auto path = arguments.value("--areas")) {
    const auto file = disk.read_file(*path);
    if (!file) return file.problem();
    founding.areas = data::areas_of_file(*path, file->bytes, founding.municipality.code, list);
  } else {
    founding.areas = data::areas_of_list(list);
  }
  for (Problem& problem : founding.areas.problems) {
    if (problem.file.empty()) problem.file = list_path.value_or("");
  }
  return std::nullopt;
}

std::string told(const std::string& folder, const data::Founding& founding,
                 const std::vector<data::File>& files, Language language) {
  const auto count = [](std::size_t number) { return std::to_string(number); };
  std::string text = words::filled(Text::cli_founded, language,
                                   {folder, count(founding.areas.areas.size()),
                                    count(founding.sources.size()), count(founding.categories.size())}) +
                     "\n";
  for (const data::File& file : files) text += "  " + file.path + "\n";
  if (founding.areas.others > 0) {
    text += words::filled(Text::cli_areas_left_out, language, {count(founding.areas.others)}) + "\n";
  }
  text += "\n" + line_of(Text::cli_founded_next, language) + "  lagesbild check " + folder + "\n";
  for (const Text next : {Text::cli_founded_report, Text::cli_founded_change}) {
    text += "  " + line_of(next, language);
  }
  return text;
}

Outcome init(const Arguments& arguments, const Disk& disk, Language language) {
  if (arguments.words.size() != 1)
    return failure(std::string{words::text(Text::cli_write_new_folder, language)});
  if (!disk.read_file || !disk.make_folder) {
    return failure(std::string{words::text(Text::cli_no_disk, language)});
  }
  if (!arguments.has("--areas") && !arguments.has("--list")) {
    return failure(std::string{words::text(Text::cli_write_areas, language)});
  }
  data::Founding founding;
  if (const auto error = read_answers(arguments, founding)) return failure(error->in(language));
  if (const auto problem = read_areas(arguments, disk, founding)) {
    return failure(problem_line(*problem, language));
  }
  std::string lines;
  for (const Problem& problem : founding.areas.problems) {
    if (problem.severity == Severity::warning) lines += problem_line(problem, language) + "\n";
  }
  const Problems faults = data::faults_of(founding);
  for (const Problem& problem : faults) lines += problem_line(problem, language) + "\n";
  if (!faults.empty()) return {1, "", lines + line_of(Text::cli_nothing_written, language)};
  const std::string& folder = arguments.words.front();
  const std::vector<data::File> files = data::files_of(founding);
  if (const auto problem = disk.make_folder(folder, files)) return failure(problem_line(*problem, language));
  return {0, told(folder, founding, files, language), lines};
}

}  // namespace

Command init_command() {
  return {"init",
          "DIR --municipality CODE --areas FILE|--list FILE [--sources IDS] [--categories IDS]",
          {"Börjar en ny lägesbild i en tom mapp", "Begins a new situation in an empty folder"},
          init_options(),
          init};
}

}  // namespace lagesbild::cli
