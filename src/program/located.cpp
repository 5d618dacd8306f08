#include "program/located.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "data/json/number_text.hpp"
#include "intake/values/lookup.hpp"
#include "words/format_number.hpp"

namespace lagesbild::program {
namespace {

using words::Text;

/// Farther off than this and it may well be the next area.
constexpr double sure_within_metres = 150;

/// Longitude, latitude and metres.
std::optional<std::array<double, 3>> numbers_of(std::string_view said) {
  std::array<double, 3> numbers{};
  for (double& number : numbers) {
    const std::size_t end = std::min(said.find(' '), said.size());
    const auto read = data::parse_number(said.substr(0, end));
    if (!read) return std::nullopt;
    number = *read;
    said.remove_prefix(std::min(end + 1, said.size()));
  }
  return numbers;
}

}  // namespace

Located area_of_answer(const app::Picture& picture, std::size_t event, const RequestResult& result) {
  const Language language = picture.state.preferences.language;
  const auto fails = [&](Text why) { return Located{{}, {}, std::string{words::text(why, language)}}; };
  const app::Ready* ready = picture.ready();
  app::ReportForm form = picture.state.reporter.form;
  // The event may have been taken out of the form while the browser asked.
  if (ready == nullptr || event >= form.events.size()) return {};
  if (result.is(RequestResult::Outcome::denied)) return fails(Text::report_place_denied);
  const auto numbers =
      result.is(RequestResult::Outcome::done) ? numbers_of(result.bytes.view()) : std::nullopt;
  if (!numbers) return fails(Text::report_place_unknown);
  const auto [lon, lat, metres] = *numbers;
  const auto area = intake::area_at(ready->situation, {lon, lat});
  if (!area) return fails(Text::report_place_outside);
  const Area& found = ready->situation.areas[*area];
  form.events[event].area = found.id;
  if (metres <= sure_within_metres)
    return {std::move(form), words::filled(Text::report_place_found, language, {found.name}), {}};
  // What has to be checked is seen, and not only said.
  return {
      std::move(form),
      {},
      words::filled(Text::report_place_rough, language, {found.name, words::format_count(metres, language)})};
}

}  // namespace lagesbild::program
