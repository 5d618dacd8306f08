#include "ui/map/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/sorting.hpp"
#include "ui/map/map_words.hpp"
#include "ui/scale/level_scale.hpp"
#include "ui/scale/readable.hpp"
#include "words/format_number.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {
namespace {

constexpr std::size_t most_names = 150;
/// How many times the names are placed anew for those that found no room, where the areas are few enough to
/// be placed more than once while the map is drawn along.
constexpr int most_rounds = 4;
constexpr std::size_t most_replaced = 40;
constexpr int named_first = 3;
/// Of a name's letters, where numbers as large leave an area without; and no smaller than can be read.
constexpr std::array<float, 3> number_shares = {1, 0.75f, 0.5f};
constexpr float least_letters_px = 11;
constexpr float padding_px = 1;
constexpr float tile_line = 1.18f;  // of the letters' size

/// Smaller on a small map.
float name_size(const Painter& paint, float width) {
  constexpr float wide_em = 30;
  return width < wide_em * paint.em() ? 0.8125f * paint.em() : paint.small();
}

/// The room of a decision's letter and its frame beside the name.
float decision_width(const Painter& paint, const MapArea& area) {
  return area.decision_sign.empty() ? 0 : paint.em() * 1.15f;
}

/// The ways to write a name: on one line, and broken ever narrower.
std::vector<std::vector<std::string>> ways_to_write(const Painter& paint, const std::string& name,
                                                    float size) {
  std::vector<std::vector<std::string>> ways{{name}};
  const std::vector<std::string_view> pieces = breakable_pieces(name);
  float narrowest = 0;
  for (const std::string_view piece : pieces) narrowest = std::max(narrowest, paint.width_of(piece, size));
  const float whole = paint.width_of(name, size);
  for (const float share : {0.7f, 0.5f, 0.34f}) {
    std::vector<std::string> lines = paint.wrapped(name, std::max(narrowest, whole * share), size, 4);
    if (lines.size() > ways.back().size()) ways.push_back(std::move(lines));
  }
  return ways;
}

double priority_of(const MapArea& area, bool selected, double size_px) {
  const double by_rank = area.rank > 0 ? 1e3 / (area.rank + 2) : 0;
  return (selected ? 1e6 : 0) + by_rank + std::min(size_px, 400.0) / 4;
}

std::string tile_level_text(const MapArea& area, Language language) {
  if (certainty_of(area.probability_above) == Certainty::unsure) {
    return certainty_text(Certainty::unsure, language);
  }
  const std::size_t level = level_class(*area.level);
  if (level == level_middle_class) return words::filled(words::Text::level_average, language);
  return level_class_text(level, language);
}

/// The name broken as evenly as its pieces allow.
std::vector<std::string> name_on_lines(const Painter& paint, const std::string& name, float size,
                                       int most_lines) {
  const float whole = paint.width_of(name, size);
  std::vector<std::string> lines{name};
  for (float share = 1.0f / static_cast<float>(most_lines); share <= 1; share += 0.05f) {
    lines = paint.wrapped(name, whole * share, size, most_lines + 1);
    const bool shortened =
        std::any_of(lines.begin(), lines.end(), [](const std::string& each) { return each.ends_with("…"); });
    if (static_cast<int>(lines.size()) <= most_lines && !shortened) break;
  }
  return lines;
}

/// Whether the lines, one under the other about the middle, stay within the hexagon.
bool fits_tile(const Painter& paint, const std::vector<std::string>& lines, float width, float size,
               float line) {
  const float radius = width / 1.7320508f;
  float y = -line * static_cast<float>(lines.size() - 1) / 2;
  for (const std::string& each : lines) {
    const float edge = std::abs(y) + size * 0.5f;
    const float room = edge <= radius / 2 ? width : width * (radius - edge) / (radius / 2);
    if (paint.width_of(each, size) > room - 5) return false;
    y += line;
  }
  return true;
}

/// Gives the grid's squares whose middle lies in the polygon to `owner`: line by line, even-odd.
void fill_grid(OwnerGrid& grid, const ScreenPart& part, int owner) {
  std::vector<float> crossings;
  for (int row = 0; row < grid.rows; ++row) {
    const float y = (static_cast<float>(row) + 0.5f) * grid.cell;
    crossings.clear();
    for (const ScreenRing& ring : part.rings) {
      for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        if ((ring[i].y > y) == (ring[j].y > y)) continue;
        crossings.push_back(ring[j].x + (ring[i].x - ring[j].x) * (y - ring[j].y) / (ring[i].y - ring[j].y));
      }
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      const int first = std::max(0, static_cast<int>(std::ceil(crossings[i] / grid.cell - 0.5f)));
      const int last =
          std::min(grid.columns - 1, static_cast<int>(std::floor(crossings[i + 1] / grid.cell - 0.5f)));
      for (int column = first; column <= last; ++column) {
        grid.owner[static_cast<std::size_t>(row * grid.columns + column)] = owner;
      }
    }
  }
}

}  // namespace

