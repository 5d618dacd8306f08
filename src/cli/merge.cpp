#include "data/documents/merge.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "cli/command.hpp"
#include "data/documents/records.hpp"
#include "data/json/json_view.hpp"
#include "data/read/load.hpp"
#include "export/value_text.hpp"
#include "words/field_words.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

constexpr int some_asked = 1;
constexpr int could_not = 2;

std::vector<Option> merge_options() {
  std::vector<Option> options{
      {"-o", "FILE", {"skriver dit (annars på standard ut)", "writes there (else to standard output)"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

std::string shown_value(const std::optional<std::string>& json, Language language) {
  return json ? exports::value_text(*json, language)
              : std::string{words::text(Text::conflict_nothing, language)};
}

bool is_gone(const std::optional<std::string>& record) {
  return !record || data::JsonView(*record).find("deleted").has_value();
}

std::string folder_of(const std::string& path) {
  const std::size_t end = path.find_last_of('/');
  return end == std::string::npos ? "" : path.substr(0, end + 1);
}

/// "a/" of "a/b/", "../" of "".
std::string folder_above(const std::string& folder) {
  if (folder.empty() || folder.ends_with("../")) return folder + "../";
  return folder_of(folder.substr(0, folder.size() - 1));
}

/// The situation that one of the files is of: it lies beside its manifest, or in a folder within.
std::optional<Situation> situation_of(std::span<const std::string> paths, const Disk& disk) {
  for (const std::string& path : paths) {
    std::string folder = folder_of(path);
    for (int levels = 0; levels < 2; ++levels, folder = folder_above(folder)) {
      if (!disk.read_folder || !disk.read_file(folder + "lagesbild.json")) continue;
      auto files = disk.read_folder(folder);
      if (files) return data::read_situation(std::move(*files), {}).situation;
    }
  }
  return std::nullopt;
}

std::string question(const data::Bytes& merged, const data::Conflict& conflict, const Situation* situation,
                     Language language) {
  const auto there =
      data::find_record(data::recognise(merged), data::JsonView(merged.view()), conflict.record);
  const std::string& either = conflict.mine && conflict.path.empty() ? *conflict.mine : "";
  const std::string label = conflict.record.list.empty() ? ""
                            : there                      ? data::record_label(*there)
                                                         : data::record_label(data::JsonView(either));
  const std::string record = label.empty() ? std::string{words::text(Text::conflict_whole, language)}
                                           : words::record_text(label, situation, language);
  if (conflict.path.empty()) {
    if (is_gone(conflict.mine)) return words::filled(Text::conflict_you_deleted, language, {record});
    if (!is_gone(conflict.theirs)) {
      return words::filled(
          Text::conflict_record, language,
          {record, shown_value(conflict.theirs, language), shown_value(conflict.mine, language)});
    }
    return words::filled(Text::conflict_they_deleted, language,
                         {record, shown_value(conflict.mine, language)});
  }
  return words::filled(Text::conflict_field, language,
                       {record, words::field_text(conflict.path.back(), language),
                        shown_value(conflict.theirs, language), shown_value(conflict.mine, language)});
}

std::string told(const data::Merged& merged, bool is_written, const Situation* situation, Language language) {
  const data::MergeCounts& counts = merged.counts;
  std::string text = words::filled(Text::merged_counts, language,
                                   {std::to_string(counts.taken), std::to_string(counts.changed),
                                    std::to_string(counts.deleted), std::to_string(counts.asked)}) +
                     "\n";
  for (const data::Renamed& renamed : merged.renamed) {
    text += words::filled(Text::merged_renamed, language, {renamed.from, renamed.to}) + "\n";
  }
  for (const data::Conflict& conflict : merged.conflicts)
    text += question(merged.bytes, conflict, situation, language) + "\n";
  if (!is_written) text += line_of(Text::merged_nothing, language);
  return text;
}

Outcome failed(const std::string& text) {
  return {could_not, "", text + "\n"};
}

Outcome merge_files(const Arguments& arguments, const Disk& disk, Language language) {
  // Of two, such as a conflict copy and its original, nobody knows what both come from.
  const std::size_t copies = arguments.words.size();
  if (copies != 2 && copies != 3) {
    return failed(std::string{words::text(Text::cli_merge_files, language)});
  }
  const auto target = arguments.value("-o");
  if (!disk.read_file || (target && !disk.write_file)) {
    return failed(std::string{words::text(Text::cli_cannot_write, language)});
  }
  std::vector<data::Bytes> sides;
  for (const std::string& path : arguments.words) {
    auto file = disk.read_file(path);
    if (!file) return failed(problem_line(file.problem(), language));
    // Damage is told under the name of the copy that has it.
    const auto alone = data::merge(path, file->bytes, file->bytes, file->bytes);
    if (!alone) return failed(problem_line(alone.problem(), language));
    sides.push_back(std::move(file->bytes));
  }
  const std::string& theirs = arguments.words.back();
  const auto merged = copies == 2 ? data::merge_two(theirs, sides[0], sides[1])
                                  : data::merge(theirs, sides[0], sides[1], sides[2]);
  if (!merged) return failed(problem_line(merged.problem(), language));
  const bool is_new = !merged->bytes.shares(sides.back()) || (target && *target != theirs);
  const auto situation = merged->conflicts.empty() ? std::nullopt : situation_of(arguments.words, disk);
  Outcome outcome{merged->conflicts.empty() ? 0 : some_asked, "",
                  told(*merged, is_new, situation ? &*situation : nullptr, language)};
  if (!target) {
    outcome.out = merged->bytes.text();
  } else if (is_new) {
    if (const auto problem = disk.write_file("", {*target, merged->bytes})) {
      return failed(problem_line(*problem, language));
    }
  }
  return outcome;
}

}  // namespace

Command merge_command() {
  return {
      "merge",
      "[BASE] MINE THEIRS [-o FILE] [--lang sv|en]",
      {"Slår ihop två kopior av en fil (MINE och THEIRS) som båda kommer från BASE. Utan BASE, som för en "
       "kopia som synkroniseringen lade undan, räknas det som båda har som gammalt: det som bara den ena har "
       "kommer med, och det som skiljer sig frågas det om",
       "Merges two copies of a file (MINE and THEIRS) that both come from BASE. Without BASE, as for a copy "
       "that synchronising put aside, what both have counts as old: what only one has is taken, and what "
       "differs is asked about"},
      merge_options(),
      merge_files,
      {"0: sammanslaget, 1: något att välja mellan, 2: en fil gick inte att läsa eller skriva",
       "0: merged, 1: something to choose between, 2: a file could not be read or written"}};
}

}  // namespace lagesbild::cli
