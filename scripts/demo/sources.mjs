// Who reports. `covers`: to how many of the twenty areas the source goes (which ones is drawn), absent for all.
// `missing` and `partial`: how often a week has no report or a partial one. `gaps`: runs of silence; status null
// leaves the week without a status, that is unknown. `lag`: usual days from event to report.

export const parties = [
  { id: "kommun", name: { sv: "Sollentuna kommun", en: "Sollentuna municipality" } },
  { id: "polis", name: { sv: "Polisen", en: "The police" } },
  { id: "sollentunahem", name: "Sollentunahem" },
];

export const sources = [
  {
    id: "faltgruppen", party: "kommun", name: { sv: "Fältgruppen", en: "Youth outreach team" },
    missing: 0.05, partial: 0.03, lag: 3,
    gaps: [{ from: "2024-W28", to: "2024-W31", status: "missing" }, { from: "2025-W28", to: "2025-W31", status: "missing" }],
  },
  {
    id: "fritidsgardar", party: "kommun", name: { sv: "Fritidsgårdarna", en: "Youth centres" }, covers: 15,
    missing: 0.07, partial: 0.04, lag: 4,
    gaps: [
      { from: "2024-W27", to: "2024-W32", status: null }, { from: "2025-W27", to: "2025-W32", status: null },
      { from: "2026-W27", to: "2026-W32", status: "missing" },
    ],
  },
  {
    id: "skolor", party: "kommun", name: { sv: "Skolorna", en: "Schools" }, covers: 18,
    missing: 0.06, partial: 0.07, lag: 3, closed: [[25, 32], [52, 53], [1, 1]], gaps: [],
  },
  {
    id: "parkdrift", party: "kommun", name: { sv: "Park- och gatudrift", en: "Parks and streets" },
    missing: 0.04, partial: 0.03, lag: 2,
    gaps: [{ from: "2025-W02", to: "2025-W05", status: "missing" }],
  },
  {
    id: "ordningsvakter", party: "kommun", name: { sv: "Ordningsvakter", en: "Public order guards" }, covers: 16,
    missing: 0.03, partial: 0.02, lag: 1,
    gaps: [{ from: "2023-W47", to: "2024-W06", status: null }],
  },
  {
    id: "trygghetsvardar", party: "kommun", name: { sv: "Trygghetsvärdar", en: "Safety hosts" }, covers: 17,
    missing: 0.08, partial: 0.05, lag: 2,
    gaps: [{ from: "2025-W20", to: "2025-W33", status: null }, { from: "2026-W38", to: "2026-W38", status: null }],
  },
  {
    id: "evenemang", party: "kommun", name: { sv: "Tillstånd och evenemang", en: "Permits and events" },
    missing: 0, partial: 0, lag: 0, gaps: [],
  },
  {
    id: "omradespolis", party: "polis", name: { sv: "Områdespoliserna", en: "Community police officers" },
    missing: 0.09, partial: 0.05, lag: 2,
    gaps: [{ from: "2024-W50", to: "2025-W02", status: "missing" }, { from: "2026-W36", to: "2026-W36", status: "missing" }],
  },
  {
    id: "anmalningar", party: "polis", name: { sv: "Polisanmälningar", en: "Crimes reported to the police" },
    missing: 0, partial: 0, lag: 4, gaps: [],
  },
  {
    id: "bovardar", party: "sollentunahem", name: { sv: "Bovärdar", en: "Caretakers" }, covers: 17,
    missing: 0.06, partial: 0.08, lag: 3,
    gaps: [{ from: "2024-W29", to: "2024-W30", status: "missing" }, { from: "2026-W29", to: "2026-W30", status: "missing" }],
  },
  {
    id: "storningsjour", party: "sollentunahem", name: { sv: "Störningsjour och väktare", en: "Disturbance patrol" }, covers: 17,
    missing: 0.04, partial: 0.03, lag: 1,
    gaps: [{ from: "2024-W36", to: "2024-W44", status: null }],
  },
];

/** The newest whole week, when the picture is made: who has not come in yet, and who only in part. */
export const newest_week = { unknown: "storningsjour", partial: "bovardar" };

/** Sources that see an event as it happens also have some from the week that is going on. */
export const continuous_sources = ["ordningsvakter", "omradespolis", "anmalningar"];

/** Weeks whose reports came long after, all at once. */
export const caught_up = { source: "parkdrift", from: "2026-W39", to: "2026-W41", reported: "2026-11-09" };
