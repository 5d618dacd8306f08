#include "cli/run.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "data/read/suggest.hpp"

namespace lagesbild::cli {
namespace {

using words::Text;

std::vector<Command> commands() {
  return {init_command(),    import_command(),   check_command(),    rank_command(),
          explain_command(), backtest_command(), evaluate_command(), patterns_command(),
          merge_command(),   fold_command(),     report_command(),   export_command()};
}

std::string program_help(Language language) {
  std::string text = line_of(Text::cli_commands, language);
  for (const Command& command : commands()) {
    text += "  " + padded(command.name, 10) + command.summary.in(language) + "\n";
  }
  return text + "\n" + line_of(Text::cli_more_help, language);
}

std::string command_help(const Command& command, Language language) {
  std::string text = words::filled(Text::cli_usage, language, {command.name, command.usage}) + "\n" +
                     command.summary.in(language) + ".\n\n";
  for (const Option& option : command.options) {
    const std::string shown = option.name + (option.value.empty() ? "" : " " + option.value);
    text += "  " + padded(shown, 30) + option.help.in(language) + "\n";
  }
  return text + "\n" + std::string(words::text(Text::cli_exit_status, language)) + " " +
         command.exits.in(language) + ".\n";
}

/// The language must be known before anything can be said of the other arguments.
Language language_of(std::span<const std::string> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=en") return Language::en;
    if (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en") return Language::en;
  }
  return Language::sv;
}

}  // namespace

std::string padded(std::string text, std::size_t width) {
  const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; };
  const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_start));
  if (letters < width) text.append(width - letters, ' ');
  return text;
}

std::vector<Option> common_options() {
  return {{"--lang", "sv|en", {"språk (annars svenska)", "language (Swedish if not given)"}},
          {"--help", "", {"visar den här hjälpen", "shows this help"}}};
}

std::string line_of(Text text, Language language) {
  return std::string{words::text(text, language)} + "\n";
}

Outcome failure(const std::string& text) {
  return {1, "", text + "\n"};
}

std::string problem_line(const Problem& problem, Language language) {
  const std::string& what = problem.what.in(language);
  const std::string& remedy = problem.remedy.in(language);
  const std::string stop = what.ends_with('?') ? "" : ".";
  return std::string(problem.severity == Severity::error ? "error " : "warning ") + problem.file + "#" +
         problem.pointer + ": " + what + stop + (remedy.empty() ? "" : " " + remedy + ".");
}

Opened open_situation(const Arguments& arguments, const Disk& disk, Language language,
                      data::LoadOptions options, std::vector<data::File>* kept) {
  Opened opened;
  if (arguments.words.size() != 1) {
    opened.outcome = failure(std::string{words::text(Text::cli_write_folder, language)});
    return opened;
  }
  auto files = disk.read_folder(arguments.words.front());
  if (!files) {
    opened.outcome = failure(problem_line(files.problem(), language));
    return opened;
  }
  if (disk.today) options.today = disk.today();
  if (kept != nullptr) *kept = *files;
  opened.loaded = data::read_situation(std::move(*files), options);
  return opened;
}

Outcome run(std::span<const std::string> arguments, const Disk& disk) {
  const Language language = language_of(arguments);
  const bool asks_help = !arguments.empty() && (arguments[0] == "--help" || arguments[0] == "help");
  if (arguments.empty() || asks_help) {
    const std::string help = program_help(language);
    return asks_help ? Outcome{0, help, ""} : Outcome{1, "", help};
  }
  const std::vector<Command> all = commands();
  const auto command =
      std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == arguments[0]; });
  if (command == all.end()) {
    std::vector<std::string> names;
    for (const Command& one : all) names.push_back(one.name);
    const auto meant = data::closest(arguments[0], names);
    const LocalText text{
        "Okänt kommando: " + arguments[0] + (meant ? "; menade du " + *meant + "?" : ""),
        "Unknown command: " + arguments[0] + (meant ? "; did you mean " + *meant + "?" : "")};
    return failure(text.in(language) + "\n\n" + program_help(language));
  }
  std::vector<Option> options = command->options;
  const ParsedArguments parsed = parse_arguments(arguments.subspan(1), options);
  if (parsed.arguments.has("--help")) return {0, command_help(*command, language), ""};
  if (parsed.error) return failure(parsed.error->in(language));
  const auto asked = parsed.arguments.value("--lang");
  if (asked && *asked != "sv" && *asked != "en") {
    return failure("--lang: sv eller en, inte " + *asked + " (sv or en, not " + *asked + ")");
  }
  return command->run(parsed.arguments, disk, language);
}

}  // namespace lagesbild::cli
