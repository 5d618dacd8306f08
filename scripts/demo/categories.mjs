// What is reported: names and invented weights for the manifest, and the patterns behind the invented events.
// `rates`: expected events a week in the whole municipality, by source, before silence. `season`: [amplitude, ISO
// week of the peak]. `weekdays`: Monday first. `hours`: [from, to, weight] spans that may pass midnight.
// `severity`: shares low, medium, high. `police`: share reported to the police where the source is not the police.

const every_day = [1, 1, 1, 1, 1, 1, 1];
const weekend_nights = [0.7, 0.7, 0.8, 0.9, 1.6, 1.7, 0.8];
const school_week = [1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5];

export const categories = [
  {
    id: "vandalism", name: { sv: "Skadegörelse och klotter", en: "Vandalism and graffiti" },
    examples: { sv: "klotter, glaskross, trasig belysning", en: "graffiti, broken windows, broken lamps" },
    family: "event", weight: 2, focus: "public_places",
    rates: { parkdrift: 3.6, bovardar: 2.4, skolor: 1.5, anmalningar: 2.2, trygghetsvardar: 0.6, ordningsvakter: 0.4 },
    season: [0.2, 42], weekdays: weekend_nights, hours: [[20, 3, 6], [15, 20, 3], [6, 15, 1]],
    severity: [0.55, 0.38, 0.07], police: 0.35,
  },
  {
    id: "arson", name: { sv: "Anlagd brand", en: "Arson" },
    examples: { sv: "container, soprum, fordon", en: "container, waste room, vehicle" },
    family: "event", weight: 15, focus: "public_places",
    rates: { anmalningar: 0.5, parkdrift: 0.25, bovardar: 0.2 },
    season: [0.35, 44], weekdays: weekend_nights, hours: [[21, 4, 7], [14, 21, 2], [4, 14, 0.5]],
    severity: [0.3, 0.45, 0.25], police: 0.8,
  },
  {
    id: "gathering", name: { sv: "Otrygghetsskapande samling", en: "Intimidating gathering" },
    examples: { sv: "trapphus, centrum, skolgård", en: "stairwell, centre, school yard" },
    family: "event", weight: 1, focus: "public_places",
    rates: { faltgruppen: 2.4, ordningsvakter: 2, storningsjour: 1.2, trygghetsvardar: 1.1, fritidsgardar: 0.9, skolor: 0.6, omradespolis: 0.5 },
    season: [0.2, 36], weekdays: weekend_nights, hours: [[18, 24, 6], [14, 18, 3], [0, 3, 1]],
    severity: [0.65, 0.3, 0.05], police: 0.05,
  },
  {
    id: "drugs", name: { sv: "Misstänkt narkotikahantering", en: "Suspected drug dealing" },
    examples: { sv: "överlämning, gömma", en: "handover, stash" },
    family: "event", weight: 4, focus: "organised_crime",
    rates: { omradespolis: 1.1, anmalningar: 0.6, faltgruppen: 0.5, bovardar: 0.4, ordningsvakter: 0.3 },
    season: [0.1, 30], weekdays: [0.9, 0.9, 1, 1, 1.3, 1.2, 0.7], hours: [[16, 23, 6], [11, 16, 3], [23, 2, 1]],
    severity: [0.4, 0.45, 0.15], police: 0.5,
  },
  {
    id: "violence", name: { sv: "Våld, hot och bråk", en: "Violence, threats and fights" },
    examples: { sv: "bråk, hot, rån", en: "fight, threat, robbery" },
    family: "event", weight: 12, focus: "public_places",
    rates: { anmalningar: 2, skolor: 0.7, ordningsvakter: 0.6, omradespolis: 0.4, fritidsgardar: 0.3 },
    season: [0.15, 24], weekdays: weekend_nights, hours: [[20, 3, 5], [12, 20, 4], [7, 12, 1]],
    severity: [0.35, 0.45, 0.2], police: 0.6,
  },
  {
    id: "theft", name: { sv: "Inbrott och tillgrepp", en: "Burglary and theft" },
    examples: { sv: "källare, cykel, fordon", en: "cellar, bicycle, vehicle" },
    family: "event", weight: 3, focus: "public_places",
    rates: { anmalningar: 5.2, bovardar: 1.6, skolor: 0.4, parkdrift: 0.3 },
    season: [0.2, 32], weekdays: every_day, hours: [[0, 6, 4], [8, 16, 4], [16, 24, 3]],
    severity: [0.5, 0.45, 0.05], police: 0.5,
  },
  {
    id: "traffic", name: { sv: "Störande eller olovlig trafik", en: "Disturbing or unlawful traffic" },
    examples: { sv: "A-traktor, moped på gångväg", en: "A-tractor, moped on a footpath" },
    family: "event", weight: 1, focus: "public_places",
    rates: { omradespolis: 1.2, faltgruppen: 0.9, trygghetsvardar: 0.7, skolor: 0.6, parkdrift: 0.4, fritidsgardar: 0.3 },
    season: [0.4, 26], weekdays: [0.9, 0.9, 1, 1, 1.4, 1.1, 0.7], hours: [[15, 22, 7], [22, 1, 3], [7, 15, 2]],
    severity: [0.6, 0.35, 0.05], police: 0.1,
  },
  {
    id: "disorder", name: { sv: "Annan ordningsstörning", en: "Other disorder" },
    examples: { sv: "fylleri, störning, sovplats", en: "drunkenness, disturbance, rough sleeping" },
    family: "event", weight: 1, focus: "public_places",
    rates: { storningsjour: 2.4, ordningsvakter: 2, trygghetsvardar: 1, omradespolis: 0.7, anmalningar: 0.6 },
    season: [0.2, 28], weekdays: weekend_nights, hours: [[20, 3, 7], [10, 20, 3]],
    severity: [0.65, 0.3, 0.05], police: 0.1,
  },
  {
    id: "unsafe_place", name: { sv: "Otrygg plats", en: "Unsafe place" },
    examples: { sv: "mörkt, skymd sikt, nedskräpat", en: "dark, hidden from view, littered" },
    family: "place", weight: 1, focus: "public_places",
    rates: { parkdrift: 1.4, trygghetsvardar: 1, bovardar: 1, faltgruppen: 0.3, skolor: 0.2 },
    season: [0.5, 48], weekdays: school_week, hours: [[7, 16, 5], [16, 22, 3]],
    severity: [0.6, 0.35, 0.05], police: 0,
  },
  {
    id: "staff", name: { sv: "Incident mot personal", en: "Incident against staff" },
    examples: { sv: "hot mot anställd", en: "threat against staff" },
    family: "event", weight: 8, restricted: true, focus: "public_places",
    rates: { skolor: 0.2, ordningsvakter: 0.12, storningsjour: 0.1, fritidsgardar: 0.1 },
    season: [0, 1], weekdays: school_week, hours: [[8, 17, 5], [17, 23, 4]],
    severity: [0.45, 0.45, 0.1], police: 0.5,
  },
  {
    id: "close_relation", name: { sv: "Brott i nära relation", en: "Crime in close relations" },
    family: "event", weight: 20, scope: "municipality", focus: "close_relation",
    rates: { anmalningar: 1.4, omradespolis: 0.2 },
    season: [0.1, 51], weekdays: every_day, hours: [[0, 24, 1]],
    severity: [0.3, 0.5, 0.2], police: 1,
  },
  {
    id: "upcoming", name: { sv: "Arrangemang", en: "Upcoming event" },
    examples: { sv: "match, skolavslutning", en: "match, end of the school year" },
    family: "upcoming", weight: 0, focus: "public_places", rates: {},
  },
  {
    id: "school_holiday", name: { sv: "Skollov", en: "School holiday" },
    examples: { sv: "höstlov, sommarlov", en: "autumn and summer holidays" },
    family: "upcoming", weight: 0, scope: "municipality", rates: {},
  },
];

/** The manifest's record of a category, without the patterns. */
export function manifest_category({ id, name, family, weight, scope = "area", restricted = false, focus, examples }) {
  return { id, name, family, weight, scope, restricted, focus, examples };
}
