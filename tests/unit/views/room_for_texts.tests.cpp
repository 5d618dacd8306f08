#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "tests/unit/views/support.hpp"
#include "ui/kit/cut_texts.hpp"
#include "words/texts.hpp"

/// The interface's own words have room wherever they stand. Names of areas, measures and files may be cut:
/// they are data, and can be read in whole in the card or the hint.
namespace lagesbild::views {

namespace {

const std::set<std::string_view>& interface_texts(Language language) {
  static const auto all = [] {
    std::array<std::set<std::string_view>, 2> texts;
    for (std::size_t name = 0; name < static_cast<std::size_t>(words::Text::count); ++name) {
      for (const Language each : {Language::sv, Language::en}) {
        const std::string_view whole = words::text(static_cast<words::Text>(name), each);
        auto& of_language = texts[static_cast<std::size_t>(each)];
        of_language.insert(whole);
        // "Tydligt,Troligen,…" is a list of words, each shown by itself.
        if (whole.find(',') == std::string_view::npos || whole.find(", ") != std::string_view::npos) continue;
        for (std::size_t at = 0; at <= whole.size();) {
          const std::size_t end = std::min(whole.find(',', at), whole.size());
          of_language.insert(whole.substr(at, end - at));
          at = end + 1;
        }
      }
    }
    return texts;
  }();
  return all[static_cast<std::size_t>(language)];
}

constexpr const char* pages[] = {"",
                                 "omrade=0163R006",
                                 "visar=kategorier",
                                 "visar=kartor",
                                 "oppna=filter",
                                 "oppna=vikter",
                                 "sida=monster",
                                 "sida=insatser",
                                 "sida=insatser&insatser-som=tavla",
                                 "sida=insatser&insats=insats-2026-12",
                                 "sida=mote",
                                 "sida=overenskommelse",
                                 "sida=rapporter",
                                 "sida=kalender",
                                 "sida=analys",
                                 "sida=jamfor",
                                 "sida=rapportera&kalla=bovardar",
                                 "sida=inkorg",
                                 "sida=importera",
                                 "sida=uppgifter",
                                 "sida=historik",
                                 "sida=hjalp",
                                 "sida=tillganglighet",
                                 "sida=ny"};

}  // namespace

TEST_CASE("No words of the interface are cut for want of room, in either language") {
  for (const Language language : {Language::sv, Language::en}) {
    for (const float width : {360.0f, 768.0f, 1280.0f, 3840.0f}) {
      const std::string in_language = language == Language::en ? "sprak=en&" : "sprak=sv&";
      TestProgram program(demo(), in_language, {.width = width, .height = 800});
      for (const char* page : pages) {
        ui::CutTexts cut;
        program.application().hash_changed(in_language + page);
        program.settle();
        std::set<std::string> texts;
        for (const std::string& text : cut.all()) {
          if (interface_texts(language).contains(text)) texts.insert(text);
        }
        for (const std::string& text : texts) {
          FAIL_CHECK("#" << in_language << page << " at " << width << " px cuts «" << text << "»");
        }
      }
    }
  }
}

TEST_CASE("The register's columns share what is left: nothing of a measure is cut, in either language") {
  for (const std::string in_language : {"sprak=sv&", "sprak=en&"}) {
    for (const float width : {1280.0f, 1440.0f, 1920.0f, 3840.0f}) {
      TestProgram program(demo(), in_language + "sida=insatser", {.width = width, .height = 900});
      ui::CutTexts cut;
      program.settle();
      for (const std::string& text : cut.all()) FAIL_CHECK("at " << width << " px cuts «" << text << "»");
    }
  }
}

}  // namespace lagesbild::views
