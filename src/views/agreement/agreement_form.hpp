#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "views/frame/parts.hpp"
#include "views/frame/words.hpp"

/// The page of the agreement, and what is being written in it.
namespace lagesbild::views {

struct AgreementForm {
  const View& view;
  const app::Ready& ready;
  const Agreement& agreement;
  const app::AgreementPicture& page;
  app::AgreementDesk desk;
  std::optional<app::WriteAgreement> written = {};

  bool is_open(app::AgreementDesk::What what, std::string_view theme,
               std::optional<std::size_t> index) const {
    return desk.what == what && desk.theme == theme && desk.index == index;
  }
  /// Opens what stands there to be changed, or something new.
  void open(app::AgreementDesk::What what, std::string theme, std::optional<std::size_t> index) {
    desk = app::desk_of(ready.situation, ready.plans,
                        {.what = what, .theme = std::move(theme), .index = index}, view.language);
  }
  std::string error(app::AgreementFault fault, words::Text text) const {
    const auto& faults = page.faults;
    return std::find(faults.begin(), faults.end(), fault) == faults.end() ? std::string{}
                                                                          : std::string{view.text(text)};
  }
};

void ask_indicator(AgreementForm& form);
void ask_commitment(AgreementForm& form);
void ask_theme(AgreementForm& form);
/// The agreement's own fields, or the next one's.
void ask_agreement(AgreementForm& form, Date today);
/// A quiet way to a form; where that is open, the form.
void show_way_to(AgreementForm& form, app::AgreementDesk::What what, const std::string& theme,
                 std::optional<std::size_t> index, words::Text name, std::string_view of,
                 void (*ask)(AgreementForm&));

}  // namespace lagesbild::views
