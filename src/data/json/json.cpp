#include "data/json/json.hpp"

namespace lagesbild::data {

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  return pointer_to(parent, std::string_view(std::to_string(index)));
}

bool TreeBuilder::put(Json value) {
  if (stack_.empty()) {
    root_ = std::move(value);
  } else if (stack_.back()->is_array()) {
    stack_.back()->push_back(std::move(value));
  } else {
    (*stack_.back())[keys_.back()] = std::move(value);
  }
  return true;
}

bool TreeBuilder::open(Json value) {
  if (stack_.size() >= deepest) {
    too_deep_ = true;
    return false;
  }
  Json* parent = stack_.empty() ? nullptr : stack_.back();
  put(std::move(value));
  if (parent == nullptr) {
    stack_.push_back(&root_);
  } else {
    stack_.push_back(parent->is_array() ? &parent->back() : &(*parent)[keys_.back()]);
  }
  keys_.emplace_back();
  return true;
}

bool TreeBuilder::close() {
  stack_.pop_back();
  keys_.pop_back();
  return true;
}

bool TreeBuilder::key(std::string& name) {
  keys_.back() = std::move(name);
  if (stack_.back()->contains(keys_.back())) repeated.push_back(pointer());
  return true;
}

std::string TreeBuilder::pointer() const {
  std::string result;
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    result = stack_[i]->is_array() ? pointer_to(result, stack_[i]->size() - 1) : pointer_to(result, keys_[i]);
  }
  return result;
}

bool TreeBuilder::parse_error(std::size_t position, const std::string&, const Json::exception& error) {
  syntax = Syntax{position, error.what()};
  return false;
}

Parsed parse_json(std::string_view path, std::string_view bytes) {
  TreeBuilder builder;
  Parsed parsed;
  if (Json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    parsed.value = builder.take();
    parsed.repeated = std::move(builder.repeated);
    return parsed;
  }
  if (builder.too_deep()) {
    parsed.problem = too_deep_problem(path);
  } else {
    parsed.problem = syntax_problem(path, bytes, builder.syntax.value_or(TreeBuilder::Syntax{}));
  }
  return parsed;
}

Problem too_deep_problem(std::string_view path) {
  return {Severity::error,
          std::string(path),
          "",
          {"Filen har för många nivåer av parenteser", "The file is nested too deep"},
          {"Kontrollera att det är rätt fil", "Check that this is the right file"},
          ProblemCode::too_deep};
}

}  // namespace lagesbild::data
