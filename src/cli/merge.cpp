#include "data/documents/merge.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "data/json/json_view.hpp"

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

/// On one line.
std::string flattened(std::string_view json) {
  std::string line;
  for (const char sign : json) {
    const bool space = sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    if (!space) line += sign;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

/// A record whole, as "key: value, key: value": whoever chooses has to see what it says.
std::string shown_record(const data::JsonView& record) {
  std::string line;
  for (const data::JsonView::Member& member : record.members())
    line += (line.empty() ? "" : ", ") + member.name() + ": " + flattened(member.value.raw());
  return line;
}

/// Short enough for a line; never half a letter.
std::string shown_value(const std::optional<std::string>& json, Language language) {
  constexpr std::size_t longest = 80;
  if (!json) return std::string{words::text(Text::conflict_nothing, language)};
  if (const data::JsonView view(*json); view.is_object()) return shown_record(view);
  if (json->size() <= longest) return flattened(*json);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>((*json)[end]) & 0xC0u) == 0x80u) --end;
  return json->substr(0, end) + "…";
}

std::string question(const data::Conflict& conflict, Language language) {
  const std::string& id = conflict.record.id.empty() ? conflict.record.list : conflict.record.id;
  const std::string record = id.empty() ? std::string{words::text(Text::conflict_whole, language)} : id;
  if (conflict.path.empty()) {
    const bool is_mine = !conflict.mine || conflict.mine->find("\"deleted\"") != std::string::npos;
    if (is_mine) return words::filled(Text::conflict_you_deleted, language, {record});
    return words::filled(Text::conflict_they_deleted, language,
                         {record, shown_value(conflict.mine, language)});
  }
  std::string field;
  for (const std::string& step : conflict.path) field += (field.empty() ? "" : "/") + step;
  return words::filled(
      Text::conflict_field, language,
      {record, field, shown_value(conflict.theirs, language), shown_value(conflict.mine, language)});
}

std::string told(const data::Merged& merged, bool is_written, Language language) {
  const data::MergeCounts& counts = merged.counts;
  std::string text = words::filled(Text::merged_counts, language,
                                   {std::to_string(counts.taken), std::to_string(counts.changed),
                                    std::to_string(counts.deleted), std::to_string(counts.asked)}) +
                     "\n";
  for (const data::Renamed& renamed : merged.renamed) {
    text += words::filled(Text::merged_renamed, language, {renamed.from, renamed.to}) + "\n";
  }
  for (const data::Conflict& conflict : merged.conflicts) text += question(conflict, language) + "\n";
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
  Outcome outcome{merged->conflicts.empty() ? 0 : some_asked, "", told(*merged, is_new, language)};
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
