// Invented measures, each in the chain problem, cause, measure, follow-up. `role` names a planted area.
const ordinary = (index) => ({ ordinary: index });

const drafts = [
  {
    id: "insats-2026-31", at: ["vandalism_rise"], title: "Riktad kvällsnärvaro vid skolgård och gångtunnel",
    problem: "Skadegörelsen har ökat sedan v. 34, mest fredag och lördag kväll.", causes: [{ sv: "Platserna saknar vuxna efter kl. 20.", side: "control" }, { sv: "De är lätta att nå.", side: "target" }],
    categories: ["vandalism"], focus: "public_places", kind: "situational", joint: true, responsible: { party: "kommun", unit: "Trygghetsenheten" }, taking_part: ["polis", "sollentunahem"],
    start: "2026-11-02", due: "2026-12-20", status: "ongoing", term: "short",
    expected: "Färre klottrade och sönderslagna ytor kvällstid.", measure_of_success: "Skadegörelse per vecka åter inom det förväntade i fyra veckor.",
    decision: "mote-2026-v45", changed: "2026-11-13T14:40:00+01:00",
    follow_ups: [{ date: "2026-11-13", text: "Närvaro fyra kvällar. Två samtal med vårdnadshavare förmedlade.", result: "for_tidigt" }],
  },
  {
    id: "insats-2026-32", at: ["vandalism_rise"], title: "Snabbsanering av klotter inom två dygn",
    problem: "Klotter ligger kvar och drar till sig mer.", cause: "Saneringen beställs en gång i veckan.",
    categories: ["vandalism"], focus: "public_places", kind: "situational", joint: false, responsible: { party: "kommun", unit: "Park och gata" }, taking_part: [],
    start: "2026-11-09", due: "2027-01-31", status: "ongoing", term: "short",
    expected: "Klotter borta inom två dygn.", measure_of_success: "Andel sanerat inom två dygn över 90 procent.",
    decision: "mote-2026-v45", changed: "2026-11-06T15:10:00+01:00", follow_ups: [],
  },
  {
    id: "insats-2026-30", at: ["traffic_rise"], title: "Hastighetssäkring och dialog med A-traktorförare",
    problem: "A-traktorer kör slinga kvällstid, fler rapporter sedan v. 34.", cause: "Raksträcka utan hinder och ingen annan plats att träffas på.",
    categories: ["traffic"], focus: "public_places", kind: "situational", joint: true, responsible: { party: "polis", unit: "Områdespoliserna" }, taking_part: ["kommun"],
    start: "2026-10-26", due: "2026-12-15", status: "planned", term: "long",
    expected: "Färre rapporter om störande trafik.", measure_of_success: "Högst en rapport i veckan under sex veckor.",
    decision: "mote-2026-v43", changed: "2026-10-30T14:20:00+01:00", follow_ups: [],
  },
  {
    id: "insats-2026-29", at: ["keen_reporter"], title: "Genomgång av rapporteringen med bovärdarna",
    problem: "Ett område ser högt ut, men nästan allt kommer från en enda källa.", cause: "Rapporteringen har blivit tätare, inte säkert händelserna.",
    focus: "public_places", kind: "social", joint: true, responsible: { party: "sollentunahem", unit: "Förvaltning" }, taking_part: ["kommun"],
    start: "2026-10-19", due: "2026-11-30", status: "ongoing", term: "short",
    expected: "Lika rapportering i alla bostadsområden.", measure_of_success: "Gemensam instruktion använd av alla bovärdar.",
    decision: "mote-2026-v42", changed: "2026-10-16T14:30:00+02:00", follow_ups: [],
  },
  {
    id: "insats-2026-12", at: ["measure_worked"], title: "Ordningsvakter och öppen fritidsgård fredag och lördag",
    problem: "Samlingar och störningar kring torget sedan våren 2025.", cause: "Lokalerna stänger tidigt och torget har få vuxna.",
    categories: ["gathering", "disorder"], focus: "public_places", kind: "situational", joint: true, responsible: { party: "kommun", unit: "Trygghetsenheten" }, taking_part: ["polis", "sollentunahem"],
    start: "2026-03-30", due: "2026-09-30", status: "followed_up", term: "short",
    expected: "Färre samlingar kvällstid.", measure_of_success: "Samlingar och ordningsstörningar halverade mot vintern.",
    decision: "mote-2026-v12", changed: "2026-10-02T15:00:00+02:00",
    follow_ups: [
      { date: "2026-06-05", text: "Rapporterna har minskat, boende märker skillnad.", result: "minskning" },
      { date: "2026-10-02", text: "Minskningen står sig. Ordningsvakterna trappas ned.", result: "minskning" },
    ],
  },
  {
    id: "insats-2026-13", at: ["measure_worked"], title: "Trygghetsvandring med boende",
    problem: "Boende undviker torget på kvällen.", cause: "Dålig belysning och skymd sikt.",
    focus: "public_places", kind: "social", joint: true, responsible: { party: "sollentunahem", unit: "Bosociala gruppen" }, taking_part: ["kommun", "polis"],
    start: "2026-04-20", due: "2026-05-15", status: "done", term: "long",
    expected: "Åtgärdslista som boende känner igen.", measure_of_success: "Hälften av punkterna åtgärdade före hösten.",
    decision: "mote-2026-v16", changed: "2026-05-22T14:10:00+02:00", follow_ups: [],
  },
  {
    id: "insats-2026-33", at: ["low_coverage"], title: "Säkra rapporteringen från området",
    problem: "Under halva täckningen sedan v. 34: bilden av området går inte att lita på.", cause: "Ny indelning, ingen har fått uppdraget att rapportera.",
    focus: "public_places", kind: "social", joint: true, responsible: { party: "kommun", unit: "Trygghetssamordnaren" }, taking_part: ["polis", "sollentunahem"],
    start: "2026-11-16", due: "2026-12-04", status: "proposed", term: "short",
    expected: "Alla källor rapporterar varje vecka.", measure_of_success: "Täckning över 90 procent i fyra veckor.",
    decision: "mote-2026-v46", changed: "2026-11-13T14:45:00+01:00", follow_ups: [],
  },
  {
    id: "insats-2026-20", at: [ordinary(0)], title: "Belysning och buskröjning längs gångstråk",
    problem: "Mörk gångväg som många undviker.", causes: [{ sv: "Trasiga stolpar och skymd sikt.", side: "control" }],
    categories: ["unsafe_place"], focus: "public_places", kind: "situational", joint: false, responsible: { party: "kommun", unit: "Park och gata" }, taking_part: [],
    start: "2026-08-31", due: "2026-10-15", status: "done", term: "long",
    expected: "Färre rapporter om otrygg plats.", measure_of_success: "Inga felanmälningar kvar på sträckan.",
    decision: "mote-2026-v35", changed: "2026-10-15T11:00:00+02:00", follow_ups: [],
  },
  {
    id: "insats-2026-24", at: [ordinary(1), ordinary(2)], title: "Åtgärder mot trapphushäng",
    problem: "Återkommande samlingar i entréer.", causes: [{ sv: "Portar som inte går i lås.", side: "target" }],
    categories: ["gathering", "disorder"], focus: "public_places", kind: "situational", joint: false, responsible: { party: "sollentunahem", unit: "Förvaltning" }, taking_part: [],
    start: "2026-09-07", due: "2026-11-10", status: "ongoing", term: "short",
    expected: "Portarna låsta kvällstid.", measure_of_success: "Störningsjourens utryckningar till trapphus halverade.",
    decision: "mote-2026-v36", changed: "2026-10-23T14:00:00+02:00",
    follow_ups: [{ date: "2026-10-23", text: "Tre av fem portar bytta, leverans försenad.", result: "for_tidigt" }],
  },
  {
    id: "insats-2026-09", at: [ordinary(3)], title: "Samverkan med näringsidkare kring tillgrepp",
    problem: "Stölder ur butik och källare.", causes: [{ sv: "Låg upptäcktsrisk.", side: "control" }],
    categories: ["theft"], focus: "public_places", kind: "situational", joint: true, responsible: { party: "polis", unit: "Områdespoliserna" }, taking_part: ["kommun"],
    start: "2026-02-16", due: "2026-06-30", status: "followed_up", term: "short",
    expected: "Färre tillgrepp.", measure_of_success: "Tillgrepp under det förväntade i åtta veckor.",
    decision: "mote-2026-v07", changed: "2026-09-04T14:00:00+02:00",
    follow_ups: [{ date: "2026-09-04", text: "Ingen säker skillnad mot jämförbara områden.", result: "oforandrat" }],
  },
  {
    id: "insats-2026-05", at: [], title: "Gemensam utbildning om brott i nära relation",
    problem: "Personal är osäker på vad de ska göra vid misstanke.", cause: "Ingen gemensam rutin.",
    focus: "close_relation", kind: "social", joint: true, responsible: { party: "kommun", unit: "Socialtjänsten" }, taking_part: ["polis"],
    start: "2026-01-19", due: "2026-12-18", status: "ongoing", term: "long",
    expected: "Fler tidiga kontakter.", measure_of_success: "250 utbildade före årets slut.",
    decision: "mote-2026-t1", changed: "2026-09-01T10:00:00+02:00", follow_ups: [],
  },
  {
    id: "insats-2026-18", at: [], title: "Föräldradialog om rekrytering till kriminella strukturer",
    problem: "Unga kontaktas i sociala medier.", cause: "Vuxna känner inte igen tecknen.",
    focus: "recruitment", kind: "social", joint: true, responsible: { party: "kommun", unit: "Fältgruppen" }, taking_part: ["polis"],
    start: "2026-08-24", due: "2026-12-11", status: "ongoing", term: "long",
    expected: "Fler orosanmälningar i tidigt skede.", measure_of_success: "Föräldramöten på alla högstadieskolor.",
    decision: "mote-2026-t2", changed: "2026-09-11T09:30:00+02:00", follow_ups: [],
  },
  {
    id: "insats-2026-15", at: [], title: "Samordnad tillsyn av lokaler",
    problem: "Lokaler som kan vara mötesplats för organiserad brottslighet.", cause: "Tillsynen görs var för sig.",
    focus: "organised_crime", kind: "situational", joint: true, responsible: { party: "polis", unit: "Lokalpolisområdet" }, taking_part: ["kommun"],
    start: "2026-05-04", due: "2026-11-27", status: "ongoing", term: "long",
    expected: "Tillsyn på bredden.", measure_of_success: "Tolv gemensamma tillsyner under året.",
    decision: "mote-2026-t1", changed: "2026-10-09T13:00:00+02:00", follow_ups: [],
  },
];

/** Measures with area ids put in; `roles` as cast, `others` the areas that play no planted part. */
export function make_measures(roles, others) {
  const area_of = (at) => (typeof at === "string" ? roles[at] : others[at.ordinary].id);
  const measures = drafts.map(({ id, title, at, ...rest }) => ({ id, title, areas: at.map(area_of), ...rest }));
  return { format: "lagesbild-measures/1", synthetic: true, revision: 41, measures };
}
