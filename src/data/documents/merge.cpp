#include "data/documents/merge.hpp"

#include <algorithm>

#include "data/documents/column_rows.hpp"
#include "data/documents/merge_common.hpp"
#include "data/documents/merge_values.hpp"
#include "data/json/json.hpp"
#include "data/json/mend.hpp"

namespace lagesbild::data {
namespace {

Problem no_object(const std::string& path) {
  return {Severity::error,
          path,
          "",
          {"Filen ska vara ett objekt { … }", "The file should be an object { … }"},
          {"Kontrollera att det är rätt fil", "Check that this is the right file"},
          ProblemCode::wrong_type};
}

Problem in_columns(const std::string& path) {
  return {
      Severity::error,
      path,
      "/columns",
      {"Filen är ändrad på två håll, och dess kolumner går inte att läsa som rader, så den går inte att slå "
       "ihop",
       "The file was changed in two places, and its columns cannot be read as rows, so it cannot be merged"},
      {"Lägg nya händelser i inkorgen i stället, eller skriv filen i rader",
       "Put new incidents into the inbox instead, or write the file in rows"},
      ProblemCode::edit_wrong_type};
}

std::optional<Problem> fault_of(const std::string& path, const Bytes& bytes) {
  Parsed parsed = parse_json(path, bytes);
  if (parsed.problem) return std::move(parsed.problem);
  if (!parsed.value->is_object()) return no_object(path);
  return std::nullopt;
}

std::optional<long long> revision_of(const JsonView& root) {
  const auto revision = root.find("revision");
  return revision ? revision->integer() : std::nullopt;
}

/// Above both; what is just mine keeps mine's where that is above theirs.
void raise_revision(Merging& merging, const JsonView& mine, const JsonView& theirs, Outcome outcome) {
  const auto my_number = revision_of(mine);
  const auto their_number = revision_of(theirs);
  if (!my_number && !their_number) return;
  const long long highest = std::max(my_number.value_or(0), their_number.value_or(0));
  const bool is_mine = !outcome.kept && my_number && my_number > their_number;
  const std::string text = std::to_string(is_mine ? *my_number : highest + 1);
  if (const auto there = theirs.find("revision")) {
    if (their_number) merging.put({{there->begin(), there->end(), text}});
  } else {
    merging.put({insert_member(theirs, "format", "revision", text)});
  }
}

Bytes rows_of(const Bytes& bytes) {
  auto text = in_rows(bytes.view());
  return text ? Bytes(std::move(*text)) : bytes;
}

/// Rows can be told from each other, cells cannot: what was changed on both sides is merged, and written, in
/// rows.
Result<Merged> merge_in_rows(const std::string& path, const Bytes& base, const Bytes& mine,
                             const Bytes& theirs) {
  const Bytes their_rows = rows_of(theirs);
  const Bytes all[] = {rows_of(base), rows_of(mine), their_rows};
  for (const Bytes& one : all) {
    if (!one.empty() && JsonView(one.view()).find("columns")) return in_columns(path);
  }
  auto merged = merge(path, all[0], all[1], their_rows);
  if (merged && merged->bytes.shares(their_rows)) merged->bytes = theirs;
  return merged;
}

}  // namespace

namespace {

/// A file that was not quite JSON and was mended when it was edited: the same is meant by its older copies.
Bytes meant(const std::string& path, const Bytes& bytes) {
  Parsed parsed = bytes.empty() ? Parsed{} : parse_json(path, bytes);
  if (!parsed.problem) return bytes;
  Understood understood = understand(path, bytes.view(), std::move(*parsed.problem));
  return understood.problem || understood.bytes.empty() ? bytes : Bytes(std::move(understood.bytes));
}

Result<Merged> merge_sound(const std::string& path, const Bytes& base, const Bytes& mine,
                           const Bytes& theirs);

}  // namespace

Result<Merged> merge(const std::string& path, const Bytes& base, const Bytes& mine, const Bytes& theirs) {
  return merge_sound(path, meant(path, base), meant(path, mine), meant(path, theirs));
}

namespace {

Result<Merged> merge_sound(const std::string& path, const Bytes& base, const Bytes& mine,
                           const Bytes& theirs) {
  for (const Bytes* side : {&base, &mine, &theirs}) {
    if (side == &base && base.empty()) continue;
    if (auto fault = fault_of(path, *side)) return std::move(*fault);
  }
  const Sides sides{base.empty() ? Side() : Side(JsonView(base.view())), JsonView(mine.view()),
                    JsonView(theirs.view())};
  Merging merging;
  const Outcome outcome = merge_objects(merging, sides, Place{});
  for (const Conflict& conflict : merging.conflicts) {
    const std::string& key = conflict.path.empty() ? path : conflict.path.front();
    const bool is_top = conflict.record.list.empty();
    if (is_top && (key == "columns" || key == "dictionary")) return merge_in_rows(path, base, mine, theirs);
  }
  Merged merged{theirs, std::move(merging.conflicts), std::move(merging.renamed), merging.counts};
  merged.counts.asked = merged.conflicts.size();
  if (!outcome.took) return merged;
  raise_revision(merging, *sides.mine, *sides.theirs, outcome);
  merged.bytes = spliced(theirs.view(), std::move(merging.splices));
  return merged;
}

}  // namespace

Result<Merged> merge_two(const std::string& path, const Bytes& mine, const Bytes& theirs) {
  Bytes one = meant(path, mine);
  Bytes other = meant(path, theirs);
  for (const Bytes* side : {&one, &other}) {
    if (auto fault = fault_of(path, *side)) return std::move(*fault);
  }
  const auto has_columns = [](const Bytes& bytes) {
    return JsonView(bytes.view()).find("columns").has_value();
  };
  const Bytes their_bytes = other;
  if ((has_columns(one) || has_columns(other)) && !(one == other)) {
    one = rows_of(one);
    other = rows_of(other);
  }
  auto merged = merge_sound(path, Bytes(common_of(JsonView(one.view()), JsonView(other.view()))), one, other);
  if (merged && merged->bytes.shares(other)) merged->bytes = their_bytes;
  return merged;
}

Edit take_mine(const std::string& document, const Conflict& conflict) {
  if (conflict.path.empty() && !conflict.theirs)
    return {document, AddRecord{conflict.record.list, *conflict.mine}};
  if (conflict.path.empty() && !conflict.mine) return {document, DeleteRecord{conflict.record}};
  return {document, SetField{conflict.record, conflict.path, conflict.mine}};
}

}  // namespace lagesbild::data
