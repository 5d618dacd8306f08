#include "data/documents/fold.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cli/command.hpp"
#include "cli/dated_copy.hpp"
#include "data/documents/column_rows.hpp"
#include "data/json/json_view.hpp"
#include "model/disclosure.hpp"
#include "model/personal_data.hpp"
#include "words/found_words.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

constexpr int some_stay = 1;
constexpr int not_folded = 2;

std::vector<Option> fold_options() {
  std::vector<Option> options{
      {"--preview",
       "",
       {"visar vad som skulle hända och skriver inget", "shows what would happen and writes nothing"}},
      {"--dry-run", "", {"detsamma som --preview", "the same as --preview"}},
      {"--all",
       "",
       {"tar in även rapporter som kan ha personuppgifter eller är tillbakaskickade",
        "takes in also reports that may hold personal data or have been sent back"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

/// What the page too wants somebody to look at before a report is taken in: words that may be personal data,
/// and reports that have been sent back. By path, the first reason each.
class ReportGuard {
 public:
  ReportGuard(const data::Documents& documents, Date today, Language language)
      : today_(today), language_(language) {
    const data::Loaded loaded = data::read_situation(documents.files());
    if (!loaded.situation) return;
    for (const Category& category : loaded.situation->categories) {
      if (disclosure::told_for_municipality_only(category)) hidden_.insert(category.id);
    }
    for (const data::Document& document : documents.all()) {
      if (documents.in_inbox(document)) look_at(document);
    }
    for (const ReturnedReport& report : loaded.plans.returned) {
      const data::Document* document = documents.find(report.report);
      if (document == nullptr) continue;
      held_.try_emplace(report.report,
                        words::filled(Text::inbox_returned, language_, {report.changed, report.text}));
    }
  }

  const std::map<std::string, std::string>& held() const { return held_; }

 private:
  static std::string said(const data::JsonView& record, std::string_view key) {
    const auto value = record.find(key);
    return value ? value->text().value_or("") : "";
  }

  void look_at(const data::Document& document) {
    const std::string rows = data::in_rows(document.file.bytes.view()).value_or(document.file.bytes.text());
    const auto list = data::JsonView(rows).find("incidents");
    if (!list) return;
    for (const data::JsonView& record : list->elements()) {
      for (const char* key : {"place", "note"}) {
        const std::string text = said(record, key);
        const auto found = personal_data::find(text, today_);
        if (found.empty()) continue;
        const bool hidden = hidden_.contains(said(record, "category"));
        held_.try_emplace(
            document.path,
            hidden ? std::string(words::text(Text::inbox_protected_data, language_))
                   : words::filled(Text::inbox_found, language_,
                                   {said(record, "id"), words::found_text(text, found, language_)}));
      }
    }
  }

  Date today_;
  Language language_;
  std::set<std::string> hidden_;
  std::map<std::string, std::string> held_;
};

/// One folder's inbox, on the disk that has it.
class InboxFolding {
 public:
  InboxFolding(const Disk& disk, std::string folder, Language language)
      : disk_(disk), folder_(std::move(folder)), language_(language) {}

  Outcome run(bool dry, bool all) {
    auto files = disk_.read_folder(folder_);
    if (!files) return stop(files.problem());
    before_ = data::Documents(*files);
    if (!all) hold_back();
    folded_ = data::fold(before_, wanted_);
    for (const Problem& problem : folded_.refused) {
      outcome_.err +=
          words::filled(Text::inbox_file_stays, language_, {problem_line(problem, language_)}) + "\n";
    }
    if (!folded_.refused.empty()) outcome_.status = some_stay;
    if (folded_.folded.empty()) {
      if (folded_.refused.empty() && outcome_.status == 0)
        outcome_.out = line_of(Text::cli_inbox_empty, language_);
      return outcome_;
    }
    if (dry) {
      for (const std::string& path : folded_.folded) say(Text::inbox_would_fold, path);
      return told();
    }
    return write();
  }

 private:
  void hold_back() {
    const ReportGuard guard(before_, today(), language_);
    if (guard.held().empty()) return;
    wanted_.emplace();
    for (const data::Document& document : before_.all()) {
      if (!guard.held().contains(document.path)) wanted_->insert(document.path);
    }
    for (const auto& [path, why] : guard.held())
      outcome_.err += words::filled(Text::cli_fold_looked_at, language_, {path, why}) + "\n";
    outcome_.err += line_of(Text::cli_fold_take_after_all, language_);
    outcome_.status = some_stay;
  }

  Date today() const { return disk_.today ? disk_.today() : Date{}; }

  void say(Text text, const std::string& value) {
    outcome_.out += words::filled(text, language_, {value}) + "\n";
  }
  Outcome told() {
    outcome_.out += words::filled(Text::inbox_folded, language_,
                                  {std::to_string(folded_.added), std::to_string(folded_.corrected),
                                   std::to_string(folded_.deleted), std::to_string(folded_.weeks)}) +
                    "\n";
    return outcome_;
  }
  Outcome stop(const Problem& problem) { return stop(problem_line(problem, language_)); }
  Outcome stop(const std::string& text) {
    outcome_.err += text + "\n";
    outcome_.status = not_folded;
    return outcome_;
  }

  /// What another has changed since it was read is not written over.
  std::optional<std::string> changed_meanwhile(const data::Documents& now) const {
    for (const data::Document& document : folded_.documents.all()) {
      const data::Document* then = before_.find(document.path);
      if (then != nullptr && then->file.bytes == document.file.bytes) continue;
      const data::Document* there = now.find(document.path);
      if ((then == nullptr) != (there == nullptr)) return document.path;
      if (then != nullptr && then->file.bytes != there->file.bytes) return document.path;
    }
    return std::nullopt;
  }

  Outcome write() {
    if (!disk_.write_file || !disk_.remove_file) {
      return stop(std::string{words::text(Text::cli_cannot_write, language_)});
    }
    auto now = disk_.read_folder(folder_);
    if (!now) return stop(now.problem());
    if (const auto path = changed_meanwhile(data::Documents(*now))) {
      return stop(words::filled(Text::cli_changed_meanwhile, language_, {*path}));
    }
    // The manifest last, so that it names no file that is not there.
    for (const bool manifest : {false, true}) {
      for (const data::Document& document : folded_.documents.all()) {
        const data::Document* then = before_.find(document.path);
        const bool is_new = then == nullptr || then->file.bytes != document.file.bytes;
        if (!is_new || (document.kind == data::FileKind::manifest) != manifest) continue;
        if (then != nullptr) outcome_.err += keep_dated_copy(disk_, folder_, *now, *then, language_);
        if (const auto problem = disk_.write_file(folder_, document.file)) return stop(*problem);
        say(Text::file_written, document.path);
      }
    }
    return empty_inbox();
  }

  /// Only of what a fresh reading finds in its source's file: folding that again has nothing to do.
  Outcome empty_inbox() {
    auto files = disk_.read_folder(folder_);
    if (!files) return stop(files.problem());
    const data::Documents now(*files);
    const data::Folded again = data::fold(now, wanted_);
    for (const std::string& path : folded_.folded) {
      const bool is_there = std::find(again.folded.begin(), again.folded.end(), path) != again.folded.end();
      if (!is_there || !again.edits.empty()) {
        return stop(std::string{words::text(Text::cli_not_read_back, language_)});
      }
    }
    for (const std::string& path : folded_.folded) {
      if (const auto problem = disk_.remove_file(folder_, now.find(path)->file.path)) return stop(*problem);
      say(Text::inbox_file_folded, path);
    }
    return told();
  }

  const Disk& disk_;
  std::string folder_;
  Language language_;
  data::Documents before_;
  std::optional<std::set<std::string>> wanted_;  ///< paths of the inbox; nothing: all
  data::Folded folded_;
  Outcome outcome_;
};

Outcome fold_inbox(const Arguments& arguments, const Disk& disk, Language language) {
  if (arguments.words.size() != 1) {
    return {not_folded, "", line_of(Text::cli_write_folder, language)};
  }
  return InboxFolding(disk, arguments.words.front(), language)
      .run(arguments.has("--preview") || arguments.has("--dry-run"), arguments.has("--all"));
}

}  // namespace

Command fold_command() {
  return {"fold",
          "DIR [--preview] [--all] [--lang sv|en]",
          {"För in inkorgens rapporter i källornas filer och tömmer den",
           "Puts the inbox's reports into the sources' files and empties it"},
          fold_options(),
          fold_inbox,
          {"0: inkorgen är tom, 1: någon rapport ligger kvar, 2: inget gick att skriva",
           "0: the inbox is empty, 1: some report stays, 2: nothing could be written"}};
}

}  // namespace lagesbild::cli
