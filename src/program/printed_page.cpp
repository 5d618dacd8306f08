#include "program/printed_page.hpp"

#include "export/ranking_csv.hpp"
#include "ui/kit/printed.hpp"
#include "ui/kit/stage.hpp"
#include "ui/kit/stage_between.hpp"
#include "views/frame/paper.hpp"

namespace lagesbild::program {
namespace {

using words::Text;

/// Tall enough that nothing is taken to be out of sight.
constexpr float paper_height_px = 30'000;

/// Describes the page on paper and hands the stage and the view to `use`.
template <typename Use>
void on_paper(const app::Picture& screen, const views::Kept& kept, Date today, Use use) {
  // The whole map, with nothing pointed at, and letters for the hand.
  app::State state = screen.state;
  state.camera = {};
  state.preferences.presenting = false;
  // Paper and pictures go where nobody is asked: what is for the group's eyes is not in them.
  state.choices.map.layers.points = false;
  state.choices.map.layers.density = false;
  app::Picture picture{.state = state,
                       .problems = screen.problems,
                       .reading = {},
                       .message = {},
                       .failure = {},
                       .founding = screen.founding,
                       .phase = screen.phase,
                       .looking_back = screen.looking_back};
  if (auto* ready = std::get_if<app::Ready>(&picture.phase)) ready->hovered.reset();
  views::Kept own;
  own.shapes = kept.shapes;
  own.ground = kept.ground;
  own.situation_number = kept.situation_number;
  std::vector<app::Action> ignored;
  const ui::StageBetween between;
  ui::Stage stage;
  stage.frame({.theme = ui::ThemeKind::light, .on_paper = true},
              [&](ui::Kit& kit) {
                const views::View view{kit, picture, ignored, own, state.preferences.language};
                views::show_paper(view, today);
                use.described(view);
              },
              {.width = views::paper_width_px,
               .height = paper_height_px,
               .pixel_ratio = 2,
               .text_px = views::paper_text_px});
  use.done(stage);
}

struct AsJson {
  std::string& json;
  void described(const views::View&) const {}
  void done(const ui::Stage& stage) const { json = ui::printed_json(stage.record(), stage.drawings()); }
};

/// The picture on white, with the lines under it.
std::string with_lines(const ui::Drawing& drawing, std::string_view title,
                       const std::vector<std::string>& lines) {
  constexpr float line_px = 16;
  constexpr float margin_px = 12;
  const float text = line_px * static_cast<float>(lines.size());
  const float height = drawing.height() + text + 3 * margin_px;
  ui::Drawing words({0, 0, drawing.width(), height});
  const ui::Colour ink{0x3a, 0x42, 0x4a, 255};
  float y = drawing.height() + 2 * margin_px;
  for (const std::string& line : lines) {
    words.text(0, y, line, ink, 11, ui::Drawing::Anchor::start);
    y += line_px;
  }
  ui::Drawing ground({0, 0, drawing.width(), height});
  ground.fill_rect({0, 0, drawing.width(), height}, {255, 255, 255, 255}, 0);
  return ui::svg_image(drawing.width(), height, title,
                       ground.elements() + drawing.elements(margin_px) + words.elements());
}

struct AsPicture {
  std::string_view figure;
  std::string& svg;
  std::vector<std::string> lines = {};
  void described(const views::View& view) { lines = views::picture_lines(view); }
  void done(const ui::Stage& stage) const {
    for (const ui::RecordedItem& node : stage.record().nodes) {
      if (node.role != ui::Role::figure || node.name != figure) continue;
      const auto drawn = stage.drawings().find(node.id);
      if (drawn != stage.drawings().end()) svg = with_lines(drawn->second, node.name, lines);
      return;
    }
  }
};

}  // namespace

std::string printed_page(const app::Picture& picture, const views::Kept& kept, Date today) {
  std::string json;
  if (picture.ready()) on_paper(picture, kept, today, AsJson{json});
  return json;
}

std::optional<SaveFile> picture_file(const app::Picture& picture, const views::Kept& kept,
                                     std::string_view figure) {
  const app::RankedPicture* ranked = picture.ranked();
  if (!ranked) return std::nullopt;
  std::string svg;
  on_paper(picture, kept, Date{}, AsPicture{figure, svg});
  if (svg.empty()) return std::nullopt;
  const Language language = picture.state.preferences.language;
  return SaveFile{exports::file_name(picture.ready()->situation, ranked->ranking.now,
                                     words::filled(Text::file_picture, language, {figure}), "svg", language),
                  std::move(svg)};
}

}  // namespace lagesbild::program
