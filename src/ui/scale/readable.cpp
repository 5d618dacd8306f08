#include "ui/scale/readable.hpp"

#include "ui/kit/contrast.hpp"

namespace lagesbild::ui {

Colour readable_on(Colour fill) {
  constexpr Colour near_black{16, 24, 32};
  constexpr Colour white{255, 255, 255};
  return contrast_ratio(near_black, fill) >= contrast_ratio(white, fill) ? near_black : white;
}

}  // namespace lagesbild::ui
