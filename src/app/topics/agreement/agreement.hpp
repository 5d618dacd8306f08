#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

/// The agreement between the parties: what is being written of it.
namespace lagesbild::app {

struct State;

/// A value that is written of an indicator.
struct AgreementDesk {
  std::string theme;                     ///< id; "": none is open
  std::optional<std::size_t> indicator;  ///< of the theme
  std::string period;                    ///< "2026", "2026 T2"
  std::string value;                     ///< as it is written
  bool tried = false;                    ///< faults are shown

  bool operator==(const AgreementDesk&) const = default;
};

struct SetAgreementDesk {
  AgreementDesk desk;
};
struct WriteAgreement {
  enum class What : std::uint8_t {
    value,       ///< of the indicator that is open, in place of one of the same period
    commitment,  ///< the status of a theme's commitment
  };
  What what = What::value;
  std::string theme = {};  ///< id
  std::size_t index = 0;   ///< of the theme's commitments
  std::string status = {};
};
using AgreementAction = std::variant<SetAgreementDesk, WriteAgreement>;

/// Writing needs the documents and the clock: see Session::agree.
void apply_to(State& state, const AgreementAction& action);

}  // namespace lagesbild::app
