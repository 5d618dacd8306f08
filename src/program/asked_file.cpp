#include "program/asked_file.hpp"

#include <span>
#include <utility>

#include "data/read/write_profiles.hpp"
#include "program/export_file.hpp"
#include "report/write_sheet.hpp"

namespace lagesbild::program {

namespace {

using app::Request;
using words::Text;

AskedFile report_file(app::Session& session, const GivenAt& at) {
  const app::Picture picture = session.picture();
  const report::Sheet* sheet = sheet_of(picture);
  if (!sheet) return {};
  if (sheet->told && picture.looking_back) return {{}, {}, Text::outside_of_past};
  SaveFile file{sheet->file_name, report::html_file(*sheet)};
  const bool is_new = sheet->told && session.tell_outside(*sheet->told, at.instant, at.now_seconds);
  return {std::move(file), is_new ? Text::outside_saved : Text::reports_saved};
}

AskedFile for_outside(app::Session& session, Request wanted, const GivenAt& at) {
  const app::Picture picture = session.picture();
  if (picture.looking_back) return {{}, {}, Text::outside_of_past};
  auto leaving = outside_file(picture, wanted, session.state().preferences.language, session.published());
  if (!leaving) return {};
  const bool is_new = session.tell_outside(std::move(leaving->told), at.instant, at.now_seconds);
  return {std::move(leaving->file), is_new ? Text::outside_saved : Text::file_saved};
}

/// Without its ending, for what belongs to it.
std::string import_file_name(const app::Session& session) {
  const std::string& name = session.state().importing.name;
  return name.empty() ? "tabell" : name.substr(0, name.rfind('.'));
}

AskedFile refused_rows(const app::Session& session) {
  auto rows = session.refused_rows(session.state().preferences.language);
  if (!rows) return {};
  return {SaveFile{import_file_name(session) + " - rader att rätta.csv", std::move(*rows)}};
}

AskedFile import_profile(const app::Session& session) {
  const auto profile = session.import_profile();
  if (!profile) return {};
  return {SaveFile{import_file_name(session) + " - importprofil.json", intake::write_profile(*profile)}};
}

AskedFile weight_profile(app::Session& session, const GivenAt& at) {
  const auto profile = session.keep_profile(at.day, at.instant, at.now_seconds);
  if (!profile) return {};
  return {SaveFile{"viktprofil-" + profile->id + ".json", data::write_profiles(std::span(&*profile, 1))},
          Text::profile_saved};
}

}  // namespace

const report::Sheet* sheet_of(const app::Picture& picture) {
  const app::Ready* ready = picture.ready();
  if (ready && ready->meeting && ready->meeting->protocol) return &*ready->meeting->protocol;
  const app::RankedPicture* ranked = picture.ranked();
  const auto* page = ranked ? std::get_if<app::ReportsPicture>(&ranked->page) : nullptr;
  return page ? page->sheet : nullptr;
}

std::optional<Leaving> leaving_by_print(app::Session& session, const GivenAt& at) {
  const app::Picture picture = session.picture();
  const report::Sheet* sheet = sheet_of(picture);
  if (!sheet || !sheet->told || picture.looking_back) return std::nullopt;
  return Leaving{*sheet->told, at};
}

bool remember(app::Session& session, Leaving leaving) {
  return session.tell_outside(std::move(leaving.told), leaving.at.instant, leaving.at.now_seconds);
}

std::optional<AskedFile> asked_file(app::Session& session, Request wanted, const GivenAt& at) {
  switch (wanted) {
    case Request::save_analysis_json:
    case Request::save_list_csv:
    case Request::save_numbers_csv:
    case Request::save_codebook:
      return AskedFile{export_file(session.picture(), wanted, session.state().preferences.language)};
    case Request::save_outside_json:
    case Request::save_outside_csv:
      return for_outside(session, wanted, at);
    case Request::save_report:
      return report_file(session, at);
    case Request::save_refused_rows:
      return refused_rows(session);
    case Request::save_import_profile:
      return import_profile(session);
    case Request::save_profile:
      return weight_profile(session, at);
    default:
      return std::nullopt;
  }
}

}  // namespace lagesbild::program
