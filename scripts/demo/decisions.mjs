// Invented meetings. `picture` keeps what the decision was taken on: counted and expected reports in the window
// that ended the week before, with the expected number from step 1 of the method.
import { window_counts } from "./counts.mjs";
import { at_time, day_of_date, week_name } from "./calendar.mjs";

const ordinary = (index) => ({ ordinary: index });
const everyone = ["Trygghetsenheten", "Fältgruppen", "Skolorna", "Park och gata", "Områdespoliserna", "Sollentunahem"];

const meetings = [
  {
    id: "mote-2026-v07", date: "2026-02-13", kind: "week", measures: ["insats-2026-09"],
    focus: [{ at: ordinary(3), level: "watch", category: "theft", reason: "Vanligt och påverkar många. Näringsidkarna vill vara med." }],
  },
  {
    id: "mote-2026-v12", date: "2026-03-20", kind: "week", measures: ["insats-2026-12"],
    focus: [{ at: "measure_worked", level: "priority", category: "gathering", reason: "Vanligt, avvikande och påverkar många. Resurser finns." }],
  },
  {
    id: "mote-2026-v16", date: "2026-04-17", kind: "week", measures: ["insats-2026-13"],
    focus: [{ at: "measure_worked", level: "priority", category: "disorder", reason: "Insatsen har börjat. Boende vill visa vilka platser de undviker." }],
  },
  {
    id: "mote-2026-t1", date: "2026-05-08", kind: "tertial", measures: ["insats-2026-05", "insats-2026-15"],
    focus: [{ at: "measure_worked", level: "watch", category: "gathering", reason: "Minskar sedan insatsen började. Följs till hösten." }],
  },
  {
    id: "mote-2026-v35", date: "2026-08-28", kind: "week", measures: ["insats-2026-20"],
    focus: [{ at: ordinary(0), level: "watch", category: "unsafe_place", reason: "Går att påverka snabbt före hösten." }],
  },
  {
    id: "mote-2026-v36", date: "2026-09-04", kind: "week", measures: ["insats-2026-09", "insats-2026-24"],
    focus: [
      { at: ordinary(1), level: "watch", category: "gathering", reason: "Återkommande i samma entréer." },
      { at: ordinary(3), level: "normal", category: "theft", reason: "Något över det förväntade, men kan vara slump. Ingen säker skillnad efter insatsen." },
    ],
  },
  {
    id: "mote-2026-t2", date: "2026-09-11", kind: "tertial", measures: ["insats-2026-18"],
    focus: [{ at: "measure_worked", level: "watch", category: "disorder", reason: "Lägre sedan i våras. Följs upp en gång till innan insatsen trappas ned." }],
  },
  {
    id: "mote-2026-v42", date: "2026-10-16", kind: "week", measures: ["insats-2026-29"],
    focus: [{ at: "keen_reporter", level: "watch", category: "vandalism", reason: "Högt, men nästan allt från en källa. Prioriteras inte förrän rapporteringen är genomgången." }],
  },
  {
    id: "mote-2026-v43", date: "2026-10-23", kind: "week", measures: ["insats-2026-30"],
    focus: [{ at: "traffic_rise", level: "watch", category: "traffic", reason: "Tydlig ökning av A-traktorrapporter, men låg allvarlighet." }],
  },
  {
    id: "mote-2026-v45", date: "2026-11-06", kind: "week", measures: ["insats-2026-31", "insats-2026-32"],
    state: "adjusted", next: "2026-11-13",
    outcomes: [{ kind: "decision", text: "Se över belysningen vid gångtunneln.", open: true }],
    focus: [
      { at: "vandalism_rise", level: "priority", category: "vandalism", reason: "Ökande, synligt och samma mönster från flera källor." },
      { at: "traffic_rise", level: "watch", category: "traffic", reason: "Insatsen planeras, samma nivå som förra mötet." },
    ],
  },
  {
    id: "mote-2026-v46", date: "2026-11-13", kind: "week", measures: ["insats-2026-31", "insats-2026-33"],
    state: "adjusted", next: "2026-11-27",
    outcomes: [
      { kind: "decision", text: "Se över belysningen vid gångtunneln.", open: true, since: "mote-2026-v45" },
      { kind: "decision", text: "Alla källor påminns om rapporten senast onsdag.", open: true },
      { kind: "information", text: "Skolavslutningen den 18 december samordnas av fritidsgårdarna." },
    ],
    focus: [
      { at: "vandalism_rise", level: "priority", category: "vandalism", reason: "Fortsatt över det förväntade. Insatsen får tid att verka.",
        proposed: "priority", grounds_for: ["increasing", "signal_crime", "influence"], grounds_against: ["resources"],
        causes: ["Skymd sikt vid gångtunneln", "Inga vuxna på skolgården på kvällen"] },
      { at: "low_coverage", level: "watch", category: "vandalism", reason: "För lite underlag för att bedöma. Rapporteringen måste säkras." },
      { at: "measure_worked", level: "normal", category: "gathering", reason: "Tillbaka på normal nivå sedan i våras." },
    ],
  },
];

const week_before = (date) => Math.floor(day_of_date(date) / 7) - 1;

function picture(world, events, area, category, date) {
  const to = week_before(date);
  const from = to - 12;
  const { observed, expected } = window_counts(world, events, area, category, from, to);
  return {
    method: { window_weeks: 13, k: 3, draws: 20000 },
    seed: 1,
    window: { from: week_name(from), to: week_name(to) },
    category,
    observed,
    expected: Number(expected.toFixed(2)),
  };
}

/** `others`: the areas that play no planted part, as for the measures. */
export function make_decisions(world, others, events) {
  const area_of = (at) => (typeof at === "string" ? world.roles[at] : others[at.ordinary].id);
  const decisions = meetings.map(({ focus, measures, ...meeting }) => ({
    ...meeting,
    present: everyone,
    focus_areas: focus.map(({ at, level, category, reason, ...weighed }) => ({
      area: area_of(at),
      level,
      reason,
      ...weighed,
      picture: picture(world, events, area_of(at), category, meeting.date),
    })),
    measures,
    notes: meeting.kind === "week" ? "Nästa möte fredag kl. 13." : "Styrgruppen får bilden skriftligt.",
    minutes: `Lägesbilden gicks igenom. ${focus.length === 1 ? "Ett område" : `${["", "", "Två", "Tre"][focus.length]} områden`} togs upp. Besluten skickas till parterna.`,
    changed: at_time(meeting.date, "15:00"),
  }));
  return { format: "lagesbild-decisions/1", synthetic: true, revision: 19, decisions };
}
