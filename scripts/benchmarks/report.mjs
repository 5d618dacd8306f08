// One line a measure, with its budget where it has one.

let kept = 0;
let broken = 0;

const figure = (value) => value.toFixed(value < 10 ? 2 : 0);

/// `anchor`: { value, name } to say the measure as so many times something measured in the same go.
export function report(what, value, unit, { budget, anchor } = {}) {
  const holds = budget === undefined || value <= budget;
  if (budget !== undefined) holds ? kept++ : broken++;
  const notes = [];
  if (anchor) notes.push(`${(value / anchor.value).toFixed(1)} × ${anchor.name}`);
  if (budget !== undefined) notes.push(`budget ${Number(budget.toPrecision(4))} ${unit}`.trim());
  console.log(`${what.padEnd(66)} ${figure(value).padStart(8)} ${unit.padEnd(3)} ${notes.length ? `(${notes.join(', ')})` : ''}${holds ? '' : '  ← not kept'}`);
}

/// How many budgets were kept; answers whether all were.
export function reportBudgets() {
  console.log(`budgets: ${kept} passed, ${broken} failed`);
  return broken === 0;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
