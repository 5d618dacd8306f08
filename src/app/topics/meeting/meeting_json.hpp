#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/ranking.hpp"
#include "app/topics/meeting/meeting_picture.hpp"
#include "data/json/json_view.hpp"

/// The pieces of a meeting's record as JSON on one line. What stands there already is kept as it is spelt,
/// with the keys that nobody reads.
namespace lagesbild::app {

/// An object that is written member by member.
class ObjectText {
 public:
  /// Of any JSON.
  void add(std::string_view key, std::string_view json);
  /// A text; nothing where it is "".
  void add_text(std::string_view key, std::string_view text);
  std::string take() { return std::move(text_) + "}"; }

 private:
  std::string text_ = "{";
};

/// "[\"a\",\"b\"]".
std::string texts_json(const std::vector<std::string>& texts);

/// The list without the elements that are dropped, and with one more at its end where that is not "". No
/// list: an empty one.
std::string list_json(const std::optional<data::JsonView>& list,
                      const std::function<bool(const data::JsonView& element, std::size_t index)>& drops,
                      std::string_view added);

/// The object with another value under the key, last; or without the key where that is "".
std::string object_with(const data::JsonView& object, std::string_view key, std::string_view json);

/// What a decision is taken on: the method, seed, period and numbers of the ranking; `choices` as
/// picture_link().
std::string basis_json(const analysis::Ranking& ranking, const Proposal& proposal, const std::string& choices,
                       const std::vector<KeptRevision>& revisions);

}  // namespace lagesbild::app
