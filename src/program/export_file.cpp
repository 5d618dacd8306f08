#include "program/export_file.hpp"

#include "analysis/municipal.hpp"
#include "export/analysis_export.hpp"
#include "export/codebook.hpp"
#include "export/outside.hpp"
#include "export/ranking_csv.hpp"

namespace lagesbild::program {

std::optional<SaveFile> export_file(const app::Picture& picture, app::Request wanted, Language language) {
  using app::Request;
  using words::Text;
  const app::RankedPicture* ranked = picture.ranked();
  if (!ranked) return std::nullopt;
  const app::Ready& ready = *picture.ready();
  const Situation& situation = ready.situation;
  const analysis::Ranking& ranking = ranked->ranking.now;
  const analysis::Watch* watch = ranked->ranking.watch;
  const auto named = [&](Text what, std::string_view extension, std::string bytes) {
    return SaveFile{exports::file_name(situation, ranking, words::text(what, language), extension, language),
                    std::move(bytes)};
  };
  switch (wanted) {
    case Request::save_list_csv:
      return named(Text::file_list, "csv", exports::list_csv(situation, ranking, language));
    case Request::save_numbers_csv:
      return named(Text::file_numbers, "csv", exports::numbers_csv(situation, ranking, watch, language));
    case Request::save_analysis_json: {
      const auto* page = std::get_if<app::AnalysisPicture>(&ranked->page);
      const analysis::Backtest* record = page ? page->backtest : nullptr;
      return named(Text::file_numbers, "json", exports::analysis_json(situation, ranking, watch, record));
    }
    case Request::save_codebook:
      return named(Text::file_codebook, "csv", exports::codebook_csv(language));
    default:
      return std::nullopt;
  }
}

std::optional<OutsideFile> outside_file(const app::Picture& picture, app::Request wanted, Language language,
                                        const std::vector<exports::PublishedTable>& published) {
  const bool as_table = wanted == app::Request::save_outside_csv;
  const app::RankedPicture* ranked = picture.ranked();
  if (!ranked || (!as_table && wanted != app::Request::save_outside_json)) return std::nullopt;
  const app::Ready& ready = *picture.ready();
  const Situation& situation = ready.situation;
  const analysis::Ranking& ranking = ranked->ranking.now;
  const exports::OutsideTable table = exports::outside_table(
      situation, ranking, analysis::municipal_events(situation, ready.cube, ranking.settings), published);
  std::string name = exports::file_name(situation, ranking, words::text(words::Text::file_outside, language),
                                        as_table ? "csv" : "json", language);
  std::string bytes = as_table
                          ? exports::outside_csv(situation, ranking, table, language)
                          : exports::outside_json(situation, ranking, table, "lagesbild-ranking/1", language);
  return OutsideFile{{std::move(name), std::move(bytes)},
                     exports::told_by(situation, ranking.settings.window, table)};
}

}  // namespace lagesbild::program
