#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "data/documents/edit.hpp"
#include "model/text.hpp"

namespace lagesbild::app {

/// An edit as it is told to whoever made it.
struct Change {
  enum class Kind : std::uint8_t { set, set_whole, taken_away, added, deleted, new_file, removed_file };

  Kind kind = Kind::set;
  std::string document;     ///< path
  std::string list = {};    ///< "measures"; "": the document itself
  std::string record = {};  ///< its title or name, or else its id
  std::string field = {};
  std::string id = {};  ///< the record's
};
Change change_of(const data::Edit& edit);

/// What a record of the document is called (data::record_label); "": the document itself.
std::string record_label(const data::Bytes& document, const data::RecordName& name);

/// A JSON value as it is read, in words.
std::string plain_value(const std::string& json, Language language);

}  // namespace lagesbild::app
