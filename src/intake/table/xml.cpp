#include "intake/table/xml.hpp"

#include <expat.h>

namespace lagesbild::intake {
namespace {

/// An element, a comment or an attribute that is longer is none of a workbook's, and would be kept whole.
constexpr std::size_t longest_element = 16u << 20;

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1);
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; pair[0] != nullptr; pair += 2) {
    if (local_name(pair[0]) == name) return std::string_view(pair[1]);
  }
  return std::nullopt;
}

bool XmlAttributes::is_set(std::string_view name) const {
  const auto value = find(name);
  return value == "1" || value == "true";
}

struct XmlReader::State {
  XmlListener* listener = nullptr;
  XML_Parser parser = nullptr;
  bool failed = false;
  std::size_t unheard = 0;  ///< bytes since anything was heard

  static State& of(void* user) {
    State& state = *static_cast<State*>(user);
    state.unheard = 0;
    return state;
  }
  void look() const {
    if (!listener->wants_more()) XML_StopParser(parser, XML_FALSE);
  }
  static void XMLCALL begin(void* user, const XML_Char* name, const XML_Char** attributes) {
    of(user).listener->begin(local_name(name), XmlAttributes(attributes));
    of(user).look();
  }
  static void XMLCALL end(void* user, const XML_Char* name) {
    of(user).listener->end(local_name(name));
    of(user).look();
  }
  static void XMLCALL text(void* user, const XML_Char* characters, int length) {
    of(user).listener->text({characters, static_cast<std::size_t>(length)});
  }
  static void XMLCALL document_type(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    of(user).failed = true;
    XML_StopParser(of(user).parser, XML_FALSE);
  }
};

XmlReader::XmlReader(XmlListener& listener) : state_(std::make_unique<State>()) {
  state_->listener = &listener;
  state_->parser = XML_ParserCreate(nullptr);
  if (state_->parser == nullptr) {
    state_->failed = true;
    return;
  }
  XML_SetUserData(state_->parser, state_.get());
  XML_SetElementHandler(state_->parser, State::begin, State::end);
  XML_SetCharacterDataHandler(state_->parser, State::text);
  XML_SetStartDoctypeDeclHandler(state_->parser, State::document_type);
}

XmlReader::~XmlReader() {
  if (state_->parser != nullptr) XML_ParserFree(state_->parser);
}

bool XmlReader::failed() const {
  return state_->failed;
}

bool XmlReader::ends_well() {
  return !state_->failed && XML_Parse(state_->parser, "", 0, XML_TRUE) == XML_STATUS_OK;
}

bool XmlReader::take(std::string_view piece) {
  if (state_->failed) return false;
  state_->unheard += piece.size();
  if (state_->unheard > longest_element) {
    state_->failed = true;
    return false;
  }
  const auto status = XML_Parse(state_->parser, piece.data(), static_cast<int>(piece.size()), XML_FALSE);
  if (status == XML_STATUS_OK) return true;
  if (XML_GetErrorCode(state_->parser) != XML_ERROR_ABORTED) state_->failed = true;
  return false;
}

}  // namespace lagesbild::intake
