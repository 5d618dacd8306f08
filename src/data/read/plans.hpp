#pragma once

#include <optional>
#include <string>
#include <vector>

#include "data/fields/record_node.hpp"
#include "data/json/node.hpp"
#include "data/read/names.hpp"
#include "model/agreement.hpp"
#include "model/decisions.hpp"
#include "model/measures.hpp"
#include "model/report_text.hpp"

/// What the group itself writes: measures, the meetings' decisions, and the agreement.
namespace lagesbild::data {

/// A record of another file, named by id; whether it is there is seen when all files have been read.
struct Reference {
  enum class To { measure, meeting, focus };

  To to;
  std::string id;
  std::string pointer;
};

/// The ids that these files refer to and that are known before they are read.
struct PlanContext {
  Names areas;
  Names categories;
  Names parties;
};

template <typename T>
struct Records {
  std::vector<T> records;
  std::vector<Reference> references;
  std::size_t found = 0;  ///< tombstones apart
};

/// "lagesbild-measures/1".
Records<Measure> read_measures(const Json& document, const PlanContext& context, ProblemLog& log);
/// A measure as adjusted minutes keep it.
std::optional<Measure> read_kept_measure(const Node& node, const PlanContext& context);
/// The causes under the key.
std::vector<Cause> read_causes(const RecordNode& node);
/// "lagesbild-decisions/1".
Records<Meeting> read_decisions(const Json& document, const PlanContext& context, ProblemLog& log);
/// "lagesbild-reports/1".
Records<ReportText> read_report_texts(const Json& document, const PlanContext& context, ProblemLog& log);
/// "lagesbild-agreement/1"; at most one.
Records<Agreement> read_agreement(const Json& document, const PlanContext& context, ProblemLog& log);

/// The indices of ids in a list; unknown ones are reported under the code and left out.
std::vector<std::size_t> indices(const Node& node, std::string_view key, const Names& names, ProblemCode code,
                                 const LocalText& unknown, Need need = Need::optional);
/// The same of a single id.
std::optional<std::size_t> index(const Node& node, std::string_view key, const Names& names, ProblemCode code,
                                 const LocalText& unknown, Need need = Need::optional);

/// Warns when a reference's id is none of those there are.
void check_reference(const Reference& reference, const Names& names, const LocalText& what, ProblemLog& log);

/// The texts of a list.
std::vector<std::string> texts(const Node& node, std::string_view key);

/// The ids of a list, of what need not be known yet.
std::vector<std::string> ids(const Node& node, std::string_view key);

/// The time of change, without which two copies cannot be merged: warned of where it is missing.
std::string changed(const Node& node);

/// True for a tombstone; one without an id is reported.
bool is_deleted(const Node& node);

/// Ids seen so far in a list; a second one is reported.
class UniqueIds {
 public:
  bool add(const Node& node, const std::string& id);

 private:
  std::vector<std::string> ids_;
};

}  // namespace lagesbild::data
