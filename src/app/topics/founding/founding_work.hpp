#pragma once

#include <string>

#include "app/topics/founding/founding.hpp"
#include "app/topics/founding/founding_picture.hpp"

namespace lagesbild::app {

/// Reads a new situation's areas when what they are read from has become another, since a file of all of
/// Sweden's takes a while.
class FoundingWork {
 public:
  /// What the page shows, of these answers. `today`: for the guard of what is written.
  const FoundingPicture& picture(const FoundingAnswers& answers, Date today);
  /// The situation, where nothing is wrong with the answers.
  std::optional<data::Founding> founded(const FoundingAnswers& answers, Date today, std::string instant);

 private:
  const data::FoundAreas& areas_of(const FoundingAnswers& answers);

  bool is_read_ = false;
  std::string municipality_;
  AreasFrom from_ = AreasFrom::map;
  data::Bytes map_;
  std::string list_;
  data::FoundAreas areas_;
  FoundingPicture picture_;
};

}  // namespace lagesbild::app
