#include "intake/profile/profile.hpp"

#include <algorithm>

#include "intake/words.hpp"

namespace lagesbild::intake {
namespace {

std::string quoted_name(const std::string& name) {
  return "«" + name + "»";
}

struct PresetColumn {
  Use use;
  std::string_view heading;
};

Profile preset(std::string name, std::initializer_list<PresetColumn> columns) {
  Profile profile;
  profile.name = std::move(name);
  for (const PresetColumn& column : columns)
    profile.columns.push_back({column.use, std::string(column.heading), 1, 1});
  return profile;
}

/// As their events are handed out, a row each. Their coordinates are those of the whole municipality and
/// nobody's place; so they are not read.
Profile events_of_polisen_se() {
  Profile profile = preset(
      "Händelser från polisen.se",
      {{Use::number, "id"}, {Use::date, "datetime"}, {Use::category, "type"}, {Use::area, "location.name"}});
  profile.unused = {Use::north, Use::east, Use::point};
  return profile;
}

/// A heading or two of many are others: the same kind of file, changed by whoever makes it.
bool nearly_fits(const Profile& profile, const std::vector<Heading>& headings) {
  constexpr std::size_t least_columns = 3;
  if (profile.headings.empty() || profile.columns.size() < least_columns) return false;
  const ProfileFit found = fit(profile, headings);
  const std::size_t changed = found.missing.size() + found.added.size();
  return found.missing.size() * least_columns <= profile.columns.size() &&
         changed * 4 <= profile.headings.size() + headings.size();
}

}  // namespace

Profile profile_of(std::string name, const Input& input, const Columns& columns, const Choices& choices) {
  Profile profile;
  profile.name = std::move(name);
  profile.choices = choices;
  profile.choices.sheet.reset();
  profile.choices.head.reset();
  profile.choices.columns.clear();
  profile.choices.unsure.clear();
  profile.choices.reported.reset();
  profile.choices.now.clear();
  profile.choices.today.reset();
  for (std::size_t i = 0; i < use_count; ++i) {
    const Use use = static_cast<Use>(i);
    if (const auto column = columns.of(use)) {
      const Heading& heading = input.headings[*column];
      profile.columns.push_back({use, heading.text, heading.occurrence, heading.of});
    } else if (choices.columns.contains(use)) {
      profile.unused.push_back(use);
    }
  }
  for (const Heading& heading : input.headings) profile.headings.push_back(heading.text);
  return profile;
}

ProfileFit fit(const Profile& profile, const std::vector<Heading>& headings) {
  ProfileFit found;
  for (const ProfileColumn& column : profile.columns) {
    const std::string wanted = compact(column.heading);
    bool is_there = false;
    for (std::size_t i = 0; i < headings.size() && !is_there; ++i) {
      const Heading& heading = headings[i];
      is_there = !wanted.empty() && heading.compact == wanted && heading.occurrence == column.occurrence &&
                 heading.of == column.of;
      if (is_there) found.columns[column.use] = i;
    }
    if (!is_there) found.missing.push_back(column);
  }
  for (const Use use : profile.unused) found.columns[use] = std::nullopt;
  if (profile.headings.empty()) return found;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const Heading& heading = headings[i];
    const auto same = [&](const std::string& one) { return compact(one) == heading.compact; };
    if (heading.compact.empty() || std::any_of(profile.headings.begin(), profile.headings.end(), same))
      continue;
    found.added.push_back(heading.text);
    found.added_columns.push_back(i);
  }
  return found;
}

Choices with_profile(const Choices& choices, const Profile& profile, const ProfileFit& found) {
  Choices all = choices;
  const Choices& kept = profile.choices;
  for (const auto& [use, column] : found.columns) all.columns.emplace(use, column);
  for (const ProfileColumn& column : found.missing) {
    if (!all.columns.contains(column.use)) all.unsure[column.use] = found.added_columns;
  }
  for (const auto& [value, id] : kept.values) all.values.emplace(value, id);
  if (!all.encoding) all.encoding = kept.encoding;
  if (!all.separator) all.separator = kept.separator;
  if (!all.day_order) all.day_order = kept.day_order;
  if (all.source.empty()) all.source = kept.source;
  if (all.category.empty()) all.category = kept.category;
  if (all.area.empty()) all.area = kept.area;
  if (all.hidden_rows == Answer::ask) all.hidden_rows = kept.hidden_rows;
  if (all.cancelled_rows == Answer::ask) all.cancelled_rows = kept.cancelled_rows;
  if (all.personal == PersonalAnswer::ask) all.personal = kept.personal;
  all.keep_points = all.keep_points || kept.keep_points;
  return all;
}

std::vector<LocalText> fit_texts(const ProfileFit& found) {
  std::vector<LocalText> texts;
  std::string added;
  for (const std::string& heading : found.added) {
    if (!heading.empty()) added += (added.empty() ? "" : ", ") + quoted_name(heading);
  }
  for (const ProfileColumn& column : found.missing) {
    const LocalText use = use_name(column.use);
    const std::string heading = quoted_name(column.heading);
    texts.push_back({"Rubriken " + heading + " (" + use.sv + ") är inte som i profilen" +
                         (added.empty() ? "" : "; nya rubriker: " + added),
                     "The heading " + heading + " (" + use.en + ") is not as in the profile" +
                         (added.empty() ? "" : "; new headings: " + added)});
  }
  if (found.missing.empty() && !added.empty()) {
    texts.push_back({"Filen har fått nya kolumner, som inte används: " + added,
                     "The file has got new columns, which are not used: " + added});
  }
  return texts;
}

std::vector<Profile> presets() {
  return {
      preset("Polisens utdrag", {{Use::reported, "Registrerat datum"},
                                 {Use::area, "Områdeskod"},
                                 {Use::place, "Gata"},
                                 {Use::category, "Brottskod"},
                                 {Use::count, "Antal"},
                                 {Use::date, "Startdatum"},
                                 {Use::time, "Starttid"},
                                 {Use::date_to, "Slutdatum"},
                                 {Use::time_to, "Sluttid"}}),
      // The room that a fault is in is no kind of event, and no heading of the shape says that: it is asked.
      preset("Felanmälningar", {{Use::number, "Ärendenr"},
                                {Use::status, "Status"},
                                {Use::area, "Område"},
                                {Use::place, "Objekt"},
                                {Use::note, "Beskrivning"},
                                {Use::date, "Anmälningsdatum"}}),
      events_of_polisen_se(),
      preset("Egen händelselista", {{Use::date, "Datum"},
                                    {Use::area, "Område"},
                                    {Use::category, "Kategori"},
                                    {Use::note, "Anteckning"}})};
}

std::optional<std::size_t> recognised(std::span<const Profile> profiles,
                                      const std::vector<Heading>& headings) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    if (profiles[i].columns.empty() || !fit(profiles[i], headings).is_whole()) continue;
    if (!best || profiles[i].columns.size() > profiles[*best].columns.size()) best = i;
  }
  for (std::size_t i = 0; i < profiles.size() && !best; ++i) {
    if (nearly_fits(profiles[i], headings)) best = i;
  }
  return best;
}

}  // namespace lagesbild::intake
