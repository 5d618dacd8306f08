#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::ui {

/// While one lives, whatever is painted with an ellipsis for want of room is noted in it: tests find the
/// texts that are cut. At most one at a time.
class CutTexts {
 public:
  CutTexts();
  CutTexts(const CutTexts&) = delete;
  CutTexts& operator=(const CutTexts&) = delete;
  ~CutTexts();

  const std::vector<std::string>& all() const { return all_; }
  void clear() { all_.clear(); }

  /// Nothing where nobody looks.
  static void note(std::string_view text);

 private:
  static CutTexts* looking_;
  std::vector<std::string> all_;
};

}  // namespace lagesbild::ui
