#include "analysis/evidence.hpp"

#include <algorithm>

namespace lagesbild::analysis {

bool has_evidence(const Settings& kept, const Settings& wanted) {
  return kept.window == wanted.window && kept.selection == wanted.selection && kept.mode == wanted.mode &&
         kept.nu == wanted.nu && kept.phi == wanted.phi && kept.silent_weeks_at == wanted.silent_weeks_at &&
         kept.draws >= wanted.draws && kept.seed == wanted.seed;
}

EvidenceBuilder::EvidenceBuilder(const Situation& situation, const Cube& cube, const Settings& settings,
                                 Detail detail)
    : situation_(&situation), cube_(&cube), detail_(detail), evidence_(std::make_shared<Evidence>()) {
  evidence_->settings = settings;
  evidence_->expected = expect(situation, cube, settings.window, settings.selection);
  if (settings.silent_weeks_at) {
    fill_silent_weeks(situation, settings.window, *settings.silent_weeks_at, evidence_->expected);
  }
  evidence_->models.resize(evidence_->categories());
  evidence_->levels.resize(evidence_->areas() * evidence_->categories());
  evidence_->indicators.resize(evidence_->areas());
}

std::size_t EvidenceBuilder::pieces() const {
  return first_area() + evidence_->areas();
}

std::size_t EvidenceBuilder::first_area() const {
  return 2 * evidence_->categories() + 1;
}

void EvidenceBuilder::step() {
  Evidence& evidence = *evidence_;
  const std::size_t categories = evidence.categories();
  if (next_ < categories) {
    fit(next_);
  } else if (next_ == categories) {
    evidence.change = change_basis(*situation_, *cube_, change_window(evidence.settings), evidence.settings);
    safety_ = safety_of_areas(*situation_, evidence.settings.window.to);
  } else if (next_ < first_area()) {
    if (evidence.change) {
      fit_baseline(*situation_, *cube_, evidence.settings, next_ - categories - 1, *evidence.change);
    }
  } else {
    summarise_area(next_ - first_area());
  }
  ++next_;
}

void EvidenceBuilder::fit(std::size_t category) {
  Evidence& evidence = *evidence_;
  evidence.models[category] = fit_category(*situation_, *cube_, evidence.settings.window, evidence.expected,
                                           category, evidence.settings.nu, evidence.settings.phi);
}

void EvidenceBuilder::summarise_area(std::size_t area) {
  Evidence& evidence = *evidence_;
  const std::size_t categories = evidence.categories();
  for (std::size_t c = 0; c < categories; ++c) {
    const double observed = evidence.expected.observed_in(area, c);
    const double expected = evidence.expected.expected_in(area, c);
    Level& level = evidence.levels[area * categories + c];
    if (detail_ == Detail::whole) {
      level = summarise(evidence.models[c], observed, expected);
    } else {
      level.observed = observed;
      level.expected = expected;
      level.mean = posterior_mean(evidence.models[c], observed, expected);
    }
  }
  AreaIndicators& indicators = evidence.indicators[area];
  if (evidence.change) indicators.change = change_of_area(*evidence.change, area, detail_);
  const Week until = evidence.settings.window.to;
  indicators.persistence =
      persistence_of_area(*situation_, *cube_, evidence.expected, evidence.models, until, area);
  indicators.safety = safety_[area];
  indicators.acute = acute_of_area(*situation_, *cube_, evidence.expected, evidence.models, until, area);

  const bool has_harm = std::any_of(evidence.expected.category_rates.begin(),
                                    evidence.expected.category_rates.end(), [](double r) { return r > 0; });
  const std::array<bool, indicator_count> has{has_harm, indicators.change.has_value(),
                                              indicators.persistence.has_value(),
                                              indicators.safety.has_value(), indicators.acute.has_value()};
  for (std::size_t k = 0; k < indicator_count; ++k) evidence.any[k] = evidence.any[k] || has[k];
}

}  // namespace lagesbild::analysis
