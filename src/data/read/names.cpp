#include "data/read/names.hpp"

#include "model/plain_letters.hpp"

namespace lagesbild::data {
namespace {

/// In small letters and without spaces, as UTF-32's bytes.
std::string folded(std::string_view text) {
  std::string key;
  for (const PlainLetter& one : plain_letters(text)) {
    if (one.letter == U' ') continue;
    const char32_t letter = lower(one.letter);
    key.append(reinterpret_cast<const char*>(&letter), sizeof letter);
  }
  return key;
}

}  // namespace

void Names::call(std::int32_t index, std::string_view name) {
  std::string key = folded(name);
  if (key.empty()) return;
  const auto [place, is_new] = called_.emplace(std::move(key), index);
  if (!is_new && place->second != index) place->second = several;
}

std::int32_t Names::meant(std::string_view word) const {
  const auto found = called_.find(folded(word));
  return found == called_.end() || found->second == several ? unknown : found->second;
}

Finding called_otherwise(std::string pointer, const std::string& word) {
  return {std::move(pointer),
          {"Här står ett namn, eller andra stora och små bokstäver än i id:t; det kan bara menas ett och "
           "läses så",
           "A name stands here, or other small and large letters than in the id; only one can be meant and "
           "is read"},
          {"Skriv id:t som det står i manifestet eller kartfilen",
           "Write the id as it stands in the manifest or the map file"},
          "\"" + word + "\""};
}

}  // namespace lagesbild::data
