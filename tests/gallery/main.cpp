#include <memory>

#include "tests/gallery/gallery.hpp"

// The gallery as the program of a page of its own: see scripts/gallery.
std::unique_ptr<lagesbild::program::Application> lagesbild::program::make_application() {
  return std::make_unique<gallery::Gallery>();
}
