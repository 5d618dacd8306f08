#include "data/found/standards.hpp"

#include <array>
#include <utility>

namespace lagesbild::data {
namespace {

/// Indices of the standard parties.
enum StandardParty : std::size_t { municipality, police, housing, rescue };

}  // namespace

std::vector<Party> standard_parties(const LocalText& name) {
  return {{"kommun", name},
          {"polis", {"Polisen", "The police"}},
          {"bostadsbolag", {"Bostadsbolaget", "The housing company"}},
          {"raddningstjanst", {"Räddningstjänsten", "The rescue service"}}};
}

std::vector<StandardSource> standard_sources() {
  const auto source = [](std::string id, LocalText name, std::size_t party, bool usual) {
    return StandardSource{{std::move(id), std::move(name), party, {}}, usual};
  };
  return {source("bovardar", {"Bovärdar", "Caretakers"}, housing, true),
          source("fastighetsskotare", {"Fastighetsskötare", "Property maintenance"}, housing, false),
          source("storningsjour", {"Störningsjour", "Disturbance patrol"}, housing, true),
          source("faltassistenter", {"Fältassistenter", "Youth outreach workers"}, municipality, true),
          source("fritidsgardar", {"Fritidsgårdar", "Youth centres"}, municipality, false),
          source("skolor", {"Skolor", "Schools"}, municipality, true),
          source("park-och-gata", {"Park och gata", "Parks and streets"}, municipality, true),
          source("ordningsvakter", {"Ordningsvakter", "Public order guards"}, municipality, true),
          source("trygghetsvardar", {"Trygghetsvärdar", "Safety hosts"}, municipality, false),
          source("polisanmalningar", {"Polisens anmälningar", "Crimes reported to the police"}, police, true),
          source("omradespoliser", {"Områdespoliser", "Community police officers"}, police, false),
          source("raddningstjanst", {"Räddningstjänsten", "The rescue service"}, rescue, true)};
}

std::vector<NewCategory> standard_categories() {
  const auto category = [](std::string id, LocalText name, LocalText examples, double weight) {
    NewCategory made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.weight = weight;
    made.examples = std::move(examples);
    return made;
  };
  // Weights: those with which the method has been tried on real crime, where it has them.
  std::vector<NewCategory> all{
      category("vandalism", {"Skadegörelse och klotter", "Vandalism and graffiti"},
               {"klotter, glaskross", "graffiti, broken glass"}, 2),
      category("arson", {"Anlagd brand", "Arson"},
               {"container, fordon, soprum", "container, vehicle, refuse room"}, 15),
      category("gathering", {"Otrygghetsskapande samling", "Intimidating gathering"},
               {"trapphus, centrum, skolgård", "stairwell, town centre, schoolyard"}, 1),
      category("drugs", {"Misstänkt narkotikahantering", "Suspected drug dealing"},
               {"överlämning, upplag", "handing over, a store"}, 4),
      category("violence", {"Våld, hot och bråk", "Violence, threats and fights"},
               {"bråk, hot, rån", "fight, threat, robbery"}, 12),
      category("theft", {"Inbrott och tillgrepp", "Burglary and theft"},
               {"källare, cykel, fordon", "basement, bicycle, vehicle"}, 3),
      category("traffic", {"Störande eller olovlig trafik", "Disturbing or unlawful traffic"},
               {"A-traktor, moped på gångväg", "slow vehicle, moped on a footpath"}, 1),
      category("disorder", {"Annan ordningsstörning", "Other disorder"},
               {"fylleri, störning, sovplats", "drunkenness, disturbance, sleeping place"}, 3),
      category("unsafe_place", {"Otrygg plats", "Unsafe place"},
               {"belysning, sikt, nedskräpning", "lighting, visibility, litter"}, 1),
      category("staff", {"Incident mot personal", "Incident against staff"},
               {"hot mot anställd", "threat to an employee"}, 8),
      category("close_relation", {"Brott i nära relation", "Crime in close relations"},
               {"visas bara för hela kommunen", "shown for the whole municipality only"}, 20),
      category("upcoming", {"Arrangemang", "Upcoming event"},
               {"match, skolavslutning", "match, end of school"}, 0)};
  for (NewCategory& made : all) {
    if (made.id == "unsafe_place") made.family = Family::place;
    if (made.id == "upcoming") made.family = Family::upcoming;
    if (made.id == "staff") made.is_protected = true;
    if (made.id == "close_relation") made.is_whole_municipality = true;
  }
  return all;
}

LocalText standard_weights_origin() {
  return {"programmets förslag, som gruppen inte har beslutat om",
          "the program's suggestion, which the group has not decided on"};
}

}  // namespace lagesbild::data
