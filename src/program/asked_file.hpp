#pragma once

#include <optional>
#include <string>

#include "app/session.hpp"
#include "program/host_request.hpp"
#include "words/texts.hpp"

/// The files that are made for the user to save.
namespace lagesbild::program {

/// By when and whom something is given out.
struct GivenAt {
  Date day;
  std::string instant;
  double now_seconds = 0;
};

struct AskedFile {
  std::optional<SaveFile> file;  ///< nothing: there is none to make
  words::Text done = words::Text::file_saved;
  std::optional<words::Text> refused = {};  ///< why it is not to be made
};

/// What the request asks for. What leaves the group by it is remembered in the situation, and during the
/// visit also where that is undone. Nothing for a request of another kind.
std::optional<AskedFile> asked_file(app::Session& session, app::Request wanted, const GivenAt& at);

/// The report that is open, where it is made, or the minutes of the meeting that is; lives as long as the
/// picture.
const report::Sheet* sheet_of(const app::Picture& picture);

/// What a sheet for outside tells, and when.
struct Leaving {
  exports::PublishedTable told;
  GivenAt at;
};

/// What leaves the group where the sheet that is open is printed by its button, which a browser may refuse;
/// that its own printing was used nobody tells.
std::optional<Leaving> leaving_by_print(app::Session& session, const GivenAt& at);

/// True: it was not remembered before.
bool remember(app::Session& session, Leaving leaving);

}  // namespace lagesbild::program
