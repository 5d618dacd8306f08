#include "analysis/rank_job.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/differences.hpp"
#include "analysis/drawer.hpp"
#include "analysis/estimates.hpp"
#include "analysis/evidence.hpp"
#include "analysis/make_notes.hpp"
#include "analysis/scorer.hpp"
#include "model/sorting.hpp"

namespace lagesbild::analysis {
namespace {

constexpr std::size_t most_kept_values = 16'000'000;  // 64 MB
constexpr std::size_t most_block_values = 4'000'000;  // 16 MB
constexpr std::size_t longest_block = 512;
constexpr std::size_t shortest_block = 64;
constexpr double separable = 0.8;    // P(above) from which two areas can be told apart
constexpr double beyond_base = 0.1;  // by which P(top k) exceeds what each would have if all were alike

// Measured in units of about a tenth of a microsecond.
constexpr int cost_of_fit = 20'000;
constexpr int cost_of_level = 3'000;
constexpr int cost_of_indicators = 4'000;
constexpr int gammas_a_unit = 5;
constexpr int a_slice = 1'000'000'000;  // leave the rest for the next slice

constexpr std::size_t rate_draws = 1024;

/// How the true rates in the window may stand to those that its events give: [category · rate_draws + draw].
std::vector<double> draw_rates(const Situation& situation, const Ranking& ranking) {
  std::vector<double> rates(ranking.categories.size() * rate_draws, 1);
  for (std::size_t c = 0; c < ranking.categories.size(); ++c) {
    const CategoryResult& of = ranking.categories[c];
    const double events = of.observed / of.model.phi;
    if (!(events > 0)) continue;
    const stats::Stream stream(ranking.settings.seed, {"rate", situation.categories[of.category].id});
    stats::fill_gammas(stream, 0, {events + 0.5, events},
                       std::span(rates).subspan(c * rate_draws, rate_draws));
  }
  return rates;
}

/// What a rate's uncertainty does to rate times level: where the window's events make the level, too high a
/// rate makes it too low.
double with_rate(double rate, const Level& level) {
  return rate / (1 - level.rests_on.window + level.rests_on.window * rate);
}

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
  Detail detail = Detail::whole;
  Phase phase = Phase::evidence;
  std::optional<EvidenceBuilder> builder;
  std::shared_ptr<Evidence> making;  ///< the evidence that is being drawn
  std::shared_ptr<const Evidence> evidence;
  bool reused = false;
  bool keeps = false;  ///< the draws, for rankings with other weights
  std::optional<Drawer> drawer;
  std::optional<Scorer> scorer;
  DrawBlock own_block;  ///< where draws are not kept
  Ranking ranking;
  std::size_t next_block = 0;
  bool in_block = false;
  bool told_apart = false;
  std::size_t next_area = 0;      ///< to draw, then to summarise
  std::size_t next_position = 0;  ///< to score
  std::size_t next_draw = 0;      ///< of the block, to place
  std::vector<float> values;
  std::vector<double> rates;         ///< drawn, of the municipality
  std::vector<double> coefficients;  ///< of θ in the harm of the area at hand, laid out as rates

  std::size_t draws() const { return static_cast<std::size_t>(settings.draws); }
  bool has_preview() const { return phase != Phase::evidence; }

