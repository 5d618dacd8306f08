#include "analysis/rank_job.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/estimates.hpp"
#include "analysis/evidence.hpp"
#include "analysis/scorer.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_kept_levels = 16'000'000;  // 64 MB
constexpr double separable = 0.8;                     // P(above) from which two areas can be told apart

// Measured in units of about a tenth of a microsecond.
constexpr int cost_of_fit = 20'000;
constexpr int cost_of_level = 3'000;
constexpr int cost_of_indicators = 4'000;
constexpr int a_slice = 1'000'000'000;  // leave the rest for the next slice

/// The value that a share p of the others do not exceed. Reorders the values.
double quantile_of(std::vector<float>& values, double p) {
  const auto at = static_cast<std::ptrdiff_t>(std::lround(p * static_cast<double>(values.size() - 1)));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return static_cast<double>(values[static_cast<std::size_t>(at)]);
}

}  // namespace

struct RankJob::State {
  enum class Phase { evidence, draws, summaries, done };

  const Situation* situation;
  const Cube* cube;
  Settings settings;
  Phase phase = Phase::evidence;
  std::optional<EvidenceBuilder> builder;
  std::shared_ptr<Evidence> making;  ///< the evidence that is being drawn
  std::shared_ptr<const Evidence> evidence;
  bool reused = false;
  bool keeps = false;  ///< the draws, for rankings with other weights
  std::optional<Drawer> drawer;
  std::optional<Scorer> scorer;
  std::vector<float> theta;   ///< of one draw, where draws are not kept
  std::vector<float> others;  ///< of one draw, where draws are not kept
  Ranking ranking;
  std::size_t next_draw = 0;
  std::size_t next_area = 0;
  std::vector<float> values;

  std::size_t draws() const { return static_cast<std::size_t>(settings.draws); }
  bool has_preview() const { return phase != Phase::evidence; }

  int work(int budget);
  int build();
  void begin_draws();
  int draw(int budget);
  void one_draw(std::size_t number);
  void begin_summaries();
  int summarise();
  void harm_interval(AreaResult& area);
  void finish();
  void set_dividers();
};

int RankJob::State::work(int budget) {
  switch (phase) {
    case Phase::evidence:
      return build();
    case Phase::draws:
      return draw(budget);
    case Phase::summaries:
      return summarise();
    case Phase::done:
      break;
  }
  return budget;
}

int RankJob::State::build() {
  const bool fitting = !builder->at_areas();
  const auto categories = static_cast<int>(builder->evidence().categories());
  builder->step();
  if (builder->done()) {
    making = builder->share();
    evidence = making;
    begin_draws();
    return a_slice;
  }
  return fitting ? cost_of_fit : cost_of_indicators + categories * cost_of_level;
}

void RankJob::State::begin_draws() {
  ranking = point_estimates(*situation, *evidence, settings);
  ranking.notes = make_notes(*situation, *cube, *evidence, ranking);
  std::vector<std::size_t> ranked;
  for (const AreaResult& area : ranking.areas) {
    if (area.tier != Tier::too_little_data) ranked.push_back(area.area);
  }
  ranking.k = std::min(ranking.k, std::max(static_cast<int>(ranked.size()), 1));
  scorer.emplace(*situation, *evidence, settings, severity_in(*evidence, settings), ranking.offered,
                 std::move(ranked), settings.draws);
  if (!reused) {
    const std::size_t levels = evidence->areas() * evidence->categories();
    const std::size_t rest = evidence->areas() * drawn_indicators;
    const bool keep = (levels + rest) * draws() <= most_kept_levels;
    drawer.emplace(*situation, *evidence);
    keeps = keep;
    // Grown draw by draw: filling so much memory at once would be felt.
    (keep ? making->theta : theta).reserve(levels * (keep ? draws() : 1));
    (keep ? making->others : others).reserve(rest * (keep ? draws() : 1));
  }
  phase = Phase::draws;
}

