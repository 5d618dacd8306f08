#include "ui/charts/area_table.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/paint.hpp"
#include "ui/kit/cut_texts.hpp"
#include "ui/kit/painted_table.hpp"
#include "words/texts.hpp"

namespace lagesbild::ui {

namespace {

using words::Text;

struct ColumnKind {
  AreaColumn column;
  Text title;
  float width_em;
  float least_em;  ///< of the table, for the column to be there
  bool is_right = false;
  bool can_sort = false;
};

constexpr std::array<ColumnKind, 9> kinds{{
    {AreaColumn::place, Text::list_place, 2.8f, 0, true, true},
    {AreaColumn::name, Text::chart_area, 8.6f, 0, false, true},
    {AreaColumn::tier, Text::list_tier, 8.2f, 45.8f, false, true},
    {AreaColumn::probability, Text::list_probability, 7.2f, 17, false, true},
    {AreaColumn::rank, Text::list_rank, 5.2f, 50, false, true},
    {AreaColumn::change, Text::list_change, 4.7f, 20.8f, true, true},
    {AreaColumn::weeks, Text::list_weeks, 4.4f, 30, false, true},
    {AreaColumn::events, Text::chart_events, 5.0f, 37.6f, true, true},
    {AreaColumn::coverage, Text::chart_coverage, 4.2f, 33, true, true},
}};
/// Where the table is no wider, its pictures are narrower, so that names are whole.
constexpr float tight_below_em = 57;
float tight_width_em(const ColumnKind& kind) {
  switch (kind.column) {
    case AreaColumn::probability:
      return 6.6f;
    case AreaColumn::rank:
      return 4.6f;
    case AreaColumn::weeks:
      return 3.3f;
    case AreaColumn::tier:
      return 6.4f;
    default:
      return kind.width_em;
  }
}
/// Names are a little smaller before they are cut, and no more: letters of many sizes look like an accident.
constexpr float smallest_name = 0.8125f;  // em
/// Less is a phone, or a column beside another: rows that a finger hits, with the tier below the name; and
/// with twice as large letters on a phone, with the probability there too.
constexpr float compact_below_em = 30;
constexpr float tiny_below_em = 17;
/// Across a room a whole name is worth more than another column.
constexpr float presented_name_em = 12;

const std::string& text_of(const AreaRow& row, AreaColumn column, const std::string& events) {
  switch (column) {
    case AreaColumn::place:
      return row.place;
    case AreaColumn::name:
      return row.name;
    case AreaColumn::tier:
      return row.tier;
    case AreaColumn::probability:
      return row.probability_text;
    case AreaColumn::rank:
      return row.rank_text;
    case AreaColumn::change:
      return row.change;
    case AreaColumn::weeks:
      return row.weeks_text;
    case AreaColumn::events:
      return events;
    case AreaColumn::coverage:
      break;
  }
  return row.coverage;
}

/// How much of a decision is shown: all of it, to its date, the date after the word's first letter, the same
/// in figures, the word alone, or that letter (beside the tier nothing). The same in every row, so that
/// nobody asks why one has its date and another not.
enum class DecisionForm : std::uint8_t { whole, dated, letter_dated, figures, word, least };

std::string decision_text(const AreaRow& row, DecisionForm form) {
  switch (form) {
    case DecisionForm::whole:
      return row.decision;
    case DecisionForm::dated:
      return row.decision.substr(0, row.decision.find(','));
    case DecisionForm::letter_dated: {
      const std::string dated = decision_text(row, DecisionForm::dated);
      return dated.substr(0, 1) + dated.substr(std::min(dated.find(' '), dated.size()));
    }
    case DecisionForm::figures:
      return row.decision.substr(0, 1) + " " + row.decided;
    case DecisionForm::word:
      return row.decision.substr(0, row.decision.find(' '));
    case DecisionForm::least:
      break;
  }
  return row.decision.substr(0, 1);
}

/// One row's cells.
struct CellPainter {
  Kit& kit;
  const Painter paint;
  const AreaRow& row;
  bool is_compact;
  bool is_tiny;
  bool is_presented;
  DecisionForm form = DecisionForm::least;

