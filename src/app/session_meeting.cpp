#include <utility>

#include "app/session.hpp"
#include "app/topics/meeting/meeting_edits.hpp"
#include "app/topics/meeting/meeting_faults.hpp"

/// How the session writes in a meeting's record, and in the agreement.
namespace lagesbild::app {

std::optional<MeetingPicture> Session::meeting_picture() const {
  if (!opened_) return std::nullopt;
  return app::meeting_picture(opened_->situation, opened_->plans, history_.state, proposed(), today());
}

std::vector<Proposal> Session::proposed() const {
  const analysis::Ranking* ranking = opened_ && opened_->work ? opened_->work->ranker().whole() : nullptr;
  return ranking ? proposals(*ranking, false) : std::vector<Proposal>{};
}

bool Session::meet(const WriteMeeting& write, std::string instant, double now_seconds) {
  if (!opened_ || saving_.busy()) return false;
  const std::vector<Proposal> proposals = proposed();
  MeetingDesk& desk = history_.state.meeting;
  desk.tried = write.what;
  const MeetingPicture picture =
      app::meeting_picture(opened_->situation, opened_->plans, history_.state, proposals, today());
  if (!picture.faults.empty()) return false;
  MeetingWritten written =
      meeting_written({.documents = documents(),
                       .situation = opened_->situation,
                       .plans = opened_->plans,
                       .ranking = opened_->work ? opened_->work->ranker().whole() : nullptr,
                       .proposals = proposals,
                       .picture = picture,
                       .desk = desk,
                       .choices = picture_link(history_.state.choices),
                       .instant = std::move(instant)},
                      write);
  desk.tried.reset();
  if (written.edits.empty()) return false;
  const std::size_t before = history_.state.choices.draft.size();
  act(Edits{std::move(written.edits)}, now_seconds);
  if (history_.state.choices.draft.size() == before) return false;
  history_.state.meeting = std::move(written.desk);
  return true;
}

std::optional<AgreementPicture> Session::agreement_page() const {
  if (!opened_) return std::nullopt;
  return agreement_picture(opened_->situation, opened_->plans, history_.state.agreement, today());
}

bool Session::agree(const WriteAgreement& write, std::string instant, double now_seconds) {
  if (!opened_ || saving_.busy()) return false;
  AgreementDesk& desk = history_.state.agreement;
  const bool is_desk = write.what == WriteAgreement::What::desk;
  if (is_desk) {
    desk.tried = true;
    if (!agreement_page()->faults.empty()) return false;
  }
  const auto& agreement = opened_->plans.agreement;
  data::Draft edits = agreement_written(documents(), agreement ? &*agreement : nullptr, desk, write,
                                        history_.state.preferences.language, instant);
  if (edits.empty()) return false;
  const std::size_t before = history_.state.choices.draft.size();
  act(Edits{std::move(edits)}, now_seconds);
  if (history_.state.choices.draft.size() == before) return false;
  if (write.what != WriteAgreement::What::status) history_.state.agreement = {};
  return true;
}

}  // namespace lagesbild::app