  int work();
  int build();
  void begin_draws();
  std::size_t block_size() const;
  const DrawBlock& block() const;
  std::size_t draws_in_block() const;
  double part_drawn() const;
  int draw();
  void begin_block();
  void end_block();
  void begin_summaries();
  int summarise();
  void harm_interval(AreaResult& area);
  std::size_t sum_harm(std::size_t area, const DrawBlock& drawn);
  void finish();
  bool tells_apart() const;
  void set_dividers();
};

int RankJob::State::work() {
  switch (phase) {
    case Phase::evidence:
      return build();
    case Phase::draws:
      return draw();
    case Phase::summaries:
      return summarise();
    case Phase::done:
      break;
  }
  return a_slice;
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
  std::vector<std::size_t> ranked;
  for (const AreaResult& area : ranking.areas) {
    if (area.tier != Tier::too_little_data) ranked.push_back(area.area);
  }
  const std::vector<double> severity = severity_in(*evidence, settings);
  ranking.differ = areas_differ(*evidence, settings, severity, ranked);
  if (!ranked.empty()) ranking.k = std::min(ranking.k, static_cast<int>(ranked.size()));
  if (detail == Detail::whole) ranking.notes = make_notes(*situation, *cube, *evidence, ranking);
  scorer.emplace(*situation, *evidence, settings, severity, ranking.offered, std::move(ranked),
                 settings.draws);
  if (!reused) {
    keeps = detail == Detail::whole &&
            evidence->areas() * (evidence->categories() + drawn_indicators) * draws() <= most_kept_values;
    drawer.emplace(*situation, *evidence);
  }
  phase = Phase::draws;
}

/// As long as its memory allows.
std::size_t RankJob::State::block_size() const {
  const std::size_t rows = evidence->areas() * (evidence->categories() + drawn_indicators);
  const std::size_t longest = most_block_values / std::max<std::size_t>(rows, 1);
  return std::min(std::clamp(longest, shortest_block, longest_block), draws());
}

const DrawBlock& RankJob::State::block() const {
  return keeps ? evidence->blocks[next_block] : own_block;
}

/// Kept draws may be more than are asked for.
std::size_t RankJob::State::draws_in_block() const {
  return std::min(block().size, draws() - static_cast<std::size_t>(block().first));
}

void RankJob::State::begin_block() {
  if (!reused) {
    const std::size_t first = next_block * block_size();
    DrawBlock fresh = drawer->begin(first, std::min(block_size(), draws() - first));
    if (keeps) {
      making->blocks.push_back(std::move(fresh));
    } else {
      own_block = std::move(fresh);
    }
  }
  scorer->begin(block(), draws_in_block());
  next_area = reused ? evidence->areas() : 0;
  next_position = 0;
  next_draw = 0;
  in_block = true;
}

void RankJob::State::end_block() {
  const std::size_t made = static_cast<std::size_t>(block().first) + draws_in_block();
  ++next_block;
  in_block = false;
  if (made == draws()) begin_summaries();
}

double RankJob::State::part_drawn() const {
  if (!in_block) {
    const std::size_t made = next_block * (reused ? evidence->blocks.front().size : block_size());
    return std::min(1.0, static_cast<double>(made) / static_cast<double>(draws()));
  }
  const std::size_t pieces = evidence->areas() + scorer->areas().size() + draws_in_block();
  const double within =
      static_cast<double>(next_area + next_position + next_draw) / static_cast<double>(pieces);
  return (static_cast<double>(block().first) + within * static_cast<double>(draws_in_block())) /
         static_cast<double>(draws());
}

/// A piece of a block: an area drawn, an area scored, or a few draws placed.
int RankJob::State::draw() {
  // Not with the estimates: those are shown first, and a block's memory is long in coming.
  if (!in_block) begin_block();
  const auto size = static_cast<int>(draws_in_block());
  if (next_area < evidence->areas()) {
    drawer->draw(next_area++, keeps ? making->blocks.back() : own_block);
    return size * (static_cast<int>(evidence->categories()) + 6) / gammas_a_unit;
  }
  if (next_position < scorer->areas().size()) {
    scorer->score(next_position++, block());
    return size / 2;
  }
  for (int i = 0; i < 16 && next_draw < draws_in_block(); ++i) scorer->place(next_draw++);
  if (next_draw == draws_in_block()) end_block();
  return 16 * static_cast<int>(scorer->areas().size()) + 1;
}

void RankJob::State::begin_summaries() {
  ranking.draws = settings.draws;
  next_area = 0;
  if (detail == Detail::whole) rates = draw_rates(*situation, ranking);
  phase = Phase::summaries;
}

int RankJob::State::summarise() {
  if (next_area == ranking.areas.size() || detail == Detail::places) {
    finish();
    return static_cast<int>(std::min<std::size_t>(ranking.areas.size() * draws() / 64, 1'000'000));
  }
  harm_interval(ranking.areas[next_area++]);
  return settings.draws;
}

/// From the kept draws; where there are none, of the gamma law with the posterior's mean and variance.
void RankJob::State::harm_interval(AreaResult& area) {
  const auto weight = [&](std::size_t c) {
    return 1000 * ranking.categories[c].severity * ranking.categories[c].rate;
  };
  if (keeps) {
    coefficients.resize(rates.size());
    for (std::size_t i = 0; i < rates.size(); ++i) {
      coefficients[i] = weight(i / rate_draws) * with_rate(rates[i], area.levels[i / rate_draws]);
    }
    values.resize(draws());
    for (std::size_t made = 0, b = 0; made < draws(); ++b) made += sum_harm(area.area, evidence->blocks[b]);
    area.harm.low = quantile_of(values, 0.05);
    area.harm.high = quantile_of(values, 0.95);
    return;
  }
  double mean = 0;
  double square = 0;
  for (const Scenario& cell : scenarios(evidence->model, evidence->posteriors[area.area])) {
    double harm = 0;
    double variance = 0;
    for (std::size_t c = 0; c < evidence->categories(); ++c) {
      harm += weight(c) * cell.mean[c];
      variance += weight(c) * weight(c) * cell.variance[c];
    }
    mean += cell.weight * harm;
    square += cell.weight * (variance + harm * harm);
  }
  double variance = square - mean * mean;
  for (std::size_t c = 0; c < evidence->categories(); ++c) {
    const Level& level = area.levels[c];
    const double events = ranking.categories[c].observed / ranking.categories[c].model.phi;
    variance += std::pow(weight(c) * level.mean * (1 - level.rests_on.window), 2) / (events + 0.5);
  }
  if (!(variance > 0)) return;
  const std::vector<stats::GammaComponent> law{{1, mean * mean / variance, mean / variance}};
  area.harm.low = stats::quantile(law, 0.05);
  area.harm.high = stats::quantile(law, 0.95);
}

/// Into values, for the draws of a block that are asked for; answers how many these are.
std::size_t RankJob::State::sum_harm(std::size_t area, const DrawBlock& drawn) {
  const auto first = static_cast<std::size_t>(drawn.first);
  const std::size_t count = std::min(drawn.size, draws() - first);
  std::vector<double> sums(count, 0);
  for (std::size_t c = 0; c < evidence->categories(); ++c) {
    const double* coefficient = coefficients.data() + c * rate_draws;
    const std::span<const float> theta = drawn.row(area, c);
    for (std::size_t d = 0; d < count; ++d) {
      sums[d] += coefficient[(first + d) % rate_draws] * static_cast<double>(theta[d]);
    }
  }
  for (std::size_t d = 0; d < count; ++d) values[first + d] = static_cast<float>(sums[d]);
  return count;
}

void RankJob::State::finish() {
  const std::vector<std::size_t>& ranked = scorer->areas();
  const auto draws_made = static_cast<double>(settings.draws);
  told_apart = tells_apart();
  const double base = ranked.empty() ? 1 : ranking.k / static_cast<double>(ranked.size());
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
    // Half of six areas that are alike are among the first three with P = 50 %: that says nothing of them.
    const bool is_beyond = area.p_top - base > beyond_base - 1e-9;
    if (!told_apart || !ranking.differ || !is_beyond) area.tier = std::max(area.tier, Tier::undecided);
  }
  sort_stably(ranking.areas, [](const AreaResult& a, const AreaResult& b) {
    const bool a_apart = a.tier == Tier::too_little_data;
    const bool b_apart = b.tier == Tier::too_little_data;
    if (a_apart || b_apart) return !a_apart && b_apart;
    if (a.p_top != b.p_top) return a.p_top > b.p_top;
    return a.rank.expected < b.rank.expected;
  });
  if (detail == Detail::whole) set_dividers();
  phase = Phase::done;
}