  float badge_width(std::string_view text) const {
    return paint.width_of(text, 0.75f * paint.em()) + 0.6f * paint.em();
  }
  float before_badge() const { return 0.6f * paint.em(); }
  /// Of the name, where the badge has its least; or its date in figures, for which a long name is smaller.
  float name_size(float width) const {
    const DecisionForm kept_form = form == DecisionForm::figures ? form : DecisionForm::least;
    const float kept = row.decision.empty() ? 0 : before_badge() + badge_width(decision_text(row, kept_form));
    return paint.size_that_fits(row.name, width - kept, 0.9375f * paint.em(), smallest_name * paint.em());
  }
  bool has_room_for(DecisionForm wanted, float width) const {
    if (row.decision.empty() || wanted == DecisionForm::least) return true;
    if (wanted == DecisionForm::figures && row.decided.empty()) return false;
    const std::string text = decision_text(row, wanted);
    if (is_compact)
      return paint.width_of(row.tier + " · " + text, 0.8125f * paint.em()) <= width - paint.em();
    const float size = wanted == DecisionForm::figures ? smallest_name * paint.em() : name_size(width);
    return paint.width_of(row.name, size) + before_badge() + badge_width(text) <= width + 0.5f;
  }

  void words(Rect at, std::string_view text, Colour colour, Align align = Align::left) const {
    const float x = align == Align::right ? at.x + at.width : at.x;
    paint.text(x, at.y + at.height / 2, paint.fitted(text, at.width, paint.small()), colour, paint.small(),
               align);
  }

  void mark(float x, float y) const {
    const float radius = 0.34f * paint.em();
    paint.dot(x + radius, y, radius, paint.theme().border_strong);
    paint.dot(x + radius, y, radius - 1, band_colour(paint.theme(), row.band));
  }

  void tier(Rect at) const {
    mark(at.x, at.y + at.height / 2);
    const float inset = 1.1f * paint.em();
    // Without a probability there is room beyond the column.
    if (!row.probability) at.width += 3 * paint.em();
    if (paint.width_of(row.tier, paint.small()) > at.width - inset) CutTexts::note(row.tier);
    words({at.x + inset, at.y, at.width - inset, at.height}, row.tier, paint.theme().text);
  }

  /// Of a row of two lines the upper one has room for the name up to the change.
  void name(Rect at, float beside) const {
    const Theme& theme = paint.theme();
    const float em = paint.em();
    if (is_presented) {
      mark(at.x, at.y + at.height / 2);
      paint.text(at.x + 1.1f * em, at.y + at.height / 2, paint.fitted(row.name, at.width - 1.1f * em, em),
                 theme.text, em);
      return;
    }
    if (is_compact) {
      const float line = at.height / 2;
      const float room = at.width + beside;
      const float name_size = paint.size_that_fits(row.name, room, em, smallest_name * em);
      paint.text(at.x, at.y + 0.62f * line, paint.fitted(row.name, room, name_size), theme.text, name_size);
      const float y = at.y + 1.45f * line;
      mark(at.x, y);
      const float small = 0.8125f * em;
      const std::string more = is_tiny                       ? row.probability_text
                               : form == DecisionForm::least ? std::string{}
                                                             : decision_text(row, form);
      std::string below = row.tier;
      if (!more.empty() && (!is_tiny || paint.width_of(below + " · " + more, small) <= at.width - em))
        below += " · " + more;
      const float size = paint.size_that_fits(below, at.width - em, small, 0.6875f * em);
      paint.text(at.x + em, y, paint.fitted(below, at.width - em, size), theme.text_muted, size);
      return;
    }
    const float size = name_size(at.width);
    const float kept = row.decision.empty() ? 0 : before_badge() + badge_width(decision_text(row, form));
    const std::string shown = paint.fitted(row.name, at.width - kept, size);
    const float middle = at.y + at.height / 2;
    paint.text(at.x, middle, shown, theme.text, size);
    if (row.decision.empty()) return;
    const std::string text = decision_text(row, form);
    const float height = std::round(1.15f * em);
    const Rect badge{at.x + paint.width_of(shown, size) + before_badge(), std::round(middle - height / 2),
                     badge_width(text), height};
    paint.outline(badge, theme.accent, 1, 3);
    paint.text(badge.x + 0.3f * em, middle, text, theme.accent, 0.75f * em);
  }

