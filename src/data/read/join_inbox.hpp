#pragma once

#include <span>
#include <string>

#include "data/read/incidents.hpp"

namespace lagesbild::data {

/// One incidents file as it was read.
struct ReadIncidents {
  std::string path;
  bool inbox = false;
  IncidentFile file;
};

/// A record of the inbox counts once, also where it has been folded into its source's file: of all that one
/// source says under an id the last changed holds, and a tombstone takes the record away. Of equally late
/// ones a tombstone holds, then what the manifest's files say, then the first. A tombstone that does not say
/// when is the last, a record that does not is the first. What the manifest's files say among themselves is
/// settled already. Files of the manifest come before those of the inbox.
void join_inbox(std::span<ReadIncidents> files);

}  // namespace lagesbild::data
