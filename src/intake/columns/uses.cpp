#include "intake/columns/uses.hpp"

#include <algorithm>

namespace lagesbild::intake {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 32> date_words{"händelsedatum",
                                                      "brottsdatum",
                                                      "datumhändelse",
                                                      "inträffatdatum",
                                                      "inträffat",
                                                      "startdatum",
                                                      "datumstart",
                                                      "brottsdatumstart",
                                                      "brottsdatumfrån",
                                                      "fråndatum",
                                                      "datumfrån",
                                                      "fromdatum",
                                                      "frånochmed",
                                                      "datum",
                                                      "datumochtid",
                                                      "datumtid",
                                                      "tidpunkt",
                                                      "händelsetid",
                                                      "brottstidstart",
                                                      "starttidpunkt",
                                                      "dag",
                                                      "date",
                                                      "eventdate",
                                                      "när",
                                                      "startdag",
                                                      "dagstart",
                                                      "fråndag",
                                                      "händelsedag",
                                                      "brottsdatumfrom",
                                                      "datumfrom",
                                                      "brottsdag",
                                                      "inträffade"};
constexpr std::array<std::string_view, 18> time_words{
    "klockslag", "kl",      "klockan",       "tidkl",         "starttid",          "tidstart",
    "brottstid", "tidfrån", "fråntid",       "frånkl",        "klockslagstart",    "tid",
    "timme",     "time",    "brottstidfrån", "brottstidfrom", "händelseklockslag", "startkl"};
constexpr std::array<std::string_view, 16> date_to_words{
    "slutdatum", "datumslut",      "brottsdatumslut", "brottsdatumtill", "tilldatum",     "datumtill",
    "tomdatum",  "tillochmed",     "slutdag",         "sluttidpunkt",    "brottstidslut", "datumtom",
    "enddate",   "brottsdatumtom", "dagslut",         "tilldag"};
constexpr std::array<std::string_view, 11> time_to_words{
    "sluttid",       "tidslut",       "tidtill",      "tilltid", "tillkl", "endtime",
    "klockslagslut", "brottstidtill", "brottstidtom", "slutkl",  "kltill"};
constexpr std::array<std::string_view, 19> area_words{
    "område",  "områdeskod", "områdesnamn", "områdesid",  "regsokod", "regso",         "regsonamn",
    "desokod", "deso",       "delområde",   "basområde",  "stadsdel", "bostadsområde", "geografiskkod",
    "area",    "areaid",     "områderegso", "områdedeso", "var"};
constexpr std::array<std::string_view, 18> category_words{"kategori",      "händelsetyp",
                                                          "typavhändelse", "brottstyp",
                                                          "brottskod",     "brottsrubricering",
                                                          "rubricering",   "ärendetyp",
                                                          "feltyp",        "typ",
                                                          "brott",         "händelse",
                                                          "art",           "category",
                                                          "type",          "händelsekategori",
                                                          "vadhände",      "vad"};
constexpr std::array<std::string_view, 14> count_words{"antal",
                                                       "antalhändelser",
                                                       "antalbrott",
                                                       "anmäldabrott",
                                                       "antalanmäldabrott",
                                                       "count",
                                                       "ant",
                                                       "antalggr",
                                                       "antalgånger",
                                                       "antaltillfällen",
                                                       "hurmånga",
                                                       "hurmångaggr",
                                                       "hurmångagånger",
                                                       "antalärenden"};
constexpr std::array<std::string_view, 22> number_words{"ärendenr",
                                                        "ärendenummer",
                                                        "händelsenr",
                                                        "händelsenummer",
                                                        "diarienr",
                                                        "diarienummer",
                                                        "dnr",
                                                        "anmälningsnummer",
                                                        "anmälningsnr",
                                                        "knummer",
                                                        "knr",
                                                        "arbetsordernr",
                                                        "arbetsordernummer",
                                                        "felanmälansnummer",
                                                        "rapportnr",
                                                        "ärendeid",
                                                        "ärende",
                                                        "referens",
                                                        "id",
                                                        "löpnr",
                                                        "löpnummer",
                                                        "nr"};
constexpr std::array<std::string_view, 3> source_words{"källa", "rapporterandeenhet", "source"};
constexpr std::array<std::string_view, 11> place_words{
    "adress",  "plats", "gatuadress", "brottsplats", "platsangivelse", "gata",
    "address", "place", "var",        "objekt",      "utrymme"};
constexpr std::array<std::string_view, 19> note_words{"anteckning",
                                                      "anmärkning",
                                                      "beskrivning",
                                                      "fritext",
                                                      "kommentar",
                                                      "felbeskrivning",
                                                      "händelsebeskrivning",
                                                      "notering",
                                                      "text",
                                                      "note",
                                                      "description",
                                                      "övrigt",
                                                      "anm",
                                                      "anmärkn",
                                                      "vadhände",
                                                      "vad",
                                                      "felanmälan",
                                                      "ärendebeskrivning",
                                                      "avser"};
constexpr std::array<std::string_view, 4> severity_words{"allvar", "allvarlighet", "allvarlighetsgrad",
                                                         "severity"};
constexpr std::array<std::string_view, 5> police_report_words{"polisanmäld", "polisanmält", "polisanmälan",
                                                              "anmältillpolis", "policereport"};
constexpr std::array<std::string_view, 19> reported_words{
    "registreratdatum", "datumregistrerat", "registrerad",   "registrerat", "anmälningsdatum",
    "anmältdatum",      "datumanmält",      "inkommetdatum", "inkommet",    "inkommen",
    "rapportdatum",     "rapporterat",      "inregdatum",    "reported",    "regdatum",
    "regdat",           "anmäld",           "anmält",        "inkom"};
constexpr std::array<std::string_view, 3> status_words{"status", "ärendestatus", "läge"};
constexpr std::array<std::string_view, 17> north_words{
    "xn",      "north",     "northing",   "nord",       "norr",       "latitud", "latitude", "lat", "n",
    "swerefn", "sweref99n", "nkoordinat", "koordinatn", "xkoordinat", "xrt90",   "rt90x",    "x"};
constexpr std::array<std::string_view, 20> east_words{
    "ye",         "east",       "easting", "öst",   "öster",   "longitud",  "longitude",
    "long",       "lon",        "lng",     "e",     "swerefe", "sweref99e", "ekoordinat",
    "koordinate", "ykoordinat", "yrt90",   "rt90y", "y",       "ö"};
constexpr std::array<std::string_view, 6> point_words{"koordinater", "koordinat", "position",
                                                      "geopunkt",    "latlong",   "gps"};

struct UseText {
  Use use;
  std::string_view id;
  std::string_view sv;
  std::string_view en;
  Words headings;
};

const std::array<UseText, use_count> uses{{
    {Use::date, "date", "datum", "date", date_words},
    {Use::time, "time", "klockslag", "time", time_words},
    {Use::date_to, "date_to", "slutdatum", "end date", date_to_words},
    {Use::time_to, "time_to", "sluttid", "end time", time_to_words},
    {Use::area, "area", "område", "area", area_words},
    {Use::category, "category", "kategori", "category", category_words},
    {Use::count, "count", "antal", "count", count_words},
    {Use::number, "number", "ärendenummer", "case number", number_words},
    {Use::source, "source", "källa", "source", source_words},
    {Use::place, "place", "plats", "place", place_words},
    {Use::note, "note", "anteckning", "note", note_words},
    {Use::severity, "severity", "allvarlighet", "severity", severity_words},
    {Use::police_report, "police_report", "polisanmäld", "police report", police_report_words},
    {Use::reported, "reported", "registrerad", "reported", reported_words},
    {Use::status, "status", "status", "status", status_words},
    {Use::north, "north", "koordinat, nord", "coordinate, north", north_words},
    {Use::east, "east", "koordinat, öst", "coordinate, east", east_words},
    {Use::point, "point", "koordinater", "coordinates", point_words},
}};

// Of whole headings, or of their beginnings.
constexpr std::array<std::string_view, 22> personal_words{
    "personnr",   "personnummer", "namn",     "förnamn",     "efternamn", "telefon",   "tel",      "mobil",
    "epost",      "email",        "mejl",     "handläggare", "kund",      "hyresgäst", "anmälare", "kontakt",
    "målsägande", "misstänkt",    "lägenhet", "lgh",         "skapadav",  "ändradav"};

}  // namespace

std::string_view use_id(Use use) {
  return uses[index_of(use)].id;
}

std::optional<Use> use_of_id(std::string_view id) {
  for (const UseText& one : uses) {
    if (one.id == id) return one.use;
  }
  return std::nullopt;
}

LocalText use_name(Use use) {
  return {std::string(uses[index_of(use)].sv), std::string(uses[index_of(use)].en)};
}

bool must_be_chosen(Use use) {
  return use <= Use::number;
}

std::span<const std::string_view> headings_of(Use use) {
  return uses[index_of(use)].headings;
}

bool is_personal_heading(std::string_view compact_heading) {
  return std::any_of(personal_words.begin(), personal_words.end(),
                     [&](std::string_view word) { return compact_heading.starts_with(word); });
}

}  // namespace lagesbild::intake