std::vector<MapLabel> label_map(const Painter& paint, const MapShapes& shapes, const ScreenMap& screen,
                                const MapTransform& transform, std::span<const MapArea> areas,
                                std::optional<std::size_t> selected, std::span<const Rect> taken) {
  struct Candidate {
    std::size_t area;
    double priority;
  };
  std::vector<Candidate> candidates;
  const std::size_t count = std::min(areas.size(), shapes.areas.size());
  for (std::size_t area = 0; area < count; ++area) {
    if (shapes.areas[area].empty()) continue;
    const MapPoint pole = transform.to_screen(shapes.areas[area].pole.point);
    if (pole.x < transform.at.x || pole.x > transform.at.x + transform.at.width || pole.y < transform.at.y ||
        pole.y > transform.at.y + transform.at.height)
      continue;
    const MapBounds& bounds = shapes.areas[area].bounds;
    const double size_px = std::max(bounds.width(), bounds.height()) * transform.scale();
    candidates.push_back({area, priority_of(areas[area], selected == area, size_px)});
  }
  sort_stably(candidates, [](const Candidate& a, const Candidate& b) { return a.priority > b.priority; });
  candidates.resize(std::min(candidates.size(), most_names));

  const float size = name_size(paint, transform.at.width);
  const float line = std::round(size * 1.15f);
  std::vector<LabelRequest> requests;
  std::vector<std::vector<std::vector<std::string>>> ways;
  for (const Candidate& candidate : candidates) {
    const Pole& pole = shapes.areas[candidate.area].pole;
    const MapPoint at = transform.to_screen(pole.point);
    LabelRequest request{.x = static_cast<float>(at.x - transform.at.x),
                         .y = static_cast<float>(at.y - transform.at.y),
                         .room = static_cast<float>(pole.distance * transform.scale()),
                         .priority = candidate.priority,
                         .variants = {},
                         .is_needed = false};
    ways.push_back(ways_to_write(paint, areas[candidate.area].name, size));
    for (const std::vector<std::string>& lines : ways.back()) {
      float width = 0;
      for (const std::string& each : lines) width = std::max(width, paint.width_of(each, size));
      request.variants.push_back(
          {std::ceil(width + 2 * decision_width(paint, areas[candidate.area])) + 2 * padding_px,
           line * static_cast<float>(lines.size()) + 2 * padding_px});
    }
    requests.push_back(std::move(request));
  }

  OwnerGrid owners(transform.at.width, transform.at.height);
  std::vector<int> request_of(shapes.areas.size(), OwnerGrid::somebody);
  for (std::size_t i = 0; i < candidates.size(); ++i) request_of[candidates[i].area] = static_cast<int>(i);
  for (std::size_t area = 0; area < screen.areas.size(); ++area) {
    for (const ScreenPart& part : screen.areas[area].parts) fill_grid(owners, part, request_of[area]);
  }

  // The place in the list, with what is decided, or alone.
  std::vector<std::string> numbers;
  std::vector<std::vector<LabelRequest::Variant>> number_sizes;
  float letters = size;
  const auto size_numbers = [&](float share) {
    letters = std::min(size, std::max(least_letters_px, size * share));
    number_sizes.clear();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const float width = std::ceil(paint.width_of(numbers[i], letters)) + 2 * padding_px;
      const float height = std::round(letters * 1.15f) + 2 * padding_px;
      const float sign = decision_width(paint, areas[candidates[i].area]);
      number_sizes.push_back({{width + std::ceil(2 * sign), height}});
      if (sign > 0) number_sizes.back().push_back({width, height});
    }
  };
  for (const Candidate& candidate : candidates) numbers.push_back(map_number(areas[candidate.area]));
  size_numbers(1);

  const Rect view{0, 0, transform.at.width, transform.at.height};
  std::vector<MapLabel> labels;
  std::vector<Rect> occupied;
  std::vector<bool> is_there(candidates.size());
  enum class Form : std::uint8_t { name, number_with_sign, number_alone };
  const auto place_some = [&](Form form, const auto& wanted, bool is_needed = false) {
    std::vector<LabelRequest> some = requests;
    for (std::size_t i = 0; i < some.size(); ++i) {
      some[i].is_needed = is_needed;
      // The larger the area, the more places there are in it.
      if (is_needed) some[i].priority = -some[i].room;
      if (!wanted(i) || is_there[i]) {
        some[i].variants.clear();
      } else if (form != Form::name) {
        some[i].variants = {form == Form::number_alone ? number_sizes[i].back() : number_sizes[i].front()};
      }
    }
    for (const LabelPlace& place : place_labels(some, view, occupied, owners)) {
      const std::size_t i = place.request;
      labels.push_back(
          {.area = candidates[i].area,
           .box = place.box,
           .lines = form == Form::name ? ways[i][place.variant] : std::vector<std::string>{numbers[i]},
           .decision = form == Form::number_alone ? std::string() : areas[candidates[i].area].decision_sign,
           .leader = place.leader,
           .is_number = form != Form::name,
           .letters = form == Form::name ? size : letters,
           .pole = {some[i].x, some[i].y}});
      is_there[i] = true;
      occupied.push_back(place.box);
      if (place.leader) append_leader(occupied, leader_to(some[i].x, some[i].y, place.box));
    }
  };

  // What the map is looked at for has its name before all.
  const auto is_looked_for = [&](std::size_t i) {
    const MapArea& area = areas[candidates[i].area];
    return selected == candidates[i].area || (area.rank > 0 && area.rank <= named_first);
  };
  // A name may take the room of an area that is too small for its own: those that are left without even a
  // number have theirs before the names are placed anew.
  std::vector<bool> is_first(candidates.size());
  std::vector<MapLabel> best;
  for (int round = 0; round < most_rounds; ++round) {
    labels.clear();
    occupied.assign(taken.begin(), taken.end());
    is_there.assign(candidates.size(), false);
    const auto place_numbers = [&](const auto& wanted) {
      place_some(Form::number_with_sign, wanted);
      place_some(Form::number_alone, wanted);
    };
    place_some(Form::name, is_looked_for);
    place_numbers([&](std::size_t i) { return bool{is_first[i]}; });
    place_some(Form::name, [](std::size_t) { return true; });
    place_numbers([](std::size_t) { return true; });
    if (labels.size() > best.size()) best = labels;
    if (best.size() == candidates.size() || candidates.size() > most_replaced) break;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (!is_there[i] && selected != candidates[i].area) is_first[i] = true;
    }
  }
  if (best.size() == candidates.size() || candidates.size() > most_replaced) return best;

  // An area without either is worse than a number that stands badly, and that worse than fewer names.
  const auto occupy = [&](const MapLabel& label) {
    occupied.push_back(label.box);
    if (label.leader) append_leader(occupied, leader_to(label.pole.x, label.pole.y, label.box));
  };
  const auto begin_with = [&](std::vector<MapLabel> kept) {
    occupied.assign(taken.begin(), taken.end());
    std::for_each(kept.begin(), kept.end(), occupy);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      is_there[i] = std::any_of(kept.begin(), kept.end(),
                                [&](const MapLabel& label) { return label.area == candidates[i].area; });
    }
    labels = std::move(kept);
  };
  const auto all = [](std::size_t) { return true; };
  begin_with(best);
  place_some(Form::number_alone, all, true);
  constexpr std::size_t most_tries = 2 * number_shares.size();
  for (std::size_t attempt = 0; attempt < most_tries; ++attempt) {
    const bool keeps_first_names = attempt % 2 == 0;
    if (labels.size() == candidates.size()) return labels;
    size_numbers(number_shares[attempt / 2]);
    if (labels.size() > best.size()) best = labels;
    // As above: those that are left without go before the others the next time.
    std::vector<bool> goes_first(candidates.size());
    std::vector<MapLabel> fullest;
    for (int round = 0; round < most_rounds; ++round) {
      begin_with({});
      if (keeps_first_names) place_some(Form::name, is_looked_for);
      place_some(
          Form::number_alone, [&](std::size_t i) { return bool{goes_first[i]}; }, true);
      place_some(Form::number_alone, all, true);
      if (round == 0 || labels.size() > fullest.size()) fullest = labels;
      if (labels.size() == candidates.size()) break;
      for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!is_there[i]) goes_first[i] = true;
      }
    }
    begin_with(fullest);
    // A name takes its own number's place where it has room among the others.
    for (const Candidate& candidate : candidates) {
      const std::vector<MapLabel> before = labels;
      std::vector<MapLabel> others = before;
      std::erase_if(others,
                    [&](const MapLabel& label) { return label.area == candidate.area && label.is_number; });
      if (others.size() == before.size()) continue;
      begin_with(std::move(others));
      place_some(Form::name, [&](std::size_t i) { return candidates[i].area == candidate.area; });
      if (labels.size() < before.size()) begin_with(before);
    }
  }
  return labels.size() > best.size() ? labels : best;
}

