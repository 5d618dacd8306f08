#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/agreement.hpp"
#include "model/personal_data.hpp"

/// The agreement between the parties: what is being written of it.
namespace lagesbild::app {

struct State;

/// What is written of the agreement, as it is written, whether it can be used or not.
struct AgreementDesk {
  enum class What : std::uint8_t {
    nothing,
    value,       ///< of an indicator, in place of one of the same period
    indicator,   ///< without its values
    commitment,  //
    theme,       ///< its name and goals
    agreement,   ///< its own fields
    next         ///< likewise, in place of the one that holds now; the first where there is none
  };
  What what = What::nothing;
  std::string theme = {};                 ///< id; "": a new one
  std::optional<std::size_t> index = {};  ///< of the theme's indicators or commitments; nothing: a new one
  std::string period = {};                ///< "2026", "2026 T2"
  std::string value = {};
  std::string name = {};  ///< an indicator's, a theme's, the agreement's; the commitment's text
  std::string unit = {};
  std::string source = {};
  std::string target = {};
  std::optional<GoalDirection> direction = {};
  std::string goals = {};                 ///< a theme's, one a line; the agreement's long-term one
  std::vector<std::string> parties = {};  ///< ids; a commitment has one
  std::string from = {};                  ///< "2027-01-01" when it is whole
  std::string to = {};
  personal_data::Said said = {};  ///< of what the guard found
  bool tried = false;             ///< faults are shown

  bool operator==(const AgreementDesk&) const = default;
};

struct SetAgreementDesk {
  AgreementDesk desk;
};
struct WriteAgreement {
  enum class What : std::uint8_t {
    desk,    ///< what stands there
    remove,  ///< what is open there
    status   ///< of a theme's commitment
  };
  What what = What::desk;
  std::string theme = {};  ///< id
  std::size_t index = 0;   ///< of the theme's commitments
  std::string status = {};
};
using AgreementAction = std::variant<SetAgreementDesk, WriteAgreement>;

/// Writing needs the documents and the clock: see Session::agree.
void apply_to(State& state, const AgreementAction& action);

}  // namespace lagesbild::app
