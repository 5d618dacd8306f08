// The agreement 2023–2026: goals and focus areas as they are public, figures and states of the work invented.
const series = (values) => values.map(([period, value]) => ({ period, value }));
const invented = { sv: "Påhittade testdata", en: "Invented test data" };

const focus = [
  {
    id: "close_relation",
    name: { sv: "Brott i nära relation", en: "Crime in close relations" },
    goals: [
      "Parterna ska gemensamt öka kunskapen om brott i nära relation.",
      "Färre ska utsättas och färre ska utsätta närstående.",
    ],
    indicators: [
      { name: { sv: "Anmälda brott i nära relation", en: "Reported crimes in close relations" }, unit: { sv: "per år", en: "a year" }, source: invented, values: series([["2023", 84], ["2024", 79], ["2025", 76]]), target: 70 },
      { name: { sv: "Yrkesverksamma som gått utbildningen", en: "Professionals trained" }, unit: { sv: "personer", en: "people" }, source: invented, values: series([["2023", 40], ["2024", 135], ["2025", 210]]), target: 250 },
    ],
    commitments: [
      { party: "kommun", text: "Utbilda nyckelpersoner i skola och socialtjänst.", status: "ongoing" },
      { party: "polis", text: "Ta tidig kontakt vid upprepade ärenden.", status: "ongoing" },
    ],
  },
  {
    id: "recruitment",
    name: { sv: "Rekrytering till kriminella strukturer", en: "Recruitment to criminal structures" },
    goals: ["Nyrekryteringen ska minska.", "Avhopparverksamheten ska fortsätta att utvecklas."],
    indicators: [
      { name: { sv: "Orosanmälningar som lett till gemensam insats", en: "Concerns that led to a joint measure" }, unit: { sv: "andel", en: "share" }, source: invented, values: series([["2023", 0.41], ["2024", 0.52], ["2025", 0.58]]), target: 0.7 },
    ],
    commitments: [
      { party: "kommun", text: "Fältarbete kvällar och helger vid de platser som lägesbilden visar.", status: "ongoing" },
      { party: "polis", text: "Dialog med vårdnadshavare inom en vecka.", status: "planned" },
    ],
  },
  {
    id: "organised_crime",
    name: { sv: "Organiserad brottslighet", en: "Organised crime" },
    goals: ["Samverkan mellan polis, kommun och andra myndigheter ska stärkas."],
    indicators: [
      { name: { sv: "Gemensamma tillsyner", en: "Joint inspections" }, unit: { sv: "per år", en: "a year" }, source: invented, values: series([["2023", 6], ["2024", 11], ["2025", 13]]), target: 12 },
    ],
    commitments: [
      { party: "kommun", text: "Samordna tillsyn av lokaler och serveringar.", status: "done" },
      { party: "polis", text: "Bidra med underrättelsebild varje tertial.", status: "ongoing" },
    ],
  },
  {
    id: "public_places",
    name: { sv: "Otrygghet i offentlig miljö", en: "Unsafe public places" },
    goals: ["Händelser som gör offentliga platser otrygga ska bli färre."],
    indicators: [
      { name: { sv: "Otrygg utomhus på kvällen", en: "Feels unsafe outdoors in the evening" }, unit: { sv: "andel", en: "share" }, source: invented, values: series([["2023", 0.29], ["2024", 0.28], ["2025", 0.27]]), target: 0.22 },
      { name: { sv: "Skadegörelse per 1 000 invånare", en: "Vandalism per 1,000 inhabitants" }, unit: { sv: "per år", en: "a year" }, source: invented, values: series([["2024", 6.6], ["2025", 6.4]]), target: 5.5 },
    ],
    commitments: [
      { party: "kommun", text: "Trygghetsvandring i varje prioriterat område inom sex veckor.", status: "ongoing" },
      { party: "polis", text: "Synlig närvaro vid prioriterade platser fredag och lördag kväll.", status: "ongoing" },
      { party: "sollentunahem", text: "Bovärdar och störningsjour rapporterar varje vecka.", status: "ongoing" },
    ],
  },
];

export const make_agreement = () => ({
  format: "lagesbild-agreement/1",
  synthetic: true,
  id: "samverkan-2023-2026",
  title: { sv: "Samverkansöverenskommelse 2023–2026", en: "Cooperation agreement 2023–2026" },
  period: { from: "2023-01-01", to: "2026-12-31" },
  parties: ["kommun", "polis"],
  goal: {
    sv: "Kommunen ska varken ha eller få några utsatta områden.",
    en: "The municipality shall neither have nor get any areas of social vulnerability as the police define them.",
  },
  changed: "2026-09-01T10:00:00+02:00",
  focus,
});
