// Residents' felt safety, year by year and area by area, as a survey would give it: shares with sampling noise.
import { week_number } from "./calendar.mjs";
import { make_rng } from "./rng.mjs";

/** Shares who answer so in an average area, and how strongly the area's level moves them. */
const questions = [
  { question: "unsafe_evening", share: 0.27, pull: 0.35 },
  { question: "worried_burglary", share: 0.22, pull: 0.15 },
  { question: "problems_disorder", share: 0.18, pull: 0.5 },
];
const years = [2023, 2024, 2025];

function draw_share(rng, level, { share, pull }, responses) {
  const expected = Math.min(0.8, share * (1 + pull * Math.log(level)));
  let yes = 0;
  for (let i = 0; i < responses; i += 1) yes += rng.chance(expected) ? 1 : 0;
  return Number((yes / responses).toFixed(3));
}

export function make_surveys(areas, levels, seed) {
  const surveys = years.flatMap((year) =>
    areas.flatMap((area) => {
      const rng = make_rng(seed, `survey/${year}/${area.id}`);
      const responses = Math.round((area.population / 40) * (0.75 + 0.5 * rng.uniform()));
      return questions.map((question) => ({
        year,
        area: area.id,
        question: question.question,
        share: draw_share(rng, levels(area.id, "gathering", week_number(`${year}-W50`)), question, responses),
        responses,
      }));
    }),
  );
  return {
    format: "lagesbild-surveys/1",
    synthetic: true,
    questions: [
      { id: "unsafe_evening", name: { sv: "Otrygg utomhus på kvällen", en: "Feels unsafe outdoors in the evening" } },
      { id: "worried_burglary", name: { sv: "Orolig för inbrott", en: "Worried about burglary" } },
      { id: "problems_disorder", name: { sv: "Upplever problem med ordningen", en: "Sees problems with disorder" } },
    ],
    surveys,
  };
}
