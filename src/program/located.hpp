#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/picture.hpp"
#include "program/host_request.hpp"

namespace lagesbild::program {

/// What comes of having asked where whoever reports is.
struct Located {
  std::optional<app::ReportForm> form;  ///< with the area in the event, where there is one
  std::string message;
  std::string failure;  ///< what to do about it, where there is none or it is not sure
};

/// `result`: the answer to Locate. Nothing is kept of the place but the area that it lies in.
Located area_of_answer(const app::Picture& picture, std::size_t event, const RequestResult& result);

}  // namespace lagesbild::program
