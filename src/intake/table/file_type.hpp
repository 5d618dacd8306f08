#pragma once

#include <cstdint>
#include <string_view>

#include "model/result.hpp"

namespace lagesbild::intake {

enum class FileType : std::uint8_t { text, workbook };

/// What a file is, by its first bytes and not by its name. Other kinds than text and XLSX are named for what
/// they are, with what to do about it: Excel's older format, a password, a web page called .xls, and more.
Result<FileType> file_type(std::string_view path, std::string_view bytes);

}  // namespace lagesbild::intake
