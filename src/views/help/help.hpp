#pragma once

#include "views/frame/view.hpp"

/// Help where the question arises.
namespace lagesbild::views {

/// A quiet button beside a heading, named by the question that it answers in place. Not on paper, where
/// nothing can be asked.
void help_mark(const View& view, app::HelpTopic topic);
/// The same with its question written out, where it stands by itself.
void help_question(const View& view, app::HelpTopic topic);
/// A heading with one beside it.
void heading_with_help(const View& view, int level, std::string_view heading, app::HelpTopic topic);
/// The answer that was asked for, above the page; nothing where none was.
void show_help_answer(const View& view);
/// The step of the tour that one is on, above the page; nothing where one is on none.
void show_tour(const View& view);

}  // namespace lagesbild::views
