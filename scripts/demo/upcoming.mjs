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

// School holidays, told for the whole municipality.
const holidays = [
  ["2026-10-26", "2026-10-30", "Höstlov."],
  ["2026-12-21", "2027-01-08", "Jullov."],
  ["2027-03-01", "2027-03-05", "Sportlov."],
  ["2027-03-29", "2027-04-02", "Påsklov."],
  ["2027-06-14", "2027-08-13", "Sommarlov."],
];

/** Events of the family "upcoming", all known at `updated`. */
export function upcoming_events(areas, rng) {
  const told = (date) => Math.min(day_of_date(date) - 14, day_of_date("2026-11-13"));
  const arrangements = kinds.map(([date, hour, note, place]) => ({
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
    reported: told(date),
  }));
  const free = holidays.map(([date, date_to, note]) => ({
    source: "evenemang",
    day: day_of_date(date),
    date,
    date_to,
    hour: null,
    category: "school_holiday",
    severity: "low",
    count: 1,
    note,
    police_report: false,
    reported: told(date),
  }));
  return [...arrangements, ...free];
}
