#include "data/documents/fold.hpp"

#include <algorithm>

#include "cli/command.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

constexpr int some_stay = 1;
constexpr int not_folded = 2;

std::vector<Option> fold_options() {
  std::vector<Option> options{
      {"--dry-run",
       "",
       {"visar vad som skulle hända, och skriver inget", "shows what would happen, and writes nothing"}}};
  for (Option& option : common_options()) options.push_back(std::move(option));
  return options;
}

/// One folder's inbox, on the disk that has it.
class InboxFolding {
 public:
  InboxFolding(const Disk& disk, std::string folder, Language language)
      : disk_(disk), folder_(std::move(folder)), language_(language) {}

  Outcome run(bool dry) {
    auto files = disk_.read_folder(folder_);
    if (!files) return stop(files.problem());
    before_ = data::Documents(*files);
    folded_ = data::fold(before_);
    for (const Problem& problem : folded_.refused) {
      outcome_.err +=
          words::filled(Text::inbox_file_stays, language_, {problem_line(problem, language_)}) + "\n";
    }
    if (!folded_.refused.empty()) outcome_.status = some_stay;
    if (folded_.folded.empty()) {
      if (folded_.refused.empty()) outcome_.out = line_of(Text::cli_inbox_empty, language_);
      return outcome_;
    }
    if (dry) {
      for (const std::string& path : folded_.folded) say(Text::inbox_would_fold, path);
      return told();
    }
    return write();
  }

 private:
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
    const data::Folded again = data::fold(now);
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
  data::Folded folded_;
  Outcome outcome_;
};

Outcome fold_inbox(const Arguments& arguments, const Disk& disk, Language language) {
  if (arguments.words.size() != 1) {
    return {not_folded, "", line_of(Text::cli_write_folder, language)};
  }
  return InboxFolding(disk, arguments.words.front(), language).run(arguments.has("--dry-run"));
}

}  // namespace

Command fold_command() {
  return {"fold",
          "DIR [--dry-run] [--lang sv|en]",
          {"För in inkorgens rapporter i källornas filer och tömmer den; 1: någon ligger kvar, 2: inget gick "
           "att skriva",
           "Puts the inbox's reports into the sources' files and empties it; 1: some stay, 2: nothing could "
           "be written"},
          fold_options(),
          fold_inbox};
}

}  // namespace lagesbild::cli