/// Where every area is among the first k, or all that is known is one event, none stands out.
bool RankJob::State::tells_apart() const {
  double events = 0;
  for (const AreaResult& area : ranking.areas) {
    for (const Level& level : area.levels) events += std::max(level.observed, level.observed_with_memory);
  }
  return events > 1 && static_cast<std::size_t>(ranking.k) < scorer->areas().size();
}

/// A line goes where every area of the group above it can be told from the one below it, which is what is
/// said of it. Where the areas do not differ there is none.
void RankJob::State::set_dividers() {
  const std::vector<std::size_t>& ranked = scorer->areas();
  std::vector<std::size_t> position(evidence->areas(), 0);
  for (std::size_t p = 0; p < ranked.size(); ++p) position[ranked[p]] = p;
  const auto is_above = [&](std::size_t i, std::size_t next) {
    const auto p = scorer->p_above(position[ranking.areas[i].area], position[ranking.areas[next].area]);
    return p && *p >= separable;
  };
  std::size_t first = 0;
  for (std::size_t i = 0; i + 1 < ranked.size(); ++i) {
    AreaResult& area = ranking.areas[i];
    area.p_above_next = scorer->p_above(position[area.area], position[ranking.areas[i + 1].area]);
    if (!ranking.differ || !told_apart || !area.p_above_next || *area.p_above_next < separable) continue;
    area.divider_after = true;
    for (std::size_t j = first; j < i && area.divider_after; ++j) area.divider_after = is_above(j, i + 1);
    if (area.divider_after) first = i + 1;
  }
}

RankJob::RankJob(const Situation& situation, const Cube& cube, Settings settings,
                 std::shared_ptr<const Evidence> kept, Detail detail)
    : state_(std::make_unique<State>()) {
  state_->situation = &situation;
  state_->cube = &cube;
  state_->detail = detail;
  settings.draws = std::max(settings.draws, 1);
  state_->settings = std::move(settings);
  if (kept && kept->keeps_draws() && has_evidence(kept->settings, state_->settings)) {
    state_->evidence = std::move(kept);
    state_->reused = true;
    state_->keeps = true;
    state_->begin_draws();
  } else {
    state_->builder.emplace(situation, cube, state_->settings, detail);
  }
}

RankJob::~RankJob() = default;
RankJob::RankJob(RankJob&&) noexcept = default;
RankJob& RankJob::operator=(RankJob&&) noexcept = default;

bool RankJob::step(int budget) {
  int left = std::max(budget, 1);
  while (left > 0 && !done()) left -= state_->work();
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
      return 0.1 + 0.85 * state.part_drawn();
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
