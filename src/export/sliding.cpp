#include "export/sliding.hpp"

#include <algorithm>

#include "model/suppression.hpp"

namespace lagesbild::exports {
namespace {

/// Of a year's exports; of more, those told last.
constexpr std::size_t most_totals = 40;
constexpr std::uint64_t fewest_values = 4;
/// As good as no limit; sums of it do not overflow.
constexpr std::int64_t no_limit = std::int64_t{1} << 40;

/// How much more has happened by one end of a period than by another, at most.
class Spans {
 public:
  explicit Spans(const std::vector<ToldTotal>& totals) {
    for (const ToldTotal& total : totals) {
      ends_.push_back(total.window.from.index);
      ends_.push_back(total.window.to.index + 1);
    }
    std::sort(ends_.begin(), ends_.end());
    ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
    most_.assign(ends_.size() * ends_.size(), 0);
    for (std::size_t from = 0; from < ends_.size(); ++from) {
      for (std::size_t to = from + 1; to < ends_.size(); ++to) at(from, to) = no_limit;
    }
  }

  /// False, and all as before, where what is known says otherwise.
  bool add(const ToldTotal& total) {
    const std::size_t from = end_of(total.window.from.index);
    const std::size_t to = end_of(total.window.to.index + 1);
    const auto events = static_cast<std::int64_t>(total.events);
    if (at(from, to) < events || -at(to, from) > events) return false;
    limit(from, to, events);
    limit(to, from, -events);
    return true;
  }

  std::size_t size() const { return ends_.size(); }
  std::uint64_t least(std::size_t from, std::size_t to) const {
    return static_cast<std::uint64_t>(-at(to, from));
  }
  std::uint64_t most(std::size_t from, std::size_t to) const {
    return static_cast<std::uint64_t>(at(from, to));
  }

  /// Fewer values than "fewer than five" leaves, and one of them is few.
  bool tells_few(std::size_t from, std::size_t to) const {
    const std::uint64_t low = least(from, to);
    const std::uint64_t high = most(from, to);
    return high > 0 && low <= disclosure::few && high - low + 1 < fewest_values;
  }

 private:
  std::size_t end_of(int week) const {
    return static_cast<std::size_t>(std::lower_bound(ends_.begin(), ends_.end(), week) - ends_.begin());
  }
  std::int64_t& at(std::size_t from, std::size_t to) { return most_[from * ends_.size() + to]; }
  std::int64_t at(std::size_t from, std::size_t to) const { return most_[from * ends_.size() + to]; }

  void limit(std::size_t from, std::size_t to, std::int64_t events) {
    for (std::size_t one = 0; one < ends_.size(); ++one) {
      const std::int64_t before = at(one, from) + events;
      for (std::size_t other = 0; other < ends_.size(); ++other) {
        at(one, other) = std::min(at(one, other), before + at(to, other));
      }
    }
  }

  std::vector<int> ends_;
  std::vector<std::int64_t> most_;
};

}  // namespace

std::optional<std::uint64_t> few_told_by(const std::vector<ToldTotal>& before, const ToldTotal& now) {
  const std::size_t first = before.size() - std::min(before.size(), most_totals);
  std::vector<ToldTotal> all(before.begin() + static_cast<std::ptrdiff_t>(first), before.end());
  std::reverse(all.begin(), all.end());
  all.push_back(now);
  Spans without(all);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) without.add(all[i]);
  Spans with = without;
  if (!with.add(now)) return std::nullopt;
  for (std::size_t from = 0; from < with.size(); ++from) {
    for (std::size_t to = from + 1; to < with.size(); ++to) {
      if (with.tells_few(from, to) && !without.tells_few(from, to))
        return std::clamp<std::uint64_t>(with.least(from, to), 1, disclosure::few);
    }
  }
  return std::nullopt;
}

}  // namespace lagesbild::exports
