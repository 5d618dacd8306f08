#include "data/found/municipalities.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "data/read/suggest.hpp"

namespace lagesbild::data {
namespace {

// Source: SCB, Län och kommuner i kodnummerordning. A star: the full name takes an s.
constexpr std::string_view municipality_table =
    "0114Upplands Väsby|0115Vallentuna|0117Österåker*|0120Värmdö|0123Järfälla|0125Ekerö|0126Huddinge|"
    "0127Botkyrka|0128Salem*|0136Haninge|0138Tyresö|0139Upplands-Bro|0140Nykvarn*|0160Täby|"
    "0162Danderyd*|0163Sollentuna|0180Stockholm*|0181Södertälje|0182Nacka|0183Sundbyberg*|0184Solna|"
    "0186Lidingö|0187Vaxholm*|0188Norrtälje|0191Sigtuna|0192Nynäshamn*|0305Håbo|0319Älvkarleby|"
    "0330Knivsta|0331Heby|0360Tierp*|0380Uppsala|0381Enköping*|0382Östhammar*|0428Vingåker*|0461Gnesta|"
    "0480Nyköping*|0481Oxelösund*|0482Flen*|0483Katrineholm*|0484Eskilstuna|0486Strängnäs|0488Trosa|"
    "0509Ödeshög*|0512Ydre|0513Kinda|0560Boxholm*|0561Åtvidaberg*|0562Finspång*|0563Valdemarsvik*|"
    "0580Linköping*|0581Norrköping*|0582Söderköping*|0583Motala|0584Vadstena|0586Mjölby|0604Aneby|"
    "0617Gnosjö|0642Mullsjö|0643Habo|0662Gislaved*|0665Vaggeryd*|0680Jönköping*|0682Nässjö|0683Värnamo|"
    "0684Sävsjö|0685Vetlanda|0686Eksjö|0687Tranås|0760Uppvidinge|0761Lessebo|0763Tingsryd*|0764Alvesta|"
    "0765Älmhult*|0767Markaryd*|0780Växjö|0781Ljungby|0821Högsby|0834Torsås|0840Mörbylånga|"
    "0860Hultsfred*|0861Mönsterås|0862Emmaboda|0880Kalmar|0881Nybro|0882Oskarshamn*|0883Västervik*|"
    "0884Vimmerby|0885Borgholm*|0980Gotland*|1060Olofström*|1080Karlskrona|1081Ronneby|1082Karlshamn*|"
    "1083Sölvesborg*|1214Svalöv*|1230Staffanstorp*|1231Burlöv*|1233Vellinge|1256Östra Göinge|"
    "1257Örkelljunga|1260Bjuv*|1261Kävlinge|1262Lomma|1263Svedala|1264Skurup*|1265Sjöbo|1266Hörby|"
    "1267Höör*|1270Tomelilla|1272Bromölla|1273Osby|1275Perstorp*|1276Klippan*|1277Åstorp*|1278Båstad*|"
    "1280Malmö|1281Lund*|1282Landskrona|1283Helsingborg*|1284Höganäs|1285Eslöv*|1286Ystad*|"
    "1287Trelleborg*|1290Kristianstad*|1291Simrishamn*|1292Ängelholm*|1293Hässleholm*|1315Hylte|"
    "1380Halmstad*|1381Laholm*|1382Falkenberg*|1383Varberg*|1384Kungsbacka|1401Härryda|1402Partille|"
    "1407Öckerö|1415Stenungsund*|1419Tjörn*|1421Orust|1427Sotenäs|1430Munkedal*|1435Tanum*|"
    "1438Dals-Ed*|1439Färgelanda|1440Ale|1441Lerum*|1442Vårgårda|1443Bollebygd*|1444Grästorp*|"
    "1445Essunga|1446Karlsborg*|1447Gullspång*|1452Tranemo|1460Bengtsfors|1461Mellerud*|"
    "1462Lilla Edet*|1463Mark*|1465Svenljunga|1466Herrljunga|1470Vara|1471Götene|1472Tibro|"
    "1473Töreboda|1480Göteborg*|1481Mölndal*|1482Kungälv*|1484Lysekil*|1485Uddevalla|1486Strömstad*|"
    "1487Vänersborg*|1488Trollhättan*|1489Alingsås|1490Borås|1491Ulricehamn*|1492Åmål*|1493Mariestad*|"
    "1494Lidköping*|1495Skara|1496Skövde|1497Hjo|1498Tidaholm*|1499Falköping*|1715Kil*|1730Eda|"
    "1737Torsby|1760Storfors|1761Hammarö|1762Munkfors|1763Forshaga|1764Grums|1765Årjäng*|1766Sunne|"
    "1780Karlstad*|1781Kristinehamn*|1782Filipstad*|1783Hagfors|1784Arvika|1785Säffle|1814Lekeberg*|"
    "1860Laxå|1861Hallsberg*|1862Degerfors|1863Hällefors|1864Ljusnarsberg*|1880Örebro|1881Kumla|"
    "1882Askersund*|1883Karlskoga|1884Nora|1885Lindesberg*|1904Skinnskatteberg*|1907Surahammar*|"
    "1960Kungsör*|1961Hallstahammar*|1962Norberg*|1980Västerås|1981Sala|1982Fagersta|1983Köping*|"
    "1984Arboga|2021Vansbro|2023Malung-Sälen*|2026Gagnef*|2029Leksand*|2031Rättvik*|2034Orsa|"
    "2039Älvdalen*|2061Smedjebacken*|2062Mora|2080Falun*|2081Borlänge|2082Säter*|2083Hedemora|"
    "2084Avesta|2085Ludvika|2101Ockelbo|2104Hofors|2121Ovanåker*|2132Nordanstig*|2161Ljusdal*|"
    "2180Gävle|2181Sandviken*|2182Söderhamn*|2183Bollnäs|2184Hudiksvall*|2260Ånge|2262Timrå|"
    "2280Härnösand*|2281Sundsvall*|2282Kramfors|2283Sollefteå|2284Örnsköldsvik*|2303Ragunda|2305Bräcke|"
    "2309Krokom*|2313Strömsund*|2321Åre|2326Berg*|2361Härjedalen*|2380Östersund*|2401Nordmaling*|"
    "2403Bjurholm*|2404Vindeln*|2409Robertsfors|2417Norsjö|2418Malå|2421Storuman*|2422Sorsele|"
    "2425Dorotea|2460Vännäs|2462Vilhelmina|2463Åsele|2480Umeå|2481Lycksele|2482Skellefteå|"
    "2505Arvidsjaur*|2506Arjeplog*|2510Jokkmokk*|2513Överkalix|2514Kalix|2518Övertorneå|2521Pajala|"
    "2523Gällivare|2560Älvsbyn*|2580Luleå|2581Piteå|2582Boden*|2583Haparanda|2584Kiruna|";

constexpr std::array<std::pair<std::string_view, std::string_view>, 21> counties{
    {{"01", "Stockholms län"},    {"03", "Uppsala län"},       {"04", "Södermanlands län"},
     {"05", "Östergötlands län"}, {"06", "Jönköpings län"},    {"07", "Kronobergs län"},
     {"08", "Kalmar län"},        {"09", "Gotlands län"},      {"10", "Blekinge län"},
     {"12", "Skåne län"},         {"13", "Hallands län"},      {"14", "Västra Götalands län"},
     {"17", "Värmlands län"},     {"18", "Örebro län"},        {"19", "Västmanlands län"},
     {"20", "Dalarnas län"},      {"21", "Gävleborgs län"},    {"22", "Västernorrlands län"},
     {"23", "Jämtlands län"},     {"24", "Västerbottens län"}, {"25", "Norrbottens län"}}};

std::string full_name(std::string_view name, bool with_s) {
  if (name == "Falun") return "Falu kommun";
  if (name == "Gotland") return "Region Gotland";
  return std::string(name) + (with_s ? "s kommun" : " kommun");
}

std::vector<MunicipalityName> read_table() {
  std::vector<MunicipalityName> all;
  constexpr std::size_t code_length = 4;
  for (std::string_view rest = municipality_table; !rest.empty();) {
    std::string_view entry = rest.substr(0, rest.find('|'));
    rest.remove_prefix(entry.size() + 1);
    const bool with_s = entry.ends_with('*');
    if (with_s) entry.remove_suffix(1);
    const std::string_view name = entry.substr(code_length);
    all.push_back({entry.substr(0, code_length), name, full_name(name, with_s)});
  }
  return all;
}

}  // namespace

const std::vector<MunicipalityName>& municipalities() {
  static const std::vector<MunicipalityName> all = read_table();
  return all;
}

const MunicipalityName* find_municipality(std::string_view code_or_name) {
  const auto same = [&](std::string_view other) { return edit_distance(code_or_name, other) == 0; };
  const auto& all = municipalities();
  const auto found = std::find_if(all.begin(), all.end(), [&](const MunicipalityName& one) {
    return same(one.code) || same(one.name) || same(one.full);
  });
  return found == all.end() ? nullptr : &*found;
}

std::string_view county_of(std::string_view code) {
  const auto* found = std::find_if(counties.begin(), counties.end(),
                                   [&](const auto& county) { return code.substr(0, 2) == county.first; });
  return found == counties.end() ? std::string_view{} : found->second;
}

}  // namespace lagesbild::data