std::vector<std::string_view> names_written(std::span<const MapLabel> labels,
                                            std::span<const MapArea> areas) {
  std::vector<std::string_view> names;
  for (const MapLabel& label : labels) {
    if (!label.is_number) names.push_back(areas[label.area].name);
  }
  return names;
}

void paint_decision(const Painter& paint, Rect box, std::string_view letter) {
  const Theme& theme = paint.theme();
  paint.fill(box, theme.surface, 3);
  paint.outline(box, theme.accent, 1, 3);
  paint.text(box.x + box.width / 2, box.y + box.height / 2, letter, theme.accent, 0.75f * paint.em(),
             Align::centre);
}

void paint_labels(const Painter& paint, std::span<const MapLabel> labels, ScreenPoint origin) {
  const Theme& theme = paint.theme();
  const Colour halo = faded(theme.surface, 0.8);
  for (const MapLabel& label : labels) {
    if (!label.leader) continue;
    const Leader line = leader_to(label.pole.x, label.pole.y, label.box);
    const auto paint_line = [&](Colour colour, float width) {
      paint.line(origin.x + line.x0, origin.y + line.y0, origin.x + line.x1, origin.y + line.y1, colour,
                 width);
    };
    paint_line(halo, 3);
    paint_line(theme.text, 1);
    paint.dot(origin.x + label.pole.x, origin.y + label.pole.y, 2.5f, theme.text);
  }
  for (const MapLabel& label : labels) {
    const float line = (label.box.height - 2 * padding_px) / static_cast<float>(label.lines.size());
    float y = origin.y + label.box.y + padding_px + line / 2;
    for (const std::string& words : label.lines) {
      paint.text_with_halo(origin.x + label.box.x + label.box.width / 2, y, words, theme.text, halo,
                           label.letters, Align::centre);
      y += line;
    }
    if (label.decision.empty()) continue;
    // Beside the last line.
    const float middle = origin.x + label.box.x + label.box.width / 2;
    const float side = std::round(paint.em() * 0.95f);
    const float left = middle + paint.width_of(label.lines.back(), label.letters) / 2 + 0.2f * paint.em();
    paint_decision(paint, {paint.snap(left), paint.snap(y - line - side / 2), side, side}, label.decision);
  }
}

