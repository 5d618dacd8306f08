#include "app/topics/saving/merging.hpp"

#include <utility>

#include "app/topics/saving/changes.hpp"
#include "data/documents/document.hpp"
#include "data/documents/merge.hpp"

namespace lagesbild::app {

namespace {

std::string field_of(const data::Conflict& conflict) {
  std::string field;
  for (const std::string& step : conflict.path) field += (field.empty() ? "" : "/") + step;
  return field;
}

}  // namespace

Merging merging() {
  return
      [](const std::string& path, const data::Bytes& base, const data::Bytes& mine, const data::Bytes& theirs,
         std::span<const ClashAnswer> answers) -> std::optional<MergedDocument> {
        auto merged = data::merge(path, base, mine, theirs);
        if (!merged) return std::nullopt;
        // Its revision has been raised already.
        data::Document document{.file = {path, merged->bytes},
                                .path = path,
                                .kind = data::recognise(merged->bytes),
                                .revision = std::nullopt,
                                .edited = !merged->bytes.shares(theirs)};
        MergedDocument result;
        for (const data::Conflict& conflict : merged->conflicts) {
          const std::size_t index = result.clashes.size();
          if (index < answers.size() && answers[index] == ClashAnswer::mine) {
            auto next = data::apply(document, data::take_mine(path, conflict));
            // What somebody chose and cannot be written is not saved without it.
            if (!next) return std::nullopt;
            document = std::move(*next);
          }
          result.clashes.push_back(
              {record_label(theirs, conflict.record), field_of(conflict), conflict.mine, conflict.theirs});
        }
        result.bytes = document.file.bytes;
        result.is_theirs = result.bytes == theirs;
        return result;
      };
}

}  // namespace lagesbild::app
