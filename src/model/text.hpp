#pragma once

#include <string>

namespace lagesbild {

enum class Language { sv, en };

inline Language other_language(Language language) {
  return language == Language::sv ? Language::en : Language::sv;
}

/// A text in the interface's two languages. Situation data may give only one of them; the other is then the
/// same.
struct LocalText {
  std::string sv;
  std::string en;

  const std::string& in(Language language) const { return language == Language::sv || en.empty() ? sv : en; }
  bool operator==(const LocalText&) const = default;
};

}  // namespace lagesbild
