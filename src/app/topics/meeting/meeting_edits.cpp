#include "app/topics/meeting/meeting_edits.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/topics/meeting/meeting_faults.hpp"
#include "app/topics/meeting/meeting_json.hpp"
#include "app/topics/past/old_picture.hpp"
#include "data/documents/records.hpp"
#include "data/fields/plan_fields.hpp"
#include "data/json/json_writer.hpp"

namespace lagesbild::app {

namespace {

using What = WriteMeeting::What;

template <typename Value, std::size_t count>
std::string_view word(const std::array<std::string_view, count>& words, Value value) {
  return words[static_cast<std::size_t>(value)];
}

std::string trimmed_text(const std::string& text) {
  constexpr std::string_view space = " \n\t";
  const auto begin = text.find_first_not_of(space);
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// An id that no other has: "mote-2026-11-26", "mote-2026-11-26-2".
template <typename Taken>
std::string free_id(const std::string& wanted, const Taken& is_taken) {
  std::string id = wanted;
  for (int number = 2; is_taken(id); ++number) id = wanted + "-" + std::to_string(number);
  return id;
}

std::string grounds_json(const std::vector<std::size_t>& grounds) {
  std::vector<std::string> words;
  for (const std::size_t ground : grounds) words.emplace_back(data::ground_words.at(ground));
  return texts_json(words);
}

/// Makes the edits of one thing that is written.
class MeetingWriter {
 public:
  explicit MeetingWriter(const MeetingDeskNow& now) : now_(now), written_{{}, now.desk} {}

  MeetingWritten write(const WriteMeeting& what) {
    written_.desk.tried.reset();
    meeting_ = now_.picture.shown ? &now_.plans.meetings[*now_.picture.shown] : nullptr;
    if (what.what == What::begin) begin();
    if (what.what == What::share || what.what == What::do_not_share) share(what.what == What::share);
    if (meeting_ == nullptr || !meeting_->state) return std::move(written_);
    switch (*meeting_->state) {
      case MeetingState::open:
        write_open(what);
        break;
      case MeetingState::closed:
      case MeetingState::draft:
        write_closed(what);
        break;
      case MeetingState::adjusted:
        break;
    }
    return std::move(written_);
  }

 private:
  void add_edit(std::string path, decltype(data::Edit::what) what) {
    if (path.empty()) return;
    written_.edits.push_back({std::move(path), std::move(what), {}, now_.instant, {}});
  }

  /// A field of the meeting gets a value; "" takes it away.
  void set(std::string field, std::string json) {
    add_edit(now_.documents.path_for(data::FileKind::decisions),
             data::SetField{{"decisions", meeting_->id},
                            {std::move(field)},
                            json.empty() ? std::nullopt : std::optional(std::move(json))});
  }
  void set_text(std::string field, const std::string& text) {
    set(std::move(field), text.empty() ? "" : data::quoted(text));
  }
  void set_state(MeetingState state) {
    set_text("state", std::string(word(data::meeting_state_words, state)));
  }

  /// A list of the meeting's record as it stands.
  std::optional<data::JsonView> list(std::string_view key) const {
    const data::Document* document = now_.documents.find(data::FileKind::decisions);
    if (document == nullptr) return std::nullopt;
    const auto record = data::find_record(document->kind, data::JsonView(document->file.bytes.view()),
                                          {"decisions", meeting_->id});
    return record ? record->find(key) : std::nullopt;
  }

  // [SECTION] Begin and end

  void begin() {
    const NewMeeting& begin = now_.desk.begin;
    const std::string day = begin.date.empty() ? to_string(now_.picture.today) : begin.date;
    const std::string id = free_id("mote-" + day, [&](const std::string& taken) {
      return meeting_index(now_.plans.meetings, taken).has_value();
    });
    ObjectText record;
    record.add_text("id", id);
    record.add_text("date", day);
    record.add_text("kind", word(data::meeting_kind_words, begin.kind));
    record.add_text("state", word(data::meeting_state_words, MeetingState::open));
    record.add("present", texts_json(now_.picture.present));
    record.add("focus_areas", "[]");
    add_edit(now_.documents.path_for(data::FileKind::decisions), data::AddRecord{"decisions", record.take()});
    written_.desk = {};
    meeting_ = nullptr;
  }

  void share(bool shared) {
    const data::Document* manifest = now_.documents.find(data::FileKind::manifest);
    if (manifest == nullptr) return;
    add_edit(manifest->path, data::SetField{{}, {"share_unadjusted"}, shared ? "true" : "false"});
    meeting_ = nullptr;
  }

  void keep_next() {
    if (const auto& next = now_.desk.next) set_text("next", *next);
    if (const auto& notes = now_.desk.notes) set_text("notes", trimmed_text(*notes));
    written_.desk.next.reset();
    written_.desk.notes.reset();
  }

  void keep_minutes() {
    if (const auto& minutes = now_.desk.minutes) set_text("minutes", trimmed_text(*minutes));
    written_.desk.minutes.reset();
  }

  /// When the minutes were adjusted, by whom, and what they say of the measures, which go on changing.
  void keep_adjusted() {
    ObjectText adjusted;
    adjusted.add_text("at", now_.instant);
    adjusted.add_text("by", trimmed_text(now_.desk.adjusted_by));
    std::string rows = "[";
    const data::Document* document = now_.documents.find(data::FileKind::measures);
    for (const std::size_t index : shown_order(now_.plans.measures)) {
      const Measure& measure = now_.plans.measures[index];
      const auto record = document && concerns(*meeting_, measure)
                              ? data::find_record(document->kind, data::JsonView(document->file.bytes.view()),
                                                  {"measures", measure.id})
                              : std::nullopt;
      if (!record) continue;
      ObjectText row;
      for (const data::JsonView::Member& member : record->members()) {
        if (data::kept_measure_kind.find(member.name())) row.add(member.name(), member.value.raw());
      }
      rows += (rows.size() > 1 ? "," : "") + row.take();
    }
    adjusted.add("measures", rows + "]");
    set("adjusted", adjusted.take());
  }

  void write_closed(const WriteMeeting& what) {
    const bool is_draft = meeting_->state == MeetingState::draft;
    if (what.what == What::reopen) {
      set_state(MeetingState::open);
      set_text("reopened", now_.instant);
      written_.desk.meeting.clear();
      written_.desk.step = MeetingStep::follow_up;
    } else if (what.what == What::draft && !is_draft) {
      set_state(MeetingState::draft);
    } else if (what.what == What::keep_minutes && is_draft) {
      keep_minutes();
    } else if (what.what == What::adjust && is_draft) {
      keep_minutes();
      keep_adjusted();
      set_state(MeetingState::adjusted);
      written_.desk.adjusted_by.clear();
      written_.desk.asks_to_adjust = false;
    }
  }

  void write_open(const WriteMeeting& what) {
    switch (what.what) {
      case What::keep_present:
        set("present", texts_json(now_.picture.present));
        written_.desk.begin = {};
        written_.desk.changes_present = false;
        return;
      case What::decide:
        return decide();
      case What::take_back:
        set("focus_areas", without_area(now_.desk.focus.area));
        written_.desk.focus = {};
        written_.desk.focus.all_areas = now_.desk.focus.all_areas;
        return;
      case What::add_cause:
        return add_cause(what.id);
      case What::remove_cause:
        return remove_cause(what.id, what.index);
      case What::note:
        return note();
      case What::remove_note:
        return set("outcomes", list_json(
                                   list("outcomes"),
                                   [&](const auto&, std::size_t index) { return index == what.index; }, ""));
      case What::item_done:
      case What::item_left:
        return answer_item(what.index, what.what == What::item_left);
      case What::add_measure:
        return add_measure();
      case What::measure_status:
        return set_measure_status(what.id, what.status);
      case What::keep_next:
        return keep_next();
      case What::close:
        keep_next();
        set_state(MeetingState::closed);
        written_.desk = {};
        written_.desk.meeting = meeting_->id;
        return;
      default:
        return;
    }
  }

  // [SECTION] Focus and causes

  std::string without_area(std::string_view area) const {
    return list_json(
        list("focus_areas"),
        [&](const data::JsonView& element, std::size_t) {
          const auto of = element.find("area");
          return of && of->says(area);
        },
        "");
  }

  const FocusArea* decided(std::string_view area) const {
    const auto found =
        std::find_if(meeting_->focus_areas.begin(), meeting_->focus_areas.end(),
                     [&](const FocusArea& one) { return now_.situation.areas[one.area].id == area; });
    return found == meeting_->focus_areas.end() ? nullptr : &*found;
  }

  void decide() {
    const FocusForm& form = now_.desk.focus;
    const Proposal* proposal = proposal_of(now_.proposals, now_.situation, form.area);
    ObjectText record;
    record.add_text("area", form.area);
    record.add_text("level", word(data::focus_level_words, *form.level));
    record.add_text("reason", trimmed_text(form.reason));
    if (proposal) record.add_text("proposed", word(data::focus_level_words, proposal->level));
    if (proposal && proposal->level != *form.level)
      record.add_text("departure", trimmed_text(form.departure));
    if (!form.grounds_for.empty()) record.add("grounds_for", grounds_json(form.grounds_for));
    if (!form.grounds_against.empty()) record.add("grounds_against", grounds_json(form.grounds_against));
    if (const auto causes = causes_of(form.area)) record.add("causes", causes->raw());
    if (proposal && now_.ranking)
      record.add("picture",
                 basis_json(*now_.ranking, *proposal, now_.choices, counted_revisions(now_.documents)));
    const auto is_same = [&](const data::JsonView& element, std::size_t) {
      const auto of = element.find("area");
      return of && of->says(form.area);
    };
    set("focus_areas", list_json(list("focus_areas"), is_same, record.take()));
    written_.desk.focus = {};
    written_.desk.focus.all_areas = form.all_areas;
  }

  /// The area's list of causes as it stands.
  std::optional<data::JsonView> causes_of(std::string_view area) const {
    const auto all = list("focus_areas");
    if (!all) return std::nullopt;
    for (const data::JsonView& element : all->elements()) {
      const auto of = element.find("area");
      if (of && of->says(area)) return element.find("causes");
    }
    return std::nullopt;
  }

  static std::string cause_json(const std::string& text, std::optional<CauseSide> side) {
    if (!side) return data::quoted(text);
    ObjectText cause;
    cause.add_text("sv", text);
    cause.add_text("side", word(data::cause_side_words, *side));
    return cause.take();
  }

  void set_causes(std::string_view area, const std::string& causes) {
    const auto all = list("focus_areas");
    if (!all) return;
    std::string json = "[";
    for (const data::JsonView& element : all->elements()) {
      const auto of = element.find("area");
      if (json.size() > 1) json += ",";
      json += of && of->says(area) ? object_with(element, "causes", causes == "[]" ? "" : causes)
                                   : std::string(element.raw());
    }
    set("focus_areas", json + "]");
  }

  void add_cause(const std::string& area) {
    if (decided(area) == nullptr) return;
    const std::string added = cause_json(trimmed_text(now_.desk.cause), now_.desk.cause_side);
    set_causes(area, list_json(
                         causes_of(area), [](const auto&, std::size_t) { return false; }, added));
    written_.desk.cause.clear();
    written_.desk.cause_side.reset();
  }

  void remove_cause(const std::string& area, std::size_t index) {
    if (decided(area) == nullptr) return;
    set_causes(area, list_json(
                         causes_of(area), [&](const auto&, std::size_t at) { return at == index; }, ""));
  }

  // [SECTION] Outcomes

  void add_outcome(const std::string& json) {
    set("outcomes", list_json(
                        list("outcomes"), [](const auto&, std::size_t) { return false; }, json));
  }

  void note() {
    const MeetingNote& note = now_.desk.note;
    ObjectText record;
    record.add_text("kind", word(data::outcome_kind_words, note.kind));
    record.add_text("text", trimmed_text(note.text));
    if (note.open) record.add("open", "true");
    add_outcome(record.take());
    written_.desk.note = {};
    written_.desk.note.kind = note.kind;
  }

  void answer_item(std::size_t index, bool is_left) {
    if (index >= now_.picture.items.size()) return;
    const Outcome& item = now_.picture.items[index].outcome;
    ObjectText record;
    record.add_text("kind", word(data::outcome_kind_words, item.kind));
    record.add_text("text", item.text.sv);
    record.add_text("measure", item.measure);
    record.add("open", is_left ? "true" : "false");
    record.add_text("since", item.since);
    const auto is_answer = [&](const data::JsonView& element, std::size_t) {
      const auto since = element.find("since");
      const auto text = element.find("text");
      return since && since->says(item.since) && text && text->says(item.text.sv);
    };
    set("outcomes", list_json(list("outcomes"), is_answer, record.take()));
  }

  // [SECTION] Measures

  void set_measure_status(const std::string& id, MeasureStatus status) {
    const data::Document* document = now_.documents.find(data::FileKind::measures);
    if (document == nullptr) return;
    add_edit(
        document->path,
        data::SetField{{"measures", id}, {"status"}, data::quoted(word(data::measure_status_words, status))});
  }

  void add_measure() {
    const MeetingMeasure& form = now_.desk.measure;
    const std::string path = now_.documents.path_for(data::FileKind::measures);
    const std::string id = free_id(
        "insats-" + to_string(now_.picture.today) + "-1",
        [&](const std::string& taken) { return measure_index(now_.plans.measures, taken).has_value(); });
    ObjectText responsible;
    responsible.add_text("party", now_.situation.parties.at(*form.party).id);
    responsible.add_text("unit", trimmed_text(form.unit));
    ObjectText record;
    record.add_text("id", id);
    record.add_text("title", trimmed_text(form.title));
    const std::string area = form.area ? now_.situation.areas.at(*form.area).id : "";
    record.add("areas", area.empty() ? "[]" : texts_json({area}));
    // Why the area was decided is not what the problem is: what nobody has said is seen to be missing.
    record.add_text("problem", trimmed_text(form.problem));
    if (const FocusArea* focus = area.empty() ? nullptr : decided(area)) {
      const bool has_cause = form.cause > 0 && form.cause <= focus->causes.size();
      if (has_cause) {
        const Cause& cause = focus->causes[form.cause - 1];
        record.add("causes", "[" + cause_json(cause.sv, cause.side) + "]");
      }
    }
    record.add("joint", form.joint ? "true" : "false");
    record.add("responsible", responsible.take());
    record.add_text("start", to_string(now_.picture.today));
    record.add_text("due", form.due);
    record.add_text("status", word(data::measure_status_words, MeasureStatus::planned));
    add_edit(path, data::AddRecord{"measures", record.take()});
    // By itself, so that it waits for the meeting where that is not saved before it is adjusted.
    add_edit(path, data::SetField{{"measures", id}, {"decision"}, data::quoted(meeting_->id)});
    set("measures", list_json(
                        list("measures"), [](const auto&, std::size_t) { return false; }, data::quoted(id)));
    ObjectText outcome;
    outcome.add_text("kind", word(data::outcome_kind_words, OutcomeKind::measure));
    outcome.add_text("text", trimmed_text(form.title));
    outcome.add_text("measure", id);
    add_outcome(outcome.take());
    written_.desk.measure = {};
    written_.desk.measure.has_area = form.has_area;
    written_.desk.measure.area = form.area;
  }

  const MeetingDeskNow& now_;
  MeetingWritten written_;
  const Meeting* meeting_ = nullptr;
};

}  // namespace

MeetingWritten meeting_written(const MeetingDeskNow& now, const WriteMeeting& write) {
  return MeetingWriter(now).write(write);
}

}  // namespace lagesbild::app
