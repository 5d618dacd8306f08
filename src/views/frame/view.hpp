#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/picture.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/map_view.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::views {

/// What is costly to make from a situation and kept between frames; nothing that a user would call state.
struct Kept {
  std::size_t situation_number = 0;
  std::shared_ptr<const ui::MapShapes> shapes;
  std::shared_ptr<const ui::GroundShapes> ground;
  ui::MapView map;
  ui::MapView pattern_map;
  ui::MapView report_map;
  std::vector<ui::MapView> small_maps;  ///< by category
  std::optional<std::size_t> revealed;  ///< the selected area that the list was scrolled to …
  bool revealed_in_order = false;       ///< … where it stood in the list, and not in its preview
  bool pointed_at_area = false;         ///< in this frame, so that the highlight goes when the pointer does
};

/// What every view is given: the kit to describe with, the picture to read, a place for the actions.
struct View {
  ui::Kit& kit;
  const app::Picture& picture;
  std::vector<app::Action>& actions;
  Kept& kept;
  Language language;

  const app::State& state() const { return picture.state; }
  std::string_view text(words::Text name) const { return words::text(name, language); }
  std::string filled(words::Text name, std::initializer_list<std::string_view> values) const {
    return words::filled(name, language, values);
  }
  std::string number(double value, int decimals) const {
    return words::format_number(value, decimals, language);
  }
  const std::string& in_language(const LocalText& text) const { return text.in(language); }
  void act(app::Action action) const { actions.push_back(std::move(action)); }
  /// On a narrow page the area, or the list after it, takes the place of all that was there.
  void select(const std::string& area) const;
  bool is_at(app::Page page) const { return state().navigation.page == page; }
  bool is_open(app::Panel panel) const { return app::is_open(state(), panel); }
};

/// The same where there is a ranking, for what shows its numbers.
struct RankedView : View {
  RankedView(const View& view, const app::Ready& there, const app::RankedPicture& with_ranking)
      : View(view),
        ready(there),
        situation(there.situation),
        ranked(with_ranking),
        ranking(with_ranking.ranking.now) {}

  const app::Ready& ready;
  const Situation& situation;
  const app::RankedPicture& ranked;
  const analysis::Ranking& ranking;

  /// The pointer is over the area, in the list or on the map.
  void point_at(std::size_t area) const {
    kept.pointed_at_area = true;
    if (ready.hovered != area) act(app::HoverArea{situation.areas[area].id});
  }
};

/// The same for the parts of one page, with what that page alone shows.
template <typename Page>
struct PageView : RankedView {
  PageView(const RankedView& view, const Page& shown) : RankedView(view), page(shown) {}

  const Page& page;
};
using OverviewView = PageView<app::OverviewPicture>;
using PatternsView = PageView<app::PatternsPicture>;
using EvaluationView = PageView<app::EvaluationPage>;
using AnalysisView = PageView<app::AnalysisPicture>;
using ReportsView = PageView<app::ReportsPicture>;
using ComparisonView = PageView<app::ComparisonPicture>;

/// How wide the page is, in what fits side by side.
enum class Layout { narrow, medium, wide };
Layout layout_of(const ui::Kit& kit);

/// The whole page.
void show_page(const View& view);

}  // namespace lagesbild::views
