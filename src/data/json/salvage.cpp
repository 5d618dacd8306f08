#include "data/json/salvage.hpp"

#include "data/json/json.hpp"

namespace lagesbild::data {
namespace {

constexpr std::size_t no_place = std::string_view::npos;
constexpr std::string_view json_blank = " \t\r\n";

class Salvager {
 public:
  Salvager(std::string_view bytes, std::string_view list) : text_(bytes), list_(list) {}

  std::optional<Salvaged> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    pass_blank();
    if (!pass('{')) return std::nullopt;
    while (take_member()) {
    }
    if (!has_list_) return std::nullopt;
    found_.text = "{" + head_ + "}";
    return std::move(found_);
  }

 private:
  void pass_blank() { at_ = std::min(text_.find_first_not_of(json_blank, at_), text_.size()); }
  char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool pass(char sign) {
    if (now() != sign) return false;
    ++at_;
    return true;
  }
  char before(std::size_t& at) const {
    at = at == 0 ? no_place : text_.find_last_not_of(json_blank, at - 1);
    return at == no_place ? '\0' : text_[at];
  }

  /// The end of the value that begins there; `no_place` where it has no end.
  std::size_t end_of(std::size_t begin) const {
    std::size_t depth = 0;
    bool within = false;
    for (std::size_t i = begin; i < text_.size(); ++i) {
      const char c = text_[i];
      if (within) {
        if (c == '\\') ++i;
        within = c != '"';
        if (!within && depth == 0) return i + 1;
      } else if (c == '"') {
        within = true;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return i;
        if (--depth == 0) return i + 1;
      } else if (depth == 0 && (c == ',' || json_blank.find(c) != no_place)) {
        return i;
      }
    }
    return no_place;
  }

  /// The value's end, where it is JSON by itself.
  std::size_t end_of_sound(std::size_t begin) const {
    const std::size_t end = end_of(begin);
    return end != no_place && end > begin && Json::accept(text_.substr(begin, end - begin)) ? end : no_place;
  }

  /// False at the document's end, or where nothing more can be read.
  bool take_member() {
    pass_blank();
    if (now() == '}') return false;
    if (pass(',')) return true;
    const std::size_t key = at_;
    at_ = now() == '"' ? end_of_sound(at_) : no_place;
    const std::size_t key_end = at_;
    if (at_ != no_place) pass_blank();
    if (at_ == no_place || !pass(':')) return break_off();
    pass_blank();
    const std::string_view name = text_.substr(key, key_end - key);
    if (now() == '[' && name.size() == list_.size() + 2 && name.substr(1, list_.size()) == list_) {
      has_list_ = true;
      ++at_;
      put(name, "[" + records() + "]");
      return !found_.cut;
    }
    const std::size_t end = end_of_sound(at_);
    if (end == no_place) return break_off();
    put(name, text_.substr(at_, end - at_));
    at_ = end;
    return true;
  }

  /// Before the list nothing is known of what is lost.
  bool break_off() {
    found_.cut = true;
    return false;
  }

  void put(std::string_view name, std::string_view value) {
    if (!head_.empty()) head_ += ",\n";
    head_ += name;
    head_ += ": ";
    head_ += value;
  }

  std::string records() {
    std::string all;
    while (true) {
      pass_blank();
      if (at_ == text_.size()) break;
      if (pass(']')) return all;
      if (pass(',')) continue;
      const std::size_t begin = at_;
      const std::size_t end = now() == '{' ? end_of_sound(begin) : no_place;
      if (end == no_place) {
        at_ = next_record(begin);
        if (at_ == no_place) break;
        found_.lost.push_back(text_.substr(begin, at_ - begin));
        continue;
      }
      all += (found_.whole++ > 0 ? ",\n" : "");
      all += text_.substr(begin, end - begin);
      at_ = end;
    }
    found_.cut = true;
    return all;
  }

  /// Where the list goes on, or ends, after a record that cannot be read.
  std::size_t next_record(std::size_t from) const {
    for (std::size_t at = from + 1; (at = text_.find_first_of("{]", at)) != no_place; ++at) {
      std::size_t last = at;
      const char sign = before(last);
      if (text_[at] == ']') {
        const std::size_t after = text_.find_first_not_of(json_blank, at + 1);
        if (sign == '}' && after != no_place && (text_[after] == '}' || text_[after] == ',')) return at;
      } else if (sign == ',' && before(last) == '}' && end_of_sound(at) != no_place) {
        return at;
      }
    }
    return no_place;
  }

  std::string_view text_;
  std::string_view list_;
  std::size_t at_ = 0;
  std::string head_;
  bool has_list_ = false;
  Salvaged found_;
};

}  // namespace

std::optional<Salvaged> salvage(std::string_view bytes, std::string_view list) {
  return Salvager(bytes, list).run();
}

}  // namespace lagesbild::data
