#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lagesbild::intake {

/// The attributes of an element that has just begun.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  /// By local name, "id" also for "r:id".
  std::optional<std::string_view> find(std::string_view name) const;
  /// True for "1" and "true".
  bool is_set(std::string_view name) const;

 private:
  const char* const* pairs_;
};

/// Who listens to an XML text. Names are without prefix.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view characters) = 0;
  /// Whoever has heard enough says so.
  virtual bool wants_more() const { return true; }
};

/// Reads XML as it comes in pieces. A document type, which no workbook has, ends it: so no entity of its own
/// can grow, and nothing outside is fetched.
class XmlReader {
 public:
  explicit XmlReader(XmlListener& listener);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// False when no more is wanted, or the text is no XML.
  bool take(std::string_view piece);
  bool failed() const;
  /// After the last piece: false where the text breaks off.
  bool ends_well();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lagesbild::intake
