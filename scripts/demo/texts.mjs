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
    "Uppbrutet lås.", "Klotter på elskåp.", "Sparkad dörr, låset går inte att använda.", "Papperskorgar nedvälta.",
    "Samma signatur som tidigare veckor.", "Staket nedbrutet på en sträcka av {few} meter.",
  ],
  arson: [
    "Mindre brand, släckt på plats.", "Brand i kärl, räddningstjänsten kallad.",
    "Eldning av skräp mot fasad, sotskador.", "Skräp antänt, självslocknat.", "Moped antänd, ingen spridning.",
    "Brandrester upptäckta på morgonen.",
  ],
  gathering: [
    "Större grupp, hög ljudnivå, skingrades efter samtal.", "Återkommande samling kvällstid.",
    "Grupp som blockerar entrén.", "Boende upplever att det är svårt att passera.", "Samling med musik, lugnt bemötande.",
    "Nedskräpat efteråt.", "Ett tiotal på plats, inga ingripanden.", "Samling efter stängning.",
    "Samling efter skoltid, kontakt tagen.",
  ],
  drugs: [
    "Misstänkt överlämning, personerna gick åt olika håll.", "Påsar hittade, lämnade till polisen.", "Tydlig lukt av cannabis.",
    "Korta möten vid samma plats flera kvällar.", "Misstänkt gömställe upptäckt.", "Tomma kapslar på marken, städat.",
    "Manipulerat lås upptäckt.",
  ],
  violence: [
    "Bråk mellan två grupper, avbröts av vuxna på plats.", "Hotfull stämning, dialog fördes.", "Slagsmål, en lindrigt skadad.",
    "Hot i samband med tillsägelse.", "Rån av mobiltelefon, anmält.", "Bråk som bröt ut efter ett gräl.", "Knuffar och hot i kö.",
    "Misshandel, ambulans på plats.",
  ],
  theft: [
    "Inbrott, {few} lås uppbrutna.", "Cykel stulen ur låst rum.", "Inbrott, ruta krossad.",
    "Inbrott under dagtid.", "Tillgrepp, avvikit från platsen.", "Försök till inbrott, brytmärken.",
    "Verktyg stulna från arbetsplats.", "Elsparkcykel stulen.",
  ],
  traffic: [
    "A-traktor med hög musik i sen timme.", "A-traktorer kör slinga runt kvarteret.", "Moped på gångväg i hög fart.",
    "Elsparkcyklar i bredd på gångbana.", "Buskörning, däckspår på marken.", "Fordon där trafik är förbjuden.",
    "Mopeder utan ljus efter mörkrets inbrott.", "A-traktor körde över gångstråket.", "Två mopeder i bredd, svårt att komma förbi.",
  ],
  disorder: [
    "Störande musik efter midnatt.", "Fylleri, hjälpt vidare.", "Sovplats upptäckt, stöd erbjudet.",
    "Högljutt gräl, lugnt när väktare kom.", "Fyrverkeri mitt i veckan.", "Festande, nedskräpat efteråt.",
    "Störning från lokal, samtal fört.", "Alkoholförtäring på platsen.", "Skrik och stoj på natten.",
  ],
  unsafe_place: [
    "Belysning ur funktion, {few} stolpar.", "Buskage skymmer sikten.", "Nedskräpat och undanskymt.",
    "Mörk passage, boende går omväg.", "Trasigt räcke.", "Dumpat grovavfall.",
    "Halt och mörkt.", "Skylt saknas, svårt att hitta.",
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
