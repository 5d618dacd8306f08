#include "analysis/municipal.hpp"
#include "analysis/rank_job.hpp"
#include "cli/engine_options.hpp"
#include "cli/given_out.hpp"
#include "export/analysis_export.hpp"
#include "export/codebook.hpp"
#include "export/outside.hpp"
#include "export/ranking_csv.hpp"
#include "words/format_number.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

constexpr int not_written = 2;

std::vector<Option> export_options() {
  std::vector<Option> options{
      {"--audience",
       "group|outside",
       {"för gruppen, med alla tal, eller utanför den (annars), med små tal dolda",
        "for the group, with all numbers, or outside it (else), with small numbers hidden"}},
      {"-o", "DIR", {"mappen som filerna läggs i", "the folder that the files are put in"}}};
  return with_engine_options(std::move(options));
}

/// The files that the page's exports are, for one audience.
class Exporting {
 public:
  Exporting(const Ready& ready, const Disk& disk, std::string from, std::string folder, Language language)
      : situation_(ready.situation()),
        ready_(ready),
        disk_(disk),
        from_(std::move(from)),
        folder_(std::move(folder)),
        language_(language),
        ranking_(analysis::rank(ready.situation(), ready.cube, ready.settings)) {}

  Outcome run(disclosure::Audience audience) {
    outcome_.err = ready_.errors;
    audience == disclosure::Audience::outside ? write_for_outside() : write_for_group();
    write(Text::file_codebook, "csv", exports::codebook_csv(language_));
    return outcome_;
  }

 private:
  void write_for_group() {
    write(Text::file_list, "csv", exports::list_csv(situation_, ranking_, language_));
    write(Text::file_numbers, "csv", exports::numbers_csv(situation_, ranking_, nullptr, language_));
    write(Text::file_numbers, "json", exports::analysis_json(situation_, ranking_, nullptr, nullptr));
  }

  /// What lies in the folder has left the group already, and what the situation says that the page has given
  /// out.
  void write_for_outside() {
    std::vector<exports::PublishedTable> published;
    if (const auto files = disk_.read_folder(from_))
      published = exports::published_in(data::Documents(*files));
    if (const auto files = disk_.read_folder(folder_)) {
      for (const data::File& file : *files) {
        if (auto table = exports::read_published(file.bytes.view())) published.push_back(std::move(*table));
      }
    }
    const auto table = exports::outside_table(
        situation_, ranking_, analysis::municipal_events(situation_, ready_.cube, ready_.settings),
        published);
    const auto kept =
        keep_given_out(disk_, from_, exports::told_by(situation_, ready_.settings.window, table), language_);
    if (!kept) {
      outcome_.err += problem_line(kept.problem(), language_) + "\n";
      outcome_.status = not_written;
      return;
    }
    outcome_.out += *kept;
    write(Text::file_outside, "json",
          exports::outside_json(situation_, ranking_, table, "lagesbild-ranking/1", language_));
    write(Text::file_outside, "csv", exports::outside_csv(situation_, ranking_, table, language_));
    if (!published.empty())
      outcome_.out += words::counted(static_cast<double>(published.size()), Text::cli_export_beside_one,
                                     Text::cli_export_beside, language_) +
                      "\n";
  }

  void write(Text what, std::string_view extension, std::string bytes) {
    if (outcome_.status != 0) return;
    const std::string name =
        exports::file_name(situation_, ranking_, words::text(what, language_), extension, language_);
    if (const auto problem = disk_.write_file(folder_, {name, std::move(bytes)})) {
      outcome_.err += problem_line(*problem, language_) + "\n";
      outcome_.status = not_written;
      return;
    }
    outcome_.out += words::filled(Text::file_written, language_, {name}) + "\n";
  }

  const Situation& situation_;
  const Ready& ready_;
  const Disk& disk_;
  std::string from_;
  std::string folder_;
  Language language_;
  analysis::Ranking ranking_;
  Outcome outcome_;
};

Outcome export_files(const Arguments& arguments, const Disk& disk, Language language) {
  const auto folder = arguments.value("-o");
  if (!folder) return {not_written, "", line_of(Text::cli_export_where, language)};
  if (!disk.write_file) return {not_written, "", line_of(Text::cli_cannot_write, language)};
  const auto written = arguments.value("--audience");
  const auto audience = disclosure::audience_of(written.value_or("outside"));
  if (!audience) return {not_written, "", words::filled(Text::cli_audience, language, {*written}) + "\n"};
  const Ready ready = make_ready(arguments, disk, language);
  if (ready.failed) return *ready.failed;
  return Exporting(ready, disk, arguments.words.front(), *folder, language).run(*audience);
}

}  // namespace

Command export_command() {
  return {
      "export",
      "DIR [--audience outside|group] -o DIR [FLAGGOR]",
      {"Skriver det som får lämna gruppen, eller allt till gruppen, som filer; det som redan ligger i mappen "
       "eller står i lägesbildens utlamnat.json räknas som utlämnat",
       "Writes what may leave the group, or everything for the group, as files; what lies in the folder "
       "already, or stands in the situation's utlamnat.json, counts as given out"},
      export_options(),
      export_files,
      {"0: skrivet, 1: går inte att räkna på, 2: inget gick att skriva",
       "0: written, 1: cannot be counted, 2: nothing could be written"}};
}

}  // namespace lagesbild::cli