  void probability(Rect at) const {
    const Theme& theme = paint.theme();
    if (!row.probability) return words(at, row.probability_text, theme.text_muted, Align::right);
    const float em = paint.em();
    // On a phone beside the tier, whose mark has the colour of the bar that there is no room for.
    if (is_compact) {
      return words({at.x, at.y + at.height / 2, at.width, 0.45f * at.height}, row.probability_text,
                   theme.text, Align::right);
    }
    const float number = 4.4f * em;
    const float height = std::round(0.56f * em);
    const Rect track{at.x, paint.snap(at.y + (at.height - height) / 2), std::max(0.0f, at.width - number),
                     height};
    paint.fill(track, theme.grid, 1);
    const float filled = std::max(2.0f, track.width * static_cast<float>(*row.probability));
    paint.fill({track.x, track.y, filled, height}, band_colour(theme, row.band), 1);
    if (row.has_low_coverage) paint.hatched({track.x, track.y, filled, height}, theme.hatch, 0.35f * em);
    if (filled > 4) {
      paint.outline({track.x, track.y, filled, height}, theme.border_strong, 1, 1);
    } else {
      paint.fill({track.x, track.y, filled, height}, theme.border_strong);
    }
    paint.text(at.x + at.width, at.y + at.height / 2, row.probability_text, theme.text, paint.small(),
               Align::right);
  }

  void weeks(Rect at) const {
    const Theme& theme = paint.theme();
    if (row.weeks.empty()) return;
    double most = 1;
    for (const AreaWeek& week : row.weeks) most = std::max(most, week.events.value_or(0));
    const float height = std::min(at.height - 6, 1.4f * paint.em());
    const float bottom = paint.snap(at.y + (at.height + height) / 2);
    const float step = at.width / static_cast<float>(row.weeks.size());
    const Colour pale = blended(theme.bar, theme.surface, 0.5);
    for (std::size_t i = 0; i < row.weeks.size(); ++i) {
      const AreaWeek& week = row.weeks[i];
      if (!week.events) continue;
      const float x = paint.snap(at.x + step * static_cast<float>(i));
      const float next = paint.snap(at.x + step * static_cast<float>(i + 1));
      const float tall = std::max(1.0f, height * static_cast<float>(*week.events / most));
      paint.fill({x, bottom - tall, std::max(1.0f, next - x - 1), tall}, week.is_dark ? theme.bar : pale);
    }
  }

  void events(Rect at) const {
    const Theme& theme = paint.theme();
    const float taken = paint.width_of(row.against, paint.small()) + 0.3f * paint.em();
    const bool has_room = taken + paint.width_of(row.observed, paint.small()) <= at.width;
    // Without room for both the number stands alone.
    if (!has_room) return words(at, row.observed, theme.text, Align::right);
    words(at, row.against, theme.text_muted, Align::right);
    words({at.x, at.y, at.width - taken, at.height}, row.observed, theme.text, Align::right);
  }

