#pragma once

#include <optional>
#include <string>

#include "app/topics/measures/measure_form.hpp"
#include "data/documents/documents.hpp"

/// What was written of a measure, as edits of its document.
namespace lagesbild::app {

/// The text with the language's part as it is written now; nothing where nothing is. Where the other language
/// had words of its own they stay.
std::optional<std::string> local_json(const LocalText& before, const std::string& text, Language language);

/// A new measure as JSON. Of a form without faults.
std::string measure_json(const MeasureForm& form, const std::string& id);

/// The fields that are others in `form` than they were in `before`, each an edit at the instant, so that what
/// somebody else writes in another field meanwhile stays. Texts are changed in the language and keep the
/// other. None where nothing differs, or no document has measures.
data::Draft measure_edits(const data::Documents& documents, const Measure& measure, const MeasureForm& before,
                          const MeasureForm& form, Language language, const std::string& instant);

/// One more follow-up, after those that the measure has, and its status where the form closes it. Of a form
/// without faults. None where the measure is in no document.
data::Draft follow_up_edits(const data::Documents& documents, const FollowUpForm& form,
                            const std::string& instant);

/// That the measure is taken away; nothing where no document has measures.
std::optional<data::Edit> measure_deletion(const data::Documents& documents, const std::string& id,
                                           const std::string& instant);

}  // namespace lagesbild::app
