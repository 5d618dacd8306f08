#pragma once

#include <string>
#include <string_view>

#include "app/topics/founding/founding.hpp"
#include "views/frame/view.hpp"

/// The page of a new situation: each part asks what it has to, and writes the answers.
namespace lagesbild::views {

struct FoundingForm {
  const View& view;
  const app::FoundingPicture& shown;
  app::FoundingAnswers answers;  ///< what they are after this frame

  /// What is wrong at the field, once somebody has tried to make the situation.
  std::string error_at(std::string_view key) const;
  /// A line of text.
  void ask(std::string_view key, words::Text name, std::string& answer,
           words::Text help = words::Text::count);
};

std::string fault_text(const View& view, const Problem& fault);
/// "20 områden".
std::string areas_count(const FoundingForm& form);

void ask_areas(FoundingForm& form);
void ask_sources(FoundingForm& form);
void ask_categories(FoundingForm& form);

}  // namespace lagesbild::views
