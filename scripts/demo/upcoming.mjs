// Arrangements that the group should know of, past and to come. Invented, at invented places.
import { day_of_date } from "./calendar.mjs";

const kinds = [
  ["2026-08-28", 17, "Skolstartsfest på torget, cirka 400 väntas.", "torg"],
  ["2026-09-12", 12, "Höstmarknad.", "centrum"],
  ["2026-09-26", 15, "Match med väntad storpublik.", "idrottsplats"],
  ["2026-10-17", 18, "Kulturnatt i biblioteket.", "kulturhus"],
  ["2026-10-31", 18, "Halloweenvandring för barn.", "parkstråk"],
  ["2026-11-14", 14, "Derby, två supportergrupper.", "idrottsplats"],
  ["2026-11-27", 16, "Julskyltning och tändning av granen.", "torg"],
  ["2026-11-28", 15, "Match med väntad storpublik.", "idrottsplats"],
  ["2026-12-13", 17, "Luciatåg genom centrum.", "centrum"],
  ["2026-12-18", 12, "Skolavslutning, många unga ute på kvällen.", "skolgård"],
  ["2026-12-31", 22, "Nyårsfirande, risk för fyrverkerier.", "torg"],
];

/** Events of the family "upcoming", all known at `updated`. */
export function upcoming_events(areas, rng) {
  return kinds.map(([date, hour, note, place]) => ({
    source: "evenemang",
    day: day_of_date(date),
    date,
    hour,
    area: rng.pick(areas).id,
    category: "upcoming",
    severity: "low",
    count: 1,
    place,
    note,
    police_report: false,
    reported: Math.min(day_of_date(date) - 14, day_of_date("2026-11-13")),
  }));
}
