#include "ui/kit/form_words.hpp"

#include "ui/kit/imgui_kit.hpp"

namespace lagesbild::ui {
namespace {

constexpr FormWords swedish = {
    .required = "krävs",
    .close = "Stäng",
    .choose_date = "Välj datum",
    .previous_month = "Föregående månad",
    .next_month = "Nästa månad",
    .week = "Vecka",
    .short_week = "v.",
    .no_match = "Inga träffar",
    .one_match = "1 träff",
    .matches = "träffar",
    .chosen = "Valda",
    .remove = "Ta bort",
    .sort_by = "Sortera efter",
    .ascending = "Stigande",
    .descending = "Fallande",
    .of = "av",
    .message = "Meddelande",
    .weekdays = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"},
    .short_weekdays = {"må", "ti", "on", "to", "fr", "lö", "sö"},
    .months = {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
               "oktober", "november", "december"},
};

constexpr FormWords english = {
    .required = "required",
    .close = "Close",
    .choose_date = "Choose a date",
    .previous_month = "Previous month",
    .next_month = "Next month",
    .week = "Week",
    .short_week = "wk",
    .no_match = "No matches",
    .one_match = "1 match",
    .matches = "matches",
    .chosen = "Chosen",
    .remove = "Remove",
    .sort_by = "Sort by",
    .ascending = "Ascending",
    .descending = "Descending",
    .of = "of",
    .message = "Message",
    .weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    .short_weekdays = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
               "October", "November", "December"},
};

}  // namespace

const FormWords& form_words(const ImGuiKit& kit) {
  return kit.record().language == "en" ? english : swedish;
}

std::string count_of_matches(const FormWords& words, std::size_t count) {
  if (count == 0) return std::string(words.no_match);
  if (count == 1) return std::string(words.one_match);
  return std::to_string(count) + " " + std::string(words.matches);
}

}  // namespace lagesbild::ui
