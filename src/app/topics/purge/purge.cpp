#include "app/topics/purge/purge.hpp"

#include <algorithm>

#include "app/state.hpp"
#include "data/documents/dated_copies.hpp"

namespace lagesbild::app {

namespace {

bool holds(const ReportForm& form, const std::string& words) {
  return std::any_of(form.events.begin(), form.events.end(),
                     [&](const ReportedEvent& event) { return event.note == words || event.place == words; });
}

std::string copies_of(const std::string& path) {
  std::string name = data::dated_copy_path(path, Date{});
  const std::string day = to_string(Date{});
  return name.replace(name.rfind(day), day.size(), "ÅÅÅÅ-MM-DD");
}

}  // namespace

void apply_to(State& state, const PurgeAction& action) {
  if (const auto* ask = std::get_if<AskToPurge>(&action)) state.purging = ask->text;
}

PurgePicture purge_picture(const data::Documents& documents, const data::IncidentText& text) {
  PurgePicture picture{text, data::text_in(documents, text), {}, {}, {}};
  for (const data::Edit& edit : data::purge(documents, text, "", "")) {
    if (std::holds_alternative<data::AddDocument>(edit.what)) continue;
    picture.documents.push_back(edit.document);
    if (!std::holds_alternative<data::RemoveDocument>(edit.what))
      picture.copies.push_back(copies_of(edit.document));
  }
  for (std::string& path : data::documents_with(documents, picture.words)) {
    const auto copy = data::dated_copy_of(path);
    const std::string& of = copy ? copy->of : path;
    const bool changes =
        std::find(picture.documents.begin(), picture.documents.end(), of) != picture.documents.end();
    if (!changes) picture.elsewhere.push_back(std::move(path));
  }
  return picture;
}

void purge_from(State& state, const data::Documents& base, const data::IncidentText& text,
                const std::string& instant) {
  data::Draft& draft = state.choices.draft;
  const std::string words = data::text_in(data::drafted(base, draft).documents, text);
  draft = data::without_text(std::move(draft), text);
  for (data::Edit& edit : data::purge(data::drafted(base, draft).documents, text, instant, text.source)) {
    draft.push_back(std::move(edit));
  }
  Reporter& reporter = state.reporter;
  if (reporter.sent && holds(reporter.sent->form, words)) reporter.sent.reset();
  if (holds(reporter.form, words)) {
    const std::string source = reporter.form.source;
    reporter.form = {};
    reporter.form.source = source;
  }
  state.purging.reset();
}

}  // namespace lagesbild::app
