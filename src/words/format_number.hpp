#pragma once

#include <string>
#include <utility>

#include "analysis/settings.hpp"
#include "model/date.hpp"
#include "model/text.hpp"

/// Numbers in words' company: Swedish "1 234,5", English "1,234.5"; minus is − and groups are parted by a
/// no-break space in Swedish. By hand, since a locale cannot be trusted in a browser.
namespace lagesbild::words {

/// Rounded half away from zero to `decimals`; "–" for what is no number.
std::string format_number(double value, int decimals, Language language);
/// Without decimals.
std::string format_count(double value, Language language);
/// Whole numbers without decimals; others, as events that are spread over hours, with one.
std::string format_quantity(double value, Language language);
/// As many decimals as leave two significant figures, at most `most`: 0,12  1,7  12  1 234.
std::string format_short(double value, Language language, int most = 2);
/// Whole per cent of a share 0–1: "51 %" and "51%". Never "100 %" or "0 %" for what is not exactly so:
/// "över 99 %", "under 1 %".
std::string format_percent(double share, Language language);
/// The same of a probability, which is an estimate and so never certainty: also where every draw said so it
/// is "över 99 %", and "under 1 %" where none did.
std::string format_probability(double probability, Language language);
/// "1,7 gånger" and "1.7 times".
std::string format_times(double ratio, Language language);
/// "+0,12" and "−0,12".
std::string format_signed(double value, int decimals, Language language);

/// Two numbers that differ, as format_short writes them where that tells them apart, else with as many
/// decimals (at most four) as it takes: "2,0" and "2,1", or "1,97" and "2,04".
std::pair<std::string, std::string> numbers_apart(double one, double other, Language language);
/// The same of two shares 0–1, with none where whole per cent do: "45 %" and "45,3 %".
std::pair<std::string, std::string> percents_apart(double one, double other, Language language);

/// "v. 46" and "week 46".
std::string format_week(Week week, Language language);
/// "v. 46 2026" and "week 46, 2026".
std::string format_week_and_year(Week week, Language language);
/// "v. 34–46 2026", "v. 50 2025–v. 10 2026"; "weeks 34–46, 2026".
std::string format_window(analysis::Window window, Language language);
/// "16 nov. 2026" and "16 Nov 2026".
std::string format_date(Date date, Language language);
/// "16 nov." and "16 Nov"; with the year where it is not that of `now`.
std::string format_near_date(Date date, Date now, Language language);
/// "16/11", where there is little room; "" of another year than that of `now`.
std::string format_short_date(Date date, Date now);
/// "2–4 nov. 2026", "30 okt.–2 nov. 2026", "30 dec. 2026–2 jan. 2027"; one day as format_date().
std::string format_days(Date from, Date to, Language language);
/// "26 nov. 2026 kl. 17.09" of an instant, by the clock in Sweden; a date alone as a date, and what is
/// neither as it is.
std::string format_instant(std::string_view instant, Language language);

}  // namespace lagesbild::words
