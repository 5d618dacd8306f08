#pragma once

#include <string>
#include <vector>

#include "app/topics/import/import_picture.hpp"
#include "views/frame/view.hpp"

/// The page where a table is taken in: each part shows what is known and writes what is chosen.
namespace lagesbild::views {

struct ImportForm {
  const View& view;
  const app::Ready& ready;
  const app::ImportPicture& shown;
  app::Importing importing;  ///< what is chosen after this frame

  const Situation& situation() const { return ready.situation; }
  const intake::Plan& plan() const { return *shown.plan; }
};

void ask_table(ImportForm& form);
void show_reading(ImportForm& form);
void show_columns(ImportForm& form);
void ask_questions(ImportForm& form);
void show_preview(ImportForm& form);
void offer_to_take_in(ImportForm& form);

/// "3 rader".
std::string rows_text(const View& view, std::size_t rows);

}  // namespace lagesbild::views
