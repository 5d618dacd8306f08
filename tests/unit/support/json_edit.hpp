#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace lagesbild::test {

/// The document with what `change` does to the value at the path ("/incidents/0/date"); keys keep their
/// order. The path must be there.
template <typename Change>
void edit_json(std::string& text, const std::string& path, Change change) {
  using Json = nlohmann::ordered_json;
  Json document = Json::parse(text);
  change(document.at(Json::json_pointer(path)));
  text = document.dump(1);
}

/// The document with another value at the path.
inline void set_json(std::string& text, const std::string& path, nlohmann::ordered_json value) {
  edit_json(text, path, [&](nlohmann::ordered_json& at) { at = std::move(value); });
}

}  // namespace lagesbild::test
