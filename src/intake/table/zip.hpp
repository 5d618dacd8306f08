#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lagesbild::intake {

/// What came of reading a part of an archive.
enum class ZipOutcome : std::uint8_t {
  done,
  missing,    ///< no such part
  stopped,    ///< the reader wanted no more
  damaged,    ///< cut, or its checksum is wrong
  encrypted,  ///< has a password
  bomb,       ///< unpacks to far more than any table that someone has written
};

/// An archive in memory; its parts are unpacked piece by piece and never held whole.
class ZipArchive {
 public:
  /// More than this of one part, or packed this hard, is no table that a browser has room for: a million rows
  /// of twenty columns unpack to some 700 MB, a twentieth of it packed.
  static constexpr std::uint64_t most_unpacked = 1ull << 30;
  static constexpr std::uint64_t suspicious_unpacked = 64ull << 20;
  static constexpr std::uint64_t suspicious_ratio = 200;

  /// Nothing can be read where the bytes are no archive. The bytes outlive it.
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool is_open() const;
  bool has(const std::string& part) const;
  /// Gives the part's bytes in pieces until `take` says false. A part that says itself that it is too large
  /// is not begun; one that says less than it holds is stopped.
  ZipOutcome read(const std::string& part, const std::function<bool(std::string_view piece)>& take) const;

 private:
  friend class ZipPart;
  struct State;
  std::unique_ptr<State> state_;
};

/// A part that is read a piece at a time, one part of an archive at a time. The archive outlives it.
class ZipPart {
 public:
  ZipPart(const ZipArchive& archive, const std::string& part);
  ~ZipPart();
  ZipPart(const ZipPart&) = delete;
  ZipPart& operator=(const ZipPart&) = delete;

  /// Gives `take` the next piece; nothing where there may be more.
  std::optional<ZipOutcome> step(const std::function<bool(std::string_view piece)>& take);
  /// How much of it has been read, 0–1, by what the archive says of its size.
  double progress() const;

 private:
  ZipOutcome close(ZipOutcome outcome);

  const ZipArchive& archive_;
  std::optional<ZipOutcome> outcome_;
  bool is_open_ = false;
  std::uint64_t packed_ = 0;
  std::uint64_t size_ = 0;
  std::uint64_t unpacked_ = 0;
  std::vector<char> buffer_;
};

}  // namespace lagesbild::intake
