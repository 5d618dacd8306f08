// Emscripten's C library reads every number by way of 128-bit floats, which WebAssembly has to make out of
// integers: of what starting costs, that was one part in forty. The linker lets what calls strtod come here
// first (web.cmake).

#include "model/short_decimal.hpp"

extern "C" {

double __real_strtod(const char* text, char** end);
double __wrap_strtod(const char* text, char** end);

double __wrap_strtod(const char* text, char** end) {
  const auto number = lagesbild::short_decimal(text);
  if (!number) return __real_strtod(text, end);
  if (end != nullptr) *end = const_cast<char*>(number->end);
  return number->value;
}
}