  /// `beside`: px between the name's column and that of the change.
  void cell(AreaColumn column, Rect at, float beside) const {
    const Theme& theme = paint.theme();
    switch (column) {
      case AreaColumn::place:
        return words(at, row.place, theme.text_muted, Align::right);
      case AreaColumn::name:
        return name(at, beside);
      case AreaColumn::tier:
        return tier(at);
      case AreaColumn::probability:
        return probability(at);
      case AreaColumn::rank:
        if (row.rank) {
          const float height = 0.7f * paint.em();
          paint_rank_interval(kit, {at.x, at.y + (at.height - height) / 2, at.width, height}, *row.rank);
        }
        return;
      case AreaColumn::change:
        return words(
            at, row.change,
            row.change_tone == Tone::neutral ? theme.text_muted : tone_colour(theme, row.change_tone),
            Align::right);
      case AreaColumn::weeks:
        return weeks(at);
      case AreaColumn::events:
        return events(at);
      case AreaColumn::coverage:
        return words(at, row.coverage, row.has_low_coverage ? theme.warning : theme.text_muted, Align::right);
    }
  }
};

/// What the heading of the change, which has the week in it, wants beyond its column.
float more_for_change_em(const Kit& kit, std::string_view title, const ColumnKind& kind) {
  if (kind.column != AreaColumn::change) return 0;
  constexpr float bold_title = 0.88f;  // of the size, bold letters are wider
  const float title_em = Painter(kit).width_of(title, bold_title * kit.em()) / kit.em();
  return std::max(0.0f, title_em - kind.width_em + 0.5f);
}

/// Of the columns that are narrower where the table is.
std::string_view short_title(const ColumnKind& kind, const AreaTable& table) {
  if (kind.column == AreaColumn::rank) return words::text(Text::list_rank_short, table.language);
  if (kind.column == AreaColumn::weeks) return words::text(Text::list_weeks_short, table.language);
  if (kind.column == AreaColumn::tier) return table.tier_short;
  if (kind.column == AreaColumn::change) return table.change_short;
  return {};
}

float compact_width_em(const ColumnKind& kind) {
  // The week's heading has to have its number.
  if (kind.column == AreaColumn::change) return kind.width_em;
  return kind.width_em * (kind.column == AreaColumn::probability ? 0.8f : 0.86f);
}

/// The most that every row has room for.
DecisionForm decision_form(Kit& kit, const AreaTable& table, bool is_compact, float name_width) {
  for (const DecisionForm form : {DecisionForm::whole, DecisionForm::dated, DecisionForm::letter_dated,
                                  DecisionForm::figures, DecisionForm::word}) {
    // Beside the tier words stand in a sentence, where a letter says nothing.
    if (is_compact && (form == DecisionForm::letter_dated || form == DecisionForm::figures)) continue;
    const bool has_room = std::all_of(table.rows.begin(), table.rows.end(), [&](const AreaRow& row) {
      const CellPainter cells{kit, Painter(kit), row, is_compact, false, false};
      return cells.has_room_for(form, name_width);
    });
    if (has_room) return form;
  }
  return DecisionForm::least;
}

float row_height(const Kit& kit, const AreaTable& table, bool is_compact) {
  if (table.is_presented) return std::round(presented_row_em * kit.em());
  const float natural = std::round((is_compact ? 2.9f : table.is_roomy ? 2.5f : 1.75f) * kit.em());
  return kit.coarse_pointer() ? std::max(natural, 44.0f) : natural;
}

}  // namespace

AreaTableAnswer area_table(Kit& kit, const AreaTable& table) {
  const float room_em = kit.available_width() / kit.em();
  const bool is_compact = room_em < compact_below_em && !table.is_presented;
  const bool is_tiny = room_em < tiny_below_em && !table.is_presented;
  const bool is_tight = room_em < tight_below_em && !table.is_presented;
  std::vector<PaintedColumn> columns;
  std::vector<AreaColumn> shown;
  PaintedTable::Options options{
      .row_height = row_height(kit, table, is_compact), .names_row = 1, .rows = table.rows.size()};
  for (const ColumnKind& kind : kinds) {
    const float more_em = table.is_presented ? presented_name_em - 5 : 0;
    if (room_em < kind.least_em + (kind.column == AreaColumn::probability ? 0 : more_em)) continue;
    if (table.is_presented && kind.column == AreaColumn::tier) continue;
    if (kind.column == AreaColumn::change && table.change_title.empty()) continue;
    if (table.sorted_by == kind.column) options.sort = TableSort{shown.size(), table.is_descending};
    shown.push_back(kind.column);
    const std::string_view title = kind.column == AreaColumn::tier ? table.tier_title
                                   : kind.column == AreaColumn::change
                                       ? table.change_title
                                       : words::text(kind.title, table.language);
    const std::string_view painted_title = is_tight ? short_title(kind, table) : std::string_view{};
    const bool is_place = kind.column == AreaColumn::place;
    columns.push_back(
        {.title = title,
         .width_em = is_tiny && !is_place ? room_em - columns.front().width_em
                     : is_compact && !is_place
                         ? compact_width_em(kind)
                         : (is_tight ? tight_width_em(kind) : kind.width_em) +
                               more_for_change_em(kit, painted_title.empty() ? title : painted_title, kind),
         .grows = kind.column == AreaColumn::name,
         .is_right = kind.is_right || (is_compact && kind.column == AreaColumn::probability),
         .can_sort = kind.can_sort,
         .painted = painted_title});
  }

  AreaTableAnswer answer;
  PaintedTable painted(kit, table.name, columns, options);
  if (painted.pressed()) answer.pressed = shown[*painted.pressed()];
  std::vector<std::string> texts(shown.size());
  std::optional<DecisionForm> form;
  for (std::size_t index = 0; index < table.rows.size(); ++index) {
    const AreaRow& row = table.rows[index];
    const std::string events = row.observed + " " + row.against;
    for (std::size_t i = 0; i < shown.size(); ++i) texts[i] = text_of(row, shown[i], events);
    const std::string description =
        is_tiny ? row.tier + " " + row.probability_text + ". " + row.description : row.description;
    const Interaction done = painted.row({.key = row.id,
                                          .name = row.name,
                                          .description = description,
                                          .is_current = row.is_selected,
                                          .is_highlighted = row.is_highlighted,
                                          .texts = texts});
    if (done.activated) answer.activated = index;
    if (done.hovered) answer.hovered = index;
    if (!form) {
      const auto name =
          static_cast<std::size_t>(std::find(shown.begin(), shown.end(), AreaColumn::name) - shown.begin());
      form = decision_form(kit, table, is_compact, painted.cell(name).width);
    }
    const CellPainter cells{kit, Painter(kit), row, is_compact, is_tiny, table.is_presented, *form};
    const bool is_seen = done.rect.y < cells.paint.list()->GetClipRectMax().y &&
                         done.rect.y + done.rect.height > cells.paint.list()->GetClipRectMin().y;
    for (std::size_t i = 0; i < shown.size() && is_seen; ++i) {
      const bool is_named = is_compact && shown[i] == AreaColumn::name && i + 1 < shown.size() &&
                            shown[i + 1] == AreaColumn::probability;
      const float beside = is_named ? painted.cell(i + 1).x + painted.cell(i + 1).width - painted.cell(i).x -
                                          painted.cell(i).width
                                    : 0;
      cells.cell(shown[i], painted.cell(i), beside);
    }
    if (row.has_divider) {
      cells.paint.fill({done.rect.x, done.rect.y + done.rect.height - 2, done.rect.width, 2},
                       cells.paint.theme().reference_line);
    }
    if (row.is_selected && table.show_below_selected) painted.below(row.id, table.show_below_selected);
    if (row.is_selected && table.reveals_selected) painted.reveal(done.rect);
  }
  return answer;
}

}  // namespace lagesbild::ui
