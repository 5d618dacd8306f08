#include "data/read/parse_file.hpp"

#include "data/json/mend.hpp"

namespace lagesbild::data {

std::optional<Json> parse_file(const File& file, ProblemLog& log) {
  Parsed parsed = parse_meant(log.path(), file.bytes, &log);
  for (const std::string& pointer : parsed.repeated) {
    log.warning(ProblemCode::repeated_key, [&] {
      return Finding{pointer,
                     {"Nyckeln står två gånger i samma objekt; den senare gäller",
                      "The key stands twice in the same object; the later one holds"},
                     {"Ta bort den ena", "Remove one of them"}};
    });
  }
  if (parsed.problem) log.add(std::move(*parsed.problem));
  return std::move(parsed.value);
}

}  // namespace lagesbild::data
