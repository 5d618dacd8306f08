#include "analysis/evidence.hpp"

#include <algorithm>

namespace lagesbild::analysis {

bool has_evidence(const Settings& kept, const Settings& wanted) {
  return kept.window == wanted.window && kept.selection == wanted.selection && kept.mode == wanted.mode &&
         kept.nu == wanted.nu && kept.phi == wanted.phi && kept.area_nu == wanted.area_nu &&
         kept.memory == wanted.memory && kept.jump == wanted.jump &&
         kept.silent_weeks_at == wanted.silent_weeks_at && kept.draws >= wanted.draws &&
         kept.seed == wanted.seed;
}

EvidenceBuilder::EvidenceBuilder(const Situation& situation, const Cube& cube, const Settings& settings,
                                 Detail detail)
    : situation_(&situation), cube_(&cube), detail_(detail), evidence_(std::make_shared<Evidence>()) {
  evidence_->settings = settings;
  evidence_->expected = expect(situation, cube, settings.window, settings.selection);
  if (settings.silent_weeks_at) {
    fill_silent_weeks(situation, settings.window, *settings.silent_weeks_at, evidence_->expected);
  }
  evidence_->shares = rate_shares(evidence_->expected);
  evidence_->posteriors.resize(evidence_->areas());
  evidence_->levels.resize(evidence_->areas() * evidence_->categories());
  evidence_->area_levels.resize(evidence_->areas());
  evidence_->indicators.resize(evidence_->areas());
  evidence_->changes.resize(evidence_->areas());
  fit_.emplace(situation, cube, evidence_->settings, evidence_->expected);
}

std::size_t EvidenceBuilder::pieces() const {
  return first_area() + evidence_->areas();
}

std::size_t EvidenceBuilder::pieces_done() const {
  return fit_->pieces_done() + next_;
}

std::size_t EvidenceBuilder::first_area() const {
  return fit_->pieces() + 1 + evidence_->categories();
}

void EvidenceBuilder::step() {
  if (!fit_->done()) return fit_->step();
  Evidence& evidence = *evidence_;
  const std::size_t piece = next_++;
  if (piece == 0) {
    evidence.model = fit_->take();
    evidence.change = change_basis(*situation_, *cube_, change_window(evidence.settings), evidence.settings);
    safety_ = safety_of_areas(*situation_, evidence.settings.window.to);
  } else if (piece <= evidence.categories()) {
    if (evidence.change) fit_baseline(*situation_, *cube_, evidence.settings, piece - 1, *evidence.change);
  } else {
    summarise_area(piece - 1 - evidence.categories());
  }
}

void EvidenceBuilder::summarise_area(std::size_t area) {
  Evidence& evidence = *evidence_;
  evidence.posteriors[area] = area_posterior(evidence.model, evidence.expected, area);
  const auto cells = scenarios(evidence.model, evidence.posteriors[area]);
  summarise_levels(area, cells);

  AreaIndicators& indicators = evidence.indicators[area];
  const std::vector<CategoryModel>& models = evidence.model.categories;
  const Week until = evidence.settings.window.to;
  if (evidence.change) indicators.change = change_of_area(*evidence.change, area, detail_);
  indicators.persistence = persistence_of_area(*situation_, *cube_, evidence.expected, models, until, area);
  indicators.safety = safety_[area];
  indicators.acute = acute_of_area(*situation_, *cube_, evidence.expected, models, until, area);
  summarise_state(area, cells);

  const bool has_harm = std::any_of(evidence.expected.category_rates.begin(),
                                    evidence.expected.category_rates.end(), [](double r) { return r > 0; });
  const std::array<bool, indicator_count> has{has_harm, indicators.change.has_value(),
                                              indicators.persistence.has_value(),
                                              indicators.safety.has_value(), indicators.acute.has_value()};
  for (std::size_t k = 0; k < indicator_count; ++k) evidence.any[k] = evidence.any[k] || has[k];
}

void EvidenceBuilder::summarise_levels(std::size_t area, const std::vector<Scenario>& cells) {
  Evidence& evidence = *evidence_;
  const AreaPosterior& posterior = evidence.posteriors[area];
  double factor = 1;
  if (evidence.model.has_factor) {
    evidence.area_levels[area] = factor_estimate(cells);
    factor = evidence.area_levels[area]->mean;
  }
  for (std::size_t c = 0; c < evidence.categories(); ++c) {
    Level& level = evidence.levels[area * evidence.categories() + c];
    const double phi = evidence.model.categories[c].phi;
    level.observed = evidence.expected.observed_in(area, c);
    level.expected = evidence.expected.expected_in(area, c);
    level.mean = level_mean(cells, c);
    level.observed_with_memory = phi * posterior.counts[0].observed[c];
    level.expected_with_memory = phi * posterior.counts[0].expected[c];
    level.rests_on = level_shares(posterior.counts[1].expected[c], posterior.counts[0].expected[c], factor,
                                  posterior.jump, evidence.model.medians[c]);
    if (detail_ == Detail::whole) summarise(level_law(evidence.model, posterior, cells, c), level);
  }
}

/// Change and persistence as the area's state has them. In week mode the change is that of the last four
/// weeks, which the window's level says too little of.
void EvidenceBuilder::summarise_state(std::size_t area, const std::vector<Scenario>& cells) {
  Evidence& evidence = *evidence_;
  AreaIndicators& indicators = evidence.indicators[area];
  if (indicators.persistence) {
    indicators.persistence->summary.share = mean_of(indicators.persistence->curve, evidence.shares, cells);
  }
  if (!indicators.change) return;
  indicators.change->summary.of_state = indicators.change->summary.mean;
  if (evidence.settings.mode == Mode::week) return;
  evidence.changes[area] = change_state(evidence.model, evidence.expected, *evidence.change, cells, area);
  if (evidence.changes[area]) {
    indicators.change->summary.of_state = mean_change(*evidence.changes[area], cells);
  }
}

}  // namespace lagesbild::analysis
