#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/topics/inbox/inbox.hpp"
#include "data/documents/documents.hpp"
#include "data/documents/merge.hpp"
#include "model/problem.hpp"

/// Conflict copies that lie beside a file: what they have, taken into it.
namespace lagesbild::app {

struct FromCopies {
  data::Draft edits;                      ///< of the file; each record keeps the moment that it was told
  std::vector<data::Conflict> differing;  ///< what they tell otherwise; the file's own stays
  std::size_t unreadable = 0;             ///< copies that could not be read
};
FromCopies from_copies(const data::Documents& documents, const std::string& path, const std::string& instant);

/// The copies of one file, as they are told beside the problem that they are.
struct CopiesPicture {
  std::string of;
  bool has_more = false;                  ///< there is something that the file lacks
  bool unreadable = false;                ///< one of them cannot be read
  std::vector<data::Conflict> differing;  ///< what nobody has chosen of yet
  std::vector<std::string> records;       ///< as long: what the record of each is called
};
/// Of each file that has copies, by the problems that were found.
std::vector<CopiesPicture> copies_pictures(const data::Documents& documents, const Problems& problems,
                                           const std::vector<KeptOfFile>& kept);

/// What was chosen of the copy with its edits of the instant. Such as cannot be made are no part of it.
ChooseOfCopy ready_to_take(const data::Documents& documents, ChooseOfCopy chosen, const std::string& instant);

}  // namespace lagesbild::app