void paint_tile_text(const Painter& paint, const MapArea& area, ScreenPoint centre, float width, Colour fill,
                     MapMeasure measure, Language language) {
  std::vector<std::string> facts;
  if (!area.level) {
    facts.push_back(words::filled(words::Text::legend_no_data, language));
  } else if (measure != MapMeasure::probability) {
    facts.push_back(tile_level_text(area, language));
  }
  if (area.level && area.probability_top) {
    facts.push_back(words::format_probability(*area.probability_top, language));
  }
  // All facts under the name, then fewer, then the name alone, then smaller letters, then as much of the name
  // as there is room for.
  std::vector<std::string> lines;
  std::size_t name_lines = 0;
  float size = 0;
  for (const float share : {1.0f, 0.86f}) {
    if (!lines.empty()) break;
    size = 0.8125f * paint.em() * share;
    for (std::size_t kept = facts.size() + 1; kept-- > 0 && lines.empty();) {
      for (int most = 1; most <= 3 && lines.empty(); ++most) {
        std::vector<std::string> tried = name_on_lines(paint, area.name, size, most);
        name_lines = tried.size();
        tried.insert(tried.end(), facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(kept));
        if (fits_tile(paint, tried, width, size, size * tile_line)) lines = std::move(tried);
      }
    }
  }
  if (lines.empty()) {
    if (width < 2.5f * size) return;
    lines = paint.wrapped(area.name, width * 0.9f, size, 2);
    name_lines = lines.size();
  }
  const float line = size * tile_line;
  const Colour ink = readable_on(fill);
  float y = centre.y - line * static_cast<float>(lines.size() - 1) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i, y += line) {
    const Colour colour = i < name_lines ? ink : faded(ink, 0.85);
    paint.text_with_halo(centre.x, y, lines[i], colour, faded(fill, 0.85), size, Align::centre);
  }
}

}  // namespace lagesbild::ui
