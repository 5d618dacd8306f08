#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/work/scheduler.hpp"
#include "data/documents/documents.hpp"
#include "data/documents/personal_texts.hpp"

namespace lagesbild::app {

/// Looks whether the texts of the files that are open point at somebody, when nothing else is left to do. A
/// file that has been looked through is not again, before it is another.
class TextGuard final : public Work {
 public:
  void want(const data::Documents& documents, Date today);
  bool pending() const override { return next_ < wanted_.size(); }
  void work(const Slice& slice) override;

  /// In the order of the files, of those that have been looked through.
  std::vector<data::PersonalText> found() const;

 private:
  struct Looked {
    data::Bytes bytes;
    std::vector<data::PersonalText> found;
  };

  Date today_;
  std::vector<data::Document> wanted_;
  std::size_t next_ = 0;
  std::optional<data::PersonalTexts> looking_;
  std::map<std::string, Looked> looked_;  ///< by path
};

}  // namespace lagesbild::app
