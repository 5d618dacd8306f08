#pragma once

namespace lagesbild {

/// The folder of the checkout that the tests were built from, for those that read its files. Made by the
/// build.
const char* checkout_root();

}  // namespace lagesbild
