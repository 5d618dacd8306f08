#include "words/texts.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace lagesbild::words {

namespace {

std::string places_in(std::string_view text) {
  std::string places;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 2] == '}') places += text[at + 1];
  }
  std::sort(places.begin(), places.end());
  return places;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Of its longest sentence. A colon or semicolon ends one too, as in LIX, the Swedish index of readability.
int most_words(std::string_view text) {
  int most = 0;
  int words = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ' ') continue;
    const bool is_end = at > 0 && contains(".:;?!", text.substr(at - 1, 1));
    most = std::max(most, words);
    words = is_end ? 1 : words + 1;
  }
  return std::max(most, words);
}

}  // namespace

TEST_CASE("No sentence in Swedish has more than twenty words") {
  CHECK(most_words("Ett två. Ett två tre.") == 3);
  for (std::size_t index = 0; index < static_cast<std::size_t>(Text::count); ++index) {
    const std::string_view swedish = text(static_cast<Text>(index), Language::sv);
    CAPTURE(swedish);
    CHECK(most_words(swedish) <= 20);
  }
}

TEST_CASE("Every text is there in both languages") {
  for (std::size_t index = 0; index < static_cast<std::size_t>(Text::count); ++index) {
    const auto name = static_cast<Text>(index);
    const std::string_view swedish = text(name, Language::sv);
    const std::string_view english = text(name, Language::en);
    CAPTURE(swedish, english);
    CHECK_FALSE(swedish.empty());
    CHECK_FALSE(english.empty());
    CHECK(places_in(swedish) == places_in(english));
    // Ordinary spaces around what is filled in and no typewriter signs.
    CHECK_FALSE(contains(swedish, "  "));
    CHECK_FALSE(contains(english, "  "));
    CHECK_FALSE(contains(swedish, "..."));
    CHECK_FALSE(contains(english, "..."));
    CHECK_FALSE(contains(swedish, " - "));
    CHECK_FALSE(contains(english, " - "));
  }
}

TEST_CASE("A text that lists words gives each of them, as many in both languages") {
  CHECK(listed(Text::weekdays, 0, Language::sv) == "Måndag");
  CHECK(listed(Text::weekdays, 6, Language::en) == "Sunday");
  CHECK(listed(Text::weekdays, 7, Language::sv).empty());
  for (const auto& [list, count] : {std::pair{Text::weekdays, 7},
                                    {Text::short_weekdays, 7},
                                    {Text::months, 12},
                                    {Text::short_months, 12},
                                    {Text::form_weekdays, 7},
                                    {Text::form_short_weekdays, 7},
                                    {Text::form_months, 12},
                                    {Text::level_classes, 7},
                                    {Text::certainties, 3}}) {
    for (const Language language : {Language::sv, Language::en}) {
      const std::string_view all = text(list, language);
      CAPTURE(all);
      CHECK(std::count(all.begin(), all.end(), ',') == count - 1);
    }
  }
}

TEST_CASE("Values are filled in where they belong") {
  CHECK(filled(Text::name_and_value, Language::sv, {"Skadegörelse", "{0}"}) == "Skadegörelse: {0}");
  CHECK(filled(Text::swap_severity_above, Language::en, {"theft", "2", "5", "Edsviken"}) ==
        "The area passes Edsviken, just before it, if the severity of theft is changed from 2 to 5.");
}

TEST_CASE("One and many are told apart") {
  CHECK(counted(1, Text::one_event, Text::many_events, Language::sv) == "1 händelse");
  CHECK(counted(0, Text::one_event, Text::many_events, Language::sv) == "0 händelser");
  CHECK(events(1, Language::sv) == "1 händelse");
  CHECK(events(0.5, Language::sv) == "0,5 händelser");
  CHECK(events(0.1 + 0.2 + 0.7, Language::en) == "1 event");
  CHECK(counted(2, Text::one_week, Text::many_weeks, Language::en) == "2 weeks");
}

}  // namespace lagesbild::words
