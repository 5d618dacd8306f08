#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/methods/calibration.hpp"
#include "london.hpp"

/// The program tried on real crime (method.md, "Tried on real crime"): are the truly most burdened areas
/// found, and does P(top 3) mean what it says?
namespace simulation {

/// Who ranks.
enum class Ranker {
  counts,          ///< events in the window
  harm,            ///< severity-weighted events in the window
  whole,           ///< the program, harm alone
  without_memory,  ///< the window alone
  without_factor,  ///< no factor an area
  without_jumps,   ///< the past always speaks
  one_level        ///< neither memory nor factor
};
constexpr std::size_t ranker_count = 7;
/// "counts", "harm", "whole", "without_memory", "without_factor", "without_jumps", "one_level".
std::string_view ranker_id(Ranker ranker);

/// Against one truth: the top three by harm in the same weeks, or in the next thirteen.
struct Outcome {
  double found = 0;  ///< of the truly top three, the share among the three of highest P
  double brier = 0;  ///< 0 where there is no P
  std::vector<lagesbild::analysis::CalibrationBin> tenths;
};

struct Trial {
  double share = 0;  ///< of the events kept
  Ranker ranker = Ranker::whole;
  double events = 0;  ///< an area and window, kept
  std::size_t lists = 0;
  Outcome now;
  Outcome next;
};

/// One middling area's events tripled in each window.
struct JumpTrial {
  Ranker ranker = Ranker::whole;
  double brier = 0;
  double p = 0;       ///< mean P of the area
  double is_top = 0;  ///< how often it truly is among the three
};

struct Validation {
  std::string method;  ///< the program's version of it
  std::size_t seeds = 0;
  int draws = 0;
  std::size_t boroughs = 0;
  std::size_t areas = 0;
  std::vector<Trial> trials;     ///< by share, then ranker
  std::vector<JumpTrial> jumps;  ///< the rankers that have a P
};

struct ValidationSize {
  std::vector<double> shares{0.02, 0.07, 0.25};
  std::size_t seeds = 5;
  int draws = 2000;
  std::size_t every = 1;  ///< every so many of the boroughs
  std::vector<Ranker> rankers{Ranker::counts,         Ranker::harm,           Ranker::whole,
                              Ranker::without_memory, Ranker::without_factor, Ranker::without_jumps,
                              Ranker::one_level};
};

Validation validate(const std::vector<Borough>& boroughs, const ValidationSize& size);

/// As JSON, and back; nothing where something is lacking.
std::string to_json(const Validation& validation);
std::optional<Validation> validation_from_json(const std::string& text);
/// The tables of tests/simulation/README.md, and the one of README.md.
std::string tables(const Validation& validation);
std::string summary(const Validation& validation);

/// The text with what stands between the validation's two marks replaced by `content`; nothing without them.
std::optional<std::string> with_validation(std::string_view text, std::string_view content);

}  // namespace simulation
