#include "words/found_words.hpp"

#include "words/texts.hpp"

namespace lagesbild::words {
namespace {

using personal_data::Kind;

Text text_of_kind(Kind kind) {
  switch (kind) {
    case Kind::personal_number:
      return Text::found_personal_number;
    case Kind::coordination_number:
      return Text::found_coordination_number;
    case Kind::telephone:
      return Text::found_telephone;
    case Kind::email:
      return Text::found_email;
    case Kind::vehicle_plate:
      return Text::found_plate;
    case Kind::name:
      return Text::found_name;
  }
  return Text::found_name;
}

}  // namespace

std::string found_text(std::string_view text, const std::vector<personal_data::Finding>& findings,
                       Language language) {
  std::string all;
  for (const personal_data::Finding& finding : findings) {
    const std::string what(text.substr(finding.from, finding.to - finding.from));
    all += (all.empty() ? "" : "; ") + filled(text_of_kind(finding.kind), language, {what});
  }
  return all;
}

std::string kind_text(Kind kind, Language language) {
  std::string name = filled(text_of_kind(kind), language, {""});
  while (name.ends_with(' ')) name.pop_back();
  return name;
}

}  // namespace lagesbild::words
