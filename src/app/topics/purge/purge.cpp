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

/// What the text says, as it is asked about; of lines each one.
std::vector<std::string> asked_words(const data::Documents& documents, const data::IncidentText& text) {
  return {data::text_in(documents, text)};
}
std::vector<std::string> asked_words(const data::Documents& documents, const data::RecordText& text) {
  return data::lines_with(documents, text);
}

std::vector<std::string> searched_words(const data::Documents& documents, const data::IncidentText& text) {
  return asked_words(documents, text);
}
std::vector<std::string> searched_words(const data::Documents&, const data::RecordText& text) {
  return text.said;
}

/// What is being written, and may have been opened with the words.
void clean_forms(State& state, const data::RecordText& words) {
  const auto clean = [&](auto&... texts) { ((texts = data::text_without(texts, words)), ...); };
  const auto clean_kept = [&](std::optional<std::string>& text) {
    if (text) clean(*text);
  };
  MeasureDesk& measures = state.measure_desk;
  for (MeasureForm* form : {measures.form ? &*measures.form : nullptr, &measures.before}) {
    if (form == nullptr) continue;
    clean(form->title, form->problem, form->goal, form->unit, form->others, form->expected, form->success);
    for (std::string& cause : form->causes) clean(cause);
  }
  if (measures.follow_up) clean(measures.follow_up->text);
  MeetingDesk& meeting = state.meeting;
  clean(meeting.begin.other_unit, meeting.focus.reason, meeting.focus.departure, meeting.cause,
        meeting.measure.title, meeting.measure.problem, meeting.measure.unit, meeting.note.text);
  clean_kept(meeting.notes);
  clean_kept(meeting.minutes);
  clean(state.agreement.name, state.agreement.unit, state.agreement.source, state.agreement.goals);
  clean(state.report_answer.text);
  for (auto& [section, text] : state.reports.written) clean(text);
}

void purge_words(State& state, const data::Documents& base, const data::IncidentText& text,
                 const std::string& instant, const std::string&) {
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
}

void purge_words(State& state, const data::Documents& base, const data::RecordText& text,
                 const std::string& instant, const std::string& unit) {
  data::Draft draft = data::purge(base, text, instant, unit);
  for (data::Edit& edit : data::without_text(std::move(state.choices.draft), text))
    draft.push_back(std::move(edit));
  state.choices.draft = std::move(draft);
  std::erase_if(state.choices.kept_of_files, [&](const KeptOfFile& kept) {
    const auto says = [&](const std::optional<std::string>& json) {
      return json && std::any_of(text.said.begin(), text.said.end(), [&](const std::string& said) {
               return json->find(said) != std::string::npos;
             });
    };
    return says(kept.difference.mine) || says(kept.difference.theirs);
  });
  clean_forms(state, text);
}

}  // namespace

void apply_to(State& state, const PurgeAction& action) {
  if (const auto* ask = std::get_if<AskToPurge>(&action)) state.purging = ask->text;
}

PurgePicture purge_picture(const data::Documents& documents, const data::TextToPurge& to_purge) {
  return std::visit(
      [&](const auto& text) {
        PurgePicture picture{std::holds_alternative<data::IncidentText>(to_purge), {}, {}, {}, {}};
        for (const std::string& words : asked_words(documents, text))
          picture.words += (picture.words.empty() ? "" : " / ") + words;
        const auto changes = [&](const std::string& path) {
          return std::find(picture.documents.begin(), picture.documents.end(), path) !=
                 picture.documents.end();
        };
        for (const data::Edit& edit : data::purge(documents, text, "", "")) {
          if (std::holds_alternative<data::AddDocument>(edit.what) || changes(edit.document)) continue;
          picture.documents.push_back(edit.document);
          if (!std::holds_alternative<data::RemoveDocument>(edit.what))
            picture.copies.push_back(copies_of(edit.document));
        }
        for (std::string& path : data::documents_with(documents, searched_words(documents, text))) {
          const auto copy = data::dated_copy_of(path);
          if (!changes(copy ? copy->of : path)) picture.elsewhere.push_back(std::move(path));
        }
        return picture;
      },
      to_purge);
}

void purge_from(State& state, const data::Documents& base, const data::TextToPurge& text,
                const std::string& instant, const std::string& unit) {
  std::visit([&](const auto& one) { purge_words(state, base, one, instant, unit); }, text);
  state.purging.reset();
}

}  // namespace lagesbild::app
