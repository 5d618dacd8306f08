// The demonstration's three years, counted in whole ISO weeks. Week 0 begins on Monday 20 November 2023 (v. 47);
// the last whole week, 2026-W46, is number 155. Dates are YYYY-MM-DD, never local times.

const day_ms = 86400000;
export const first_day = "2023-11-20";
export const updated = "2026-11-20T14:00:00+01:00";
export const today = updated.slice(0, 10);
export const last_week = 155;
/** The week that is still going on at `updated`. */
export const current_week = 156;
/** The weeks of the standard window, 2026-W34 … 2026-W46. */
export const window_start = last_week - 12;
/** From here on incidents are written as rows; before it, as columns. */
export const recent_start = last_week - 25;

const first_ms = Date.parse(first_day);

/** The date that lies `days` days after the first. */
export const date_of_day = (days) => new Date(first_ms + days * day_ms).toISOString().slice(0, 10);
export const day_of_date = (date) => Math.round((Date.parse(date) - first_ms) / day_ms);
export const date_of = (week, weekday) => date_of_day(7 * week + weekday);

/** ISO 8601 week of a week number: {year, week}; the year is the one its Thursday is in. */
export function iso_week(week) {
  const thursday = new Date(first_ms + (7 * week + 3) * day_ms);
  const year = thursday.getUTCFullYear();
  const day_of_year = Math.round((thursday.getTime() - Date.UTC(year, 0, 1)) / day_ms);
  return { year, week: 1 + Math.floor(day_of_year / 7) };
}

/** "2026-W46". */
export function week_name(week) {
  const iso = iso_week(week);
  return `${iso.year}-W${String(iso.week).padStart(2, "0")}`;
}

// Summer time in the demonstration's years, both days included.
const summer = [["2024-03-31", "2024-10-26"], ["2025-03-30", "2025-10-25"], ["2026-03-29", "2026-10-24"]];

/** "2026-11-13T15:00:00+01:00": Swedish time of a day, `time` as "15:00". */
export function at_time(date, time) {
  const is_summer = summer.some(([from, to]) => date >= from && date <= to);
  return `${date}T${time}:00+0${is_summer ? 2 : 1}:00`;
}

/** The week number of "2026-W46". */
export function week_number(name) {
  for (let week = 0; week <= current_week; week += 1) if (week_name(week) === name) return week;
  throw new Error(`no such week in the demonstration: ${name}`);
}
