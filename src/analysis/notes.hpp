#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/settings.hpp"
#include "model/date.hpp"

/// What the reader must know about the numbers. Words are made in words/.
namespace lagesbild::analysis {

enum class NoteCode : std::uint8_t {
  coverage,         ///< area: less than 70 % of what should have been reported was; value: coverage
  too_little_data,  ///< area: less than 50 %, or too few indicators; listed apart; value: coverage
  no_population,    ///< area: its inhabitants are not known, or none; it has no level and no place
  provisional,      ///< week: the newest week lacks a status from `count` sources
  silent_source,    ///< source, week: silent everywhere, which chance gives with probability `value` < 1 %
  keen_reporter,    ///< area, source: most of the area's excess comes from one source; value: its share
  no_indicator,     ///< indicator: has weight, but the data hold nothing for it in any area
  absent_source,    ///< source: reported nothing at all in the window, so the picture lacks it
  outside_cover,    ///< source, area: incidents from where the source is said not to report; count
  no_events,        ///< nothing was reported in the window
  unclear_silence,  ///< source: no word of a share `value` of the areas' weeks, though silence may mean
                    ///< nothing; week: the latest that nothing is known of, of `count`
  alike,            ///< the areas do not differ by more than chance, so none is clearly among the first
  few_events,       ///< value: expected events an area and window; no method can tell the areas apart
  no_order,         ///< each of the `count` areas that have a place is among the first k
  no_reporting      ///< no source has said what it has reported, of any week in the window
};
/// "coverage", "too_little_data", … as above.
const char* note_id(NoteCode code);

struct Note {
  NoteCode code = NoteCode::coverage;
  std::optional<std::size_t> area = {};
  std::optional<std::size_t> source = {};
  std::optional<Week> week = {};
  std::optional<Indicator> indicator = {};
  double value = 0;
  int count = 0;
};

using Notes = std::vector<Note>;
/// Of what the list cannot say, or says too much of, if it is not told with it.
bool limits_order(NoteCode code);
bool has_note(const Notes& notes, NoteCode code);

}  // namespace lagesbild::analysis
