#include "app/link_key.hpp"

#include <cmath>
#include <cstdint>

namespace lagesbild::app {

namespace {

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
         c == '.' || c == '~';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string escaped(std::string_view text) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    if (is_plain(c)) {
      result += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low >= 0) {
      result += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

std::string link_number(double value) {
  const auto thousandths = static_cast<std::int64_t>(std::llround(value * 1000));
  if (thousandths < 0) return "-" + link_number(-value);
  std::string text = std::to_string(thousandths / 1000);
  if (const auto rest = thousandths % 1000; rest != 0) {
    std::string decimals = std::to_string(1000 + rest).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    text += "." + decimals;
  }
  return text;
}

std::optional<double> parse_link_number(std::string_view text) {
  std::int64_t thousandths = 0;
  int decimals = -1;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 12) return std::nullopt;
  for (const char c : text) {
    if ((c == '.' || c == ',') && decimals < 0) {
      decimals = 0;
    } else if (c >= '0' && c <= '9') {
      if (decimals == 3) continue;
      thousandths = thousandths * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  for (int missing = decimals < 0 ? 3 : 3 - decimals; missing > 0; --missing) thousandths *= 10;
  return static_cast<double>(negative ? -thousandths : thousandths) / 1000;
}

std::optional<int> parse_whole(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::set<std::string> parse_ids(std::string_view list) {
  std::set<std::string> ids;
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (std::string id = unescaped(list.substr(0, comma)); !id.empty()) ids.insert(std::move(id));
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  return ids;
}

void LinkWriter::add_named(std::string_view name, std::string_view value) {
  if (!link_.empty()) link_ += '&';
  link_ += key_;
  link_ += name;
  link_ += '=';
  link_ += value;
}

void LinkWriter::add_ids(const std::set<std::string>& ids) {
  std::string value;
  for (const auto& id : ids) {
    if (!value.empty()) value += ',';
    value += escaped(id);
  }
  if (!value.empty()) add(value);
}

void LinkWriter::add_chosen(const std::optional<std::set<std::string>>& ids) {
  if (ids && ids->empty()) return add("");
  if (ids) add_ids(*ids);
}

}  // namespace lagesbild::app
