#include "model/utc_text.hpp"

#include "model/date.hpp"

namespace lagesbild {

std::string utc_text(long long seconds_since_1970) {
  constexpr long long day = 86400;
  const long long of_day = ((seconds_since_1970 % day) + day) % day;
  std::string text = to_string(Date{static_cast<int>((seconds_since_1970 - of_day) / day)}) + "T";
  for (const long long part : {of_day / 3600, of_day / 60 % 60, of_day % 60}) {
    if (!text.ends_with('T')) text += ':';
    text += std::string(part < 10 ? "0" : "") + std::to_string(part);
  }
  return text + "Z";
}

}  // namespace lagesbild
