#include "intake/table/zip.hpp"

#include <algorithm>
#include <cstring>

#include <unzip.h>

namespace lagesbild::intake {
namespace {

/// The archive as the file that minizip reads.
struct MemoryFile {
  std::string_view bytes;
  std::uint64_t at = 0;
};

MemoryFile& memory_file(voidpf stream) {
  return *static_cast<MemoryFile*>(stream);
}

voidpf memory_open(voidpf opaque, const void*, int) {
  return opaque;
}

uLong memory_read(voidpf, voidpf stream, void* buffer, uLong size) {
  MemoryFile& file = memory_file(stream);
  const std::uint64_t left = file.bytes.size() - std::min<std::uint64_t>(file.at, file.bytes.size());
  const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(size, left));
  if (taken > 0) std::memcpy(buffer, file.bytes.data() + file.at, taken);
  file.at += taken;
  return static_cast<uLong>(taken);
}

uLong memory_write(voidpf, voidpf, const void*, uLong) {
  return 0;
}

ZPOS64_T memory_tell(voidpf, voidpf stream) {
  return memory_file(stream).at;
}

long memory_seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  MemoryFile& file = memory_file(stream);
  const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? file.bytes.size()
                                                                : 0;
  if (offset > file.bytes.size() || from + offset > file.bytes.size()) return -1;
  file.at = from + offset;
  return 0;
}

int memory_close(voidpf, voidpf) {
  return 0;
}

int memory_error(voidpf, voidpf) {
  return 0;
}

bool is_bomb(std::uint64_t unpacked, std::uint64_t packed) {
  return unpacked > ZipArchive::most_unpacked ||
         (unpacked > ZipArchive::suspicious_unpacked &&
          unpacked / std::max<std::uint64_t>(packed, 1) > ZipArchive::suspicious_ratio);
}

}  // namespace

struct ZipArchive::State {
  MemoryFile file;
  unzFile zip = nullptr;
};

ZipArchive::ZipArchive(std::string_view bytes) : state_(std::make_unique<State>()) {
  state_->file.bytes = bytes;
  zlib_filefunc64_def functions{memory_open, memory_read,  memory_write, memory_tell,
                                memory_seek, memory_close, memory_error, &state_->file};
  state_->zip = unzOpen2_64("", &functions);
}

ZipArchive::~ZipArchive() {
  if (state_->zip != nullptr) unzClose(state_->zip);
}

bool ZipArchive::is_open() const {
  return state_->zip != nullptr;
}

bool ZipArchive::has(const std::string& part) const {
  // 2: names are compared without regard to capitals, as Windows did.
  return is_open() && unzLocateFile(state_->zip, part.c_str(), 2) == UNZ_OK;
}

ZipOutcome ZipArchive::read(const std::string& part,
                            const std::function<bool(std::string_view piece)>& take) const {
  ZipPart reading(*this, part);
  while (true) {
    if (const auto outcome = reading.step(take)) return *outcome;
  }
}

ZipPart::ZipPart(const ZipArchive& archive, const std::string& part) : archive_(archive) {
  unzFile zip = archive.state_->zip;
  unz_file_info64 info{};
  if (!archive.has(part)) {
    outcome_ = ZipOutcome::missing;
  } else if (unzGetCurrentFileInfo64(zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    outcome_ = ZipOutcome::damaged;
  } else if ((info.flag & 1u) != 0) {
    outcome_ = ZipOutcome::encrypted;
  } else if (is_bomb(info.uncompressed_size, info.compressed_size)) {
    outcome_ = ZipOutcome::bomb;
  } else if (unzOpenCurrentFile(zip) != UNZ_OK) {
    outcome_ = ZipOutcome::damaged;
  } else {
    is_open_ = true;
    packed_ = info.compressed_size;
    size_ = info.uncompressed_size;
    buffer_.resize(1u << 16);
  }
}

ZipPart::~ZipPart() {
  if (is_open_) unzCloseCurrentFile(archive_.state_->zip);
}

ZipOutcome ZipPart::close(ZipOutcome outcome) {
  const int closed = unzCloseCurrentFile(archive_.state_->zip);
  is_open_ = false;
  outcome_ = outcome == ZipOutcome::done && closed == UNZ_CRCERROR ? ZipOutcome::damaged : outcome;
  return *outcome_;
}

std::optional<ZipOutcome> ZipPart::step(const std::function<bool(std::string_view piece)>& take) {
  if (outcome_) return outcome_;
  const int got =
      unzReadCurrentFile(archive_.state_->zip, buffer_.data(), static_cast<unsigned>(buffer_.size()));
  if (got < 0) return close(ZipOutcome::damaged);
  if (got == 0) return close(ZipOutcome::done);
  unpacked_ += static_cast<std::uint64_t>(got);
  if (is_bomb(unpacked_, packed_)) return close(ZipOutcome::bomb);
  if (!take({buffer_.data(), static_cast<std::size_t>(got)})) return close(ZipOutcome::stopped);
  return std::nullopt;
}

double ZipPart::progress() const {
  if (outcome_ || size_ == 0) return 1;
  return std::min(1.0, static_cast<double>(unpacked_) / static_cast<double>(size_));
}

}  // namespace lagesbild::intake
