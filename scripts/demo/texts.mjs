// Invented places and notes in plain Swedish. A place is a kind of place, never an address; a note says what and
// how much, never who.

const stairwell = ["trapphus", "entré", "källargång", "tvättstuga", "cykelrum"];
const outdoors = ["lekplats", "gångtunnel", "parkstråk", "busshållplats", "gångväg", "bollplan", "parkering"];
const centre = ["torg", "centrumpassage", "stationsentré", "utanför matbutik", "bibliotekets entré"];
const school = ["skolgård", "skolans entré", "idrottshall", "skolans cykelställ"];

const places = {
  vandalism: [...stairwell, ...outdoors, ...school, "soprum", "gångbro"],
  arson: ["soprum", "återvinningsstation", "skogsdunge", "parkering", "lekplats", "garagelänga"],
  gathering: [...stairwell.slice(0, 3), ...centre, "skolgård", "lekplats", "gångtunnel"],
  drugs: ["garage", "källargång", "parkstråk", "gångtunnel", "torg", "trapphus", "parkering"],
  violence: [...centre, ...school, "busshållplats", "bollplan", "gångväg"],
  theft: ["källarförråd", "cykelrum", "garage", "parkering", "butik", "skolans cykelställ", "villakvarter"],
  traffic: ["gångväg", "skolgata", "gångtunnel", "parkering", "torg", "bostadsgata", "busshållplats"],
  disorder: [...centre, ...stairwell.slice(0, 3), "lekplats", "busshållplats", "grillplats"],
  unsafe_place: [...outdoors, "trappa", "cykelväg", "soprum", "skogsdunge"],
  staff: ["reception", "skola", "fritidsgård", "utomhus under tjänst"],
  upcoming: ["torg", "idrottsplats", "centrum", "kulturhus"],
};

const notes = {
  vandalism: [
    "Klotter på vägg, cirka {few} kvadratmeter.", "Krossad ruta i dörrparti.", "Nedklottrad anslagstavla.",
    "Sönderslagen bänk.", "Glaskross på gångytan, städat.", "Trasig belysningsstolpe, felanmäld.",
    "Uppbruten brevlåda.", "Klotter på elskåp.", "Sparkad dörr, låset går inte att använda.", "Papperskorgar nedvälta.",
    "Samma signatur som tidigare veckor.", "Staket nedbrutet på en sträcka av {few} meter.",
  ],
  arson: [
    "Brand i papperskorg, släckt på plats.", "Container satt i brand, räddningstjänsten kallad.",
    "Eldning av skräp mot fasad, sotskador.", "Tidningar antända i soprum, självslocknat.", "Moped antänd, ingen spridning.",
    "Brandrester upptäckta på morgonen.",
  ],
  gathering: [
    "Större grupp, hög ljudnivå, skingrades efter samtal.", "Återkommande samling kvällstid.",
    "Grupp som blockerar entrén.", "Boende upplever att det är svårt att passera.", "Samling med musik, lugnt bemötande.",
    "Grupp i trapphuset, nedskräpning efteråt.", "Ett tiotal på plats, inga ingripanden.", "Samling efter stängning.",
    "Samling efter skoltid, kontakt tagen.",
  ],
  drugs: [
    "Misstänkt överlämning, bil på tomgång.", "Påsar hittade, lämnade till polisen.", "Lukt av cannabis i trapphuset.",
    "Korta möten vid samma plats flera kvällar.", "Misstänkt gömställe i buskage.", "Tomma kapslar på marken, städat.",
    "Lås till källargång manipulerat.",
  ],
  violence: [
    "Bråk mellan två grupper, avbröts av vuxna på plats.", "Hotfull stämning, dialog fördes.", "Slagsmål, en lindrigt skadad.",
    "Hot i samband med tillsägelse.", "Rån av mobiltelefon, anmält.", "Bråk efter match.", "Knuffar och hot i kö.",
    "Misshandel, ambulans på plats.",
  ],
  theft: [
    "Inbrott i källarförråd, {few} förråd uppbrutna.", "Cykel stulen ur låst rum.", "Inbrott i fordon, ruta krossad.",
    "Inbrott i bostad under dagtid.", "Snatteri, avvikit från platsen.", "Katalysator stulen.", "Försök till inbrott, brytmärken.",
    "Verktyg stulna från arbetsplats.", "Elsparkcykel stulen.",
  ],
  traffic: [
    "A-traktor med hög musik i sen timme.", "A-traktorer kör slinga runt kvarteret.", "Moped på gångväg i hög fart.",
    "Elsparkcyklar i bredd på gångbana.", "Buskörning på parkeringen.", "Fordon på skolgata trots förbud.",
    "Mopeder utan ljus i gångtunneln.", "A-traktor körde över gångstråket.", "Terrängfordon på motionsspåret.",
  ],
  disorder: [
    "Störande musik efter midnatt.", "Fylleri, hjälpt vidare.", "Person sover i trapphuset, erbjuden stöd.",
    "Högljutt gräl, lugnt när väktare kom.", "Fyrverkeri mitt i veckan.", "Festande på lekplatsen, nedskräpning.",
    "Störning från lokal, samtal fört.", "Alkoholförtäring i väntsal.", "Skrik och stoj på natten.",
  ],
  unsafe_place: [
    "Belysning ur funktion, {few} stolpar.", "Buskage skymmer sikten.", "Nedskräpat och undanskymt.",
    "Mörk passage, boende går omväg.", "Trasig dörr, vem som helst kommer in.", "Dumpat grovavfall.",
    "Halt och mörkt i trappan.", "Skylt saknas, svårt att hitta.",
  ],
  staff: ["Hot mot personal i tjänst.", "Verbalt angrepp, rapporterat internt.", "Föremål kastat mot personal."],
};

const numbers = ["två", "tre", "fyra", "fem", "sex"];

/** A place and a note for an event; none where the category must not be told apart further. */
export function draw_texts(event, rng) {
  if (!places[event.category]) return {};
  const texts = { place: rng.pick(places[event.category]) };
  if (notes[event.category] && rng.chance(0.62)) {
    texts.note = rng.pick(notes[event.category]).replace("{few}", rng.pick(numbers));
  }
  return texts;
}
