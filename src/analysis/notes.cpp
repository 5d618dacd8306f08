#include "analysis/notes.hpp"

#include <algorithm>

namespace lagesbild::analysis {

const char* note_id(NoteCode code) {
  switch (code) {
    case NoteCode::coverage:
      return "coverage";
    case NoteCode::too_little_data:
      return "too_little_data";
    case NoteCode::no_population:
      return "no_population";
    case NoteCode::provisional:
      return "provisional";
    case NoteCode::silent_source:
      return "silent_source";
    case NoteCode::keen_reporter:
      return "keen_reporter";
    case NoteCode::no_indicator:
      return "no_indicator";
    case NoteCode::absent_source:
      return "absent_source";
    case NoteCode::outside_cover:
      return "outside_cover";
    case NoteCode::no_events:
      return "no_events";
    case NoteCode::unclear_silence:
      return "unclear_silence";
    case NoteCode::alike:
      return "alike";
    case NoteCode::few_events:
      return "few_events";
    case NoteCode::no_order:
      return "no_order";
    case NoteCode::no_reporting:
      return "no_reporting";
  }
  return "";
}

bool limits_order(NoteCode code) {
  return code == NoteCode::no_events || code == NoteCode::no_order || code == NoteCode::no_reporting ||
         code == NoteCode::alike;
}

bool has_note(const Notes& notes, NoteCode code) {
  return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; });
}

}  // namespace lagesbild::analysis