void RankJob::State::one_draw(std::size_t number) {
  const std::size_t levels = evidence->areas() * evidence->categories();
  const std::size_t rest = evidence->areas() * drawn_indicators;
  if (!keeps) {
    theta.resize(levels);
    others.resize(rest);
    drawer->draw(number, theta, others);
    scorer->add(static_cast<int>(number), theta, others);
    return;
  }
  if (!reused) {
    making->theta.resize((number + 1) * levels);
    making->others.resize((number + 1) * rest);
    drawer->draw(number, std::span(making->theta).subspan(number * levels, levels),
                 std::span(making->others).subspan(number * rest, rest));
  }
  scorer->add(static_cast<int>(number), std::span(evidence->theta).subspan(number * levels, levels),
              std::span(evidence->others).subspan(number * rest, rest));
}

int RankJob::State::draw(int budget) {
  const auto areas = static_cast<int>(evidence->areas());
  const auto categories = static_cast<int>(evidence->categories());
  const int cost = std::max(1, reused ? areas : areas * (categories + 6));
  int used = 0;
  while (next_draw < draws() && (used == 0 || used + cost <= budget)) {
    one_draw(next_draw++);
    used += cost;
  }
  if (next_draw == draws()) begin_summaries();
  return used;
}

void RankJob::State::begin_summaries() {
  ranking.draws = settings.draws;
  next_area = 0;
  phase = Phase::summaries;
}

int RankJob::State::summarise() {
  if (next_area == ranking.areas.size()) {
    finish();
    return static_cast<int>(std::min<std::size_t>(ranking.areas.size() * draws() / 64, 1'000'000));
  }
  harm_interval(ranking.areas[next_area++]);
  return settings.draws;
}

/// From the kept draws; where there are none, of the gamma law with the posterior's mean and variance.
void RankJob::State::harm_interval(AreaResult& area) {
  const std::size_t categories = evidence->categories();
  if (keeps) {
    values.resize(draws());
    for (std::size_t d = 0; d < draws(); ++d) {
      const float* row = evidence->theta.data() + (d * evidence->areas() + area.area) * categories;
      double sum = 0;
      for (std::size_t c = 0; c < categories; ++c) {
        sum += ranking.categories[c].severity * ranking.categories[c].rate * static_cast<double>(row[c]);
      }
      values[d] = static_cast<float>(1000 * sum);
    }
    area.harm.low = quantile_of(values, 0.05);
    area.harm.high = quantile_of(values, 0.95);
    return;
  }
  double variance = 0;
  for (std::size_t c = 0; c < categories; ++c) {
    const double weight = 1000 * ranking.categories[c].severity * ranking.categories[c].rate;
    const Level& level = area.levels[c];
    variance +=
        weight * weight * stats::variance(posterior(evidence->models[c], level.observed, level.expected));
  }
  if (!(variance > 0)) return;
  const double mean = area.harm.mean;
  const std::vector<stats::GammaComponent> law{{1, mean * mean / variance, mean / variance}};
  area.harm.low = stats::quantile(law, 0.05);
  area.harm.high = stats::quantile(law, 0.95);
}

void RankJob::State::finish() {
  const std::vector<std::size_t>& ranked = scorer->areas();
  const auto draws_made = static_cast<double>(settings.draws);
  std::vector<std::size_t> position(evidence->areas(), ranked.size());
  for (std::size_t p = 0; p < ranked.size(); ++p) position[ranked[p]] = p;
  for (AreaResult& area : ranking.areas) {
    const std::size_t p = position[area.area];
    if (p == ranked.size()) continue;
    double reached = 0;
    double top = 0;
    double sum = 0;
    area.rank = {0, 0, 0};
    for (std::size_t r = 0; r < ranked.size(); ++r) {
      const double times = scorer->times(p, r);
      const auto rank = static_cast<int>(r) + 1;
      reached += times;
      sum += times * rank;
      if (rank <= ranking.k) top += times;
      if (area.rank.low == 0 && reached >= 0.05 * draws_made) area.rank.low = rank;
      if (area.rank.high == 0 && reached >= 0.95 * draws_made) area.rank.high = rank;
    }
    area.p_top = top / draws_made;
    area.rank.expected = sum / draws_made;
    area.tier = tier_of(area.p_top);
  }
  std::stable_sort(ranking.areas.begin(), ranking.areas.end(), [](const AreaResult& a, const AreaResult& b) {
    const bool a_apart = a.tier == Tier::too_little_data;
    const bool b_apart = b.tier == Tier::too_little_data;
    if (a_apart || b_apart) return !a_apart && b_apart;
    if (a.p_top != b.p_top) return a.p_top > b.p_top;
    return a.rank.expected < b.rank.expected;
  });
  set_dividers();
  phase = Phase::done;
}

