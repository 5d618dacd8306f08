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

/// A sheet for outside has left the group when it is saved or printed by its button; that the browser's own
/// printing was used nobody tells. True: it was not remembered before.
bool remember_sheet(app::Session& session, const report::Sheet& sheet, const GivenAt& at);

}  // namespace lagesbild::program
