#include "cli/arguments.hpp"

#include <algorithm>
#include <charconv>

#include "data/read/suggest.hpp"

namespace lagesbild::cli {
namespace {

LocalText unknown_option(const std::string& name, std::span<const Option> known) {
  std::vector<std::string> names;
  for (const Option& option : known) names.push_back(option.name);
  const auto meant = data::closest(name, names);
  return {"Okänd flagga: " + name + (meant ? "; menade du " + *meant + "?" : ""),
          "Unknown option: " + name + (meant ? "; did you mean " + *meant + "?" : "")};
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view name) const {
  const auto found = options.find(std::string(name));
  return found == options.end() ? std::nullopt : std::optional{found->second};
}

ParsedArguments parse_arguments(std::span<const std::string> written, std::span<const Option> known) {
  ParsedArguments result;
  bool only_words = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string& word = written[i];
    if (only_words || word.size() < 2 || word[0] != '-') {
      result.arguments.words.push_back(word);
      continue;
    }
    if (word == "--") {
      only_words = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const auto option =
        std::find_if(known.begin(), known.end(), [&](const Option& one) { return one.name == name; });
    if (option == known.end()) {
      result.error = unknown_option(name, known);
      return result;
    }
    std::string value;
    if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (!option->value.empty() && i + 1 < written.size()) {
      value = written[++i];
    }
    if (option->value.empty() == value.empty()) {
      result.arguments.options[name] = value;
      continue;
    }
    result.error = option->value.empty()
                       ? LocalText{name + " har inget värde", name + " takes no value"}
                       : LocalText{name + " behöver ett värde: " + name + " " + option->value,
                                   name + " needs a value: " + name + " " + option->value};
    return result;
  }
  return result;
}

std::optional<long long> parse_integer(std::string_view text) {
  long long value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace lagesbild::cli