/// A group goes on as long as its first area cannot be told from the next one.
void RankJob::State::set_dividers() {
  const std::vector<std::size_t>& ranked = scorer->areas();
  std::vector<std::size_t> position(evidence->areas(), 0);
  for (std::size_t p = 0; p < ranked.size(); ++p) position[ranked[p]] = p;
  std::size_t first = 0;
  for (std::size_t i = 0; i + 1 < ranked.size(); ++i) {
    AreaResult& area = ranking.areas[i];
    const AreaResult& next = ranking.areas[i + 1];
    area.p_above_next = scorer->p_above(position[area.area], position[next.area]);
    const auto from_first = scorer->p_above(position[ranking.areas[first].area], position[next.area]);
    area.divider_after = from_first ? *from_first >= separable : area.tier != next.tier;
    if (area.divider_after) first = i + 1;
  }
}

RankJob::RankJob(const Situation& situation, const Cube& cube, Settings settings,
                 std::shared_ptr<const Evidence> kept)
    : state_(std::make_unique<State>()) {
  state_->situation = &situation;
  state_->cube = &cube;
  settings.draws = std::max(settings.draws, 1);
  state_->settings = std::move(settings);
  if (kept && kept->keeps_draws() && same_evidence(kept->settings, state_->settings)) {
    state_->evidence = std::move(kept);
    state_->reused = true;
    state_->keeps = true;
    state_->begin_draws();
  } else {
    state_->builder.emplace(situation, cube, state_->settings);
  }
}

RankJob::~RankJob() = default;
RankJob::RankJob(RankJob&&) noexcept = default;
RankJob& RankJob::operator=(RankJob&&) noexcept = default;

bool RankJob::step(int budget) {
  int left = std::max(budget, 1);
  while (left > 0 && !done()) left -= state_->work(left);
  return done();
}

bool RankJob::done() const {
  return state_->phase == State::Phase::done;
}

double RankJob::progress() const {
  const State& state = *state_;
  const auto part = [](std::size_t made, std::size_t all) {
    return all > 0 ? static_cast<double>(made) / static_cast<double>(all) : 1.0;
  };
  switch (state.phase) {
    case State::Phase::evidence:
      return 0.1 * part(state.builder->pieces_done(), state.builder->pieces());
    case State::Phase::draws:
      return 0.1 + 0.85 * part(state.next_draw, state.draws());
    case State::Phase::summaries:
      return 0.95 + 0.05 * part(state.next_area, state.ranking.areas.size());
    case State::Phase::done:
      break;
  }
  return 1;
}

bool RankJob::reuses_draws() const {
  return state_->reused;
}

bool RankJob::has_preview() const {
  return state_->has_preview();
}

const Ranking& RankJob::preview() const {
  return state_->ranking;
}

Ranking RankJob::take() {
  return std::move(state_->ranking);
}

std::shared_ptr<const Evidence> RankJob::evidence() const {
  return done() && state_->keeps ? state_->evidence : nullptr;
}

Ranking rank(const Situation& situation, const Cube& cube, const Settings& settings) {
  RankJob job(situation, cube, settings);
  while (!job.step(1'000'000)) {
  }
  return job.take();
}

}  // namespace lagesbild::analysis
