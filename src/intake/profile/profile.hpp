#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/plan/choices.hpp"
#include "intake/plan/input.hpp"
#include "model/result.hpp"

/// How a kind of file is taken in, kept for the next one of its kind. It holds headings and what has been
/// decided of names; no other value of any file.
namespace lagesbild::intake {

/// A column by its heading, and which of those that say the same.
struct ProfileColumn {
  Use use = Use::date;
  std::string heading;  ///< as it stood
  std::size_t occurrence = 1;
  std::size_t of = 1;

  bool operator==(const ProfileColumn&) const = default;
};

struct Profile {
  std::string name;
  std::vector<ProfileColumn> columns;
  std::vector<Use> unused;            ///< decided to have no column
  std::vector<std::string> headings;  ///< all of the file that it was made with; may be empty
  Choices choices;  ///< but for what belongs to one file: sheet, head, columns, weeks and days

  bool operator==(const Profile&) const = default;
};

/// What the choices made of a file, to be kept.
Profile profile_of(std::string name, const Input& input, const Columns& columns, const Choices& choices);

/// "lagesbild-import/1".
std::string write_profile(const Profile& profile);
/// A problem where the text is no profile; what of it is unknown is passed over.
Result<Profile> read_profile(std::string_view path, std::string_view bytes);

/// How a profile fits a file's headings.
struct ProfileFit {
  ColumnChoices columns;
  std::vector<ProfileColumn> missing;      ///< no such heading, or another number of them than before
  std::vector<std::string> added;          ///< headings that the profile's own file did not have
  std::vector<std::size_t> added_columns;  ///< that have them
  /// Every column that it uses is there.
  bool is_whole() const { return missing.empty(); }
};
ProfileFit fit(const Profile& profile, const std::vector<Heading>& headings);

/// The choices with the profile's for all that they leave open.
Choices with_profile(const Choices& choices, const Profile& profile, const ProfileFit& found);

/// What is to be told of headings that are not as they were; empty where all are there.
std::vector<LocalText> fit_texts(const ProfileFit& found);

/// Known shapes: a police extract, a housing company's fault reports, polisen.se's events (which say no more
/// than the municipality), a list of one's own.
std::vector<Profile> presets();

/// The first whose columns are all there, of those with most columns. Where none fits so, one that was made
/// of a file most of whose headings are here: what is no longer there is then told (fit_texts). Else nothing.
std::optional<std::size_t> recognised(std::span<const Profile> profiles,
                                      const std::vector<Heading>& headings);

}  // namespace lagesbild::intake
