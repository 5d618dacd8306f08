#include "analysis/evidence.hpp"

#include <algorithm>
#include <limits>

namespace lagesbild::analysis {

bool same_evidence(const Settings& a, const Settings& b) {
  return a.window == b.window && a.selection == b.selection && a.mode == b.mode && a.nu == b.nu &&
         a.phi == b.phi && a.silent_weeks_at == b.silent_weeks_at && a.draws == b.draws && a.seed == b.seed;
}

EvidenceBuilder::EvidenceBuilder(const Situation& situation, const Cube& cube, const Settings& settings)
    : situation_(&situation), cube_(&cube), evidence_(std::make_shared<Evidence>()) {
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
    evidence.levels[area * categories + c] = summarise(
        evidence.models[c], evidence.expected.observed_in(area, c), evidence.expected.expected_in(area, c));
  }
  AreaIndicators& indicators = evidence.indicators[area];
  if (evidence.change) indicators.change = change_of_area(*evidence.change, area);
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

Drawer::Drawer(const Situation& situation, const Evidence& evidence) : evidence_(&evidence) {
  const std::uint64_t seed = evidence.settings.seed;
  const std::size_t categories = evidence.categories();
  for (std::size_t c = 0; c < categories; ++c) {
    const std::string& id = situation.categories[evidence.expected.categories[c]].id;
    nu_streams_.emplace_back(seed, std::initializer_list<std::string_view>{"nu", id});
    std::vector<double> cumulative;
    double sum = 0;
    for (const double weight : evidence.models[c].nu.weights) cumulative.push_back(sum += weight);
    nu_cumulative_.push_back(std::move(cumulative));
  }
  nu_.resize(categories);
  for (std::size_t area = 0; area < evidence.areas(); ++area) {
    const std::string& area_id = situation.areas[area].id;
    for (std::size_t c = 0; c < categories; ++c) {
      const std::string& id = situation.categories[evidence.expected.categories[c]].id;
      const double phi = evidence.models[c].phi;
      const Level& level = evidence.levels[area * categories + c];
      levels_.push_back(
          {stats::Stream(seed, {"level", area_id, id}), level.observed / phi, level.expected / phi});
    }
    for (const Indicator k :
         {Indicator::change, Indicator::persistence, Indicator::safety, Indicator::acute}) {
      other_streams_.emplace_back(seed, std::initializer_list<std::string_view>{indicator_id(k), area_id});
    }
  }
}

double Drawer::draw_nu(std::size_t category, std::uint64_t number) const {
  const CategoryModel& model = evidence_->models[category];
  if (model.nu.values.size() == 1) return model.nu.values[0];
  const auto& cumulative = nu_cumulative_[category];
  const double u = nu_streams_[category].draw(number).uniform();
  const auto at = std::upper_bound(cumulative.begin(), cumulative.end() - 1, u);
  return model.nu.values[static_cast<std::size_t>(at - cumulative.begin())];
}

void Drawer::draw(std::uint64_t number, std::span<float> theta, std::span<float> others) {
  const std::size_t categories = evidence_->categories();
  for (std::size_t c = 0; c < categories; ++c) nu_[c] = draw_nu(c, number);
  constexpr float missing = std::numeric_limits<float>::quiet_NaN();
  for (std::size_t area = 0; area < evidence_->areas(); ++area) {
    for (std::size_t c = 0; c < categories; ++c) {
      const std::size_t at = area * categories + c;
      if (!(evidence_->expected.category_rates[c] > 0)) {
        theta[at] = 1;  // adds no harm whatever it is
        continue;
      }
      const Target& target = levels_[at];
      theta[at] = static_cast<float>(
          target.stream.draw(number).gamma(nu_[c] + target.observed, nu_[c] + target.expected));
    }
    const AreaIndicators& known = evidence_->indicators[area];
    const std::span<float> row = others.subspan(area * drawn_indicators, drawn_indicators);
    std::fill(row.begin(), row.end(), missing);
    const auto stream = [&](std::size_t indicator) {
      return other_streams_[area * drawn_indicators + indicator].draw(number);
    };
    if (known.change) {
      stats::Draw draw = stream(0);
      row[0] = static_cast<float>(unclipped_ratio_value(draw_ratio(*known.change, draw)));
    }
    if (known.persistence) {
      row[1] = static_cast<float>(
          unclipped_share_value(stream(1).beta(known.persistence->a, known.persistence->b)));
    }
    if (known.safety) {
      const double share = stream(2).beta(known.safety->a, known.safety->b);
      row[2] = static_cast<float>(unclipped_ratio_value(share / known.safety->summary.municipal));
    }
    if (known.acute) {
      row[3] =
          static_cast<float>(unclipped_ratio_value(stream(3).gamma(known.acute->shape, known.acute->rate)));
    }
  }
}

}  // namespace lagesbild::analysis
