#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/text.hpp"

namespace lagesbild::cli {

/// An option of a command: "--weeks 13", or "--json" alone where it takes no value.
struct Option {
  std::string name;   ///< "--weeks"
  std::string value;  ///< what stands for the value in the help, "N"; "" for a flag
  LocalText help;
};

/// What was written after the command's name.
struct Arguments {
  std::vector<std::string> words;              ///< all that are no options, in order
  std::map<std::string, std::string> options;  ///< by name; a flag has ""

  bool has(std::string_view name) const { return options.contains(std::string(name)); }
  std::optional<std::string> value(std::string_view name) const;
};

struct ParsedArguments {
  Arguments arguments;
  std::optional<LocalText> error;
};

/// Values follow their option or an "=": "--weeks 13" and "--weeks=13". After "--" all are words.
ParsedArguments parse_arguments(std::span<const std::string> written, std::span<const Option> known);

/// A whole number; nothing for anything else.
std::optional<long long> parse_integer(std::string_view text);

}  // namespace lagesbild::cli
