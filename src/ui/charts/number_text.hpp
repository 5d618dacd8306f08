#pragma once

#include <string>

#include "model/date.hpp"
#include "model/text.hpp"

namespace lagesbild::ui {

/// "1 234,5" in Swedish, "1,234.5" in English; the minus is U+2212 and the Swedish thousands are parted by a
/// no-break space. Never "−0,0". `decimals` 0–9. Values that are not finite give "–".
std::string number_text(double value, int decimals, Language language);

/// Always with its sign, "+3,2" or "−0,4"; what rounds to nothing is "0,0".
std::string signed_number_text(double value, int decimals, Language language);

/// A share 0–1 as a whole per cent, "45 %"; "under 1 %" and "över 99 %" where rounding would claim certainty.
std::string percent_text(double share, Language language);
/// The same of a probability, which is an estimate: never "0 %" or "100 %".
std::string probability_text(double probability, Language language);

/// A count: whole numbers without decimals, others (expected counts) with one.
std::string count_text(double count, Language language);

/// "v. 34" or "week 34".
std::string week_text(Week week, Language language);
/// "v. 34 2026" or "week 34, 2026".
std::string week_and_year_text(Week week, Language language);

}  // namespace lagesbild::ui
