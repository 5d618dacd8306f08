// An invented situation of any size, always the same for the same numbers: areas in a grid, every source reporting every
// week but one in ten, events as rare as a municipality's.

const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const named = (letter, count) => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(4, '0')}`);

const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(2021, 10, 22); // a Monday

/// ISO 8601: the week's Thursday decides its year.
function weekName(index) {
  const thursday = new Date(firstDay + (7 * index + 3) * dayMilliseconds);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday - newYear) / (7 * dayMilliseconds));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

function areasFile(ids, draw) {
  const across = Math.ceil(Math.sqrt(ids.length));
  const features = ids.map((id, index) => {
    const [x, y] = [15 + (index % across) * 0.02, 58 + Math.floor(index / across) * 0.01];
    const ring = [[x, y], [x + 0.02, y], [x + 0.02, y + 0.01], [x, y + 0.01], [x, y]];
    const properties = { id, name: `Område ${id}`, population: 1000 + Math.floor(4000 * draw()) };
    return { type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return { type: 'FeatureCollection', features };
}

/// The files of a situation: [{ path, text }], as lagesbild.open() takes them.
export function syntheticSituation({ areas, categories, sources, weeks, events }) {
  const draw = random(areas * 7919 + events);
  const ids = { area: named('A', areas), category: named('c', categories), source: named('s', sources) };
  const reporting = ids.source.flatMap((source) =>
    Array.from({ length: weeks }, (_, week) => ({ source, week: weekName(week), status: draw() < 0.1 ? 'missing' : 'reported' })));
  const columns = { source: [], day: [], area: [], category: [], count: [] };
  const levels = ids.area.map(() => 0.3 + 2 * draw() ** 2);
  const highest = Math.max(...levels);
  const days = Array.from({ length: events }, () => Math.floor(draw() * weeks * 7)).sort((a, b) => a - b);
  for (const day of days) {
    let area;
    do area = Math.floor(draw() * areas);
    while (draw() * highest > levels[area]);
    const source = Math.floor(draw() * sources);
    if (reporting[source * weeks + Math.floor(day / 7)].status === 'missing') continue;
    columns.day.push(day);
    columns.area.push(area);
    columns.category.push(Math.floor(draw() ** 1.5 * categories));
    columns.source.push(source);
    columns.count.push(1);
  }
  const situation = {
    format: 'lagesbild/1',
    title: { sv: `${areas} områden`, en: `${areas} areas` },
    synthetic: true,
    updated: new Date(firstDay + weeks * 7 * dayMilliseconds).toISOString().slice(0, 10) + 'T12:00:00+01:00',
    municipality: { code: '0000', name: 'Provkommun' },
    parties: [{ id: 'kommun', name: 'Provkommun' }],
    sources: ids.source.map((id) => ({ id, name: `Källa ${id}`, party: 'kommun' })),
    categories: ids.category.map((id, index) => ({ id, name: `Kategori ${id}`, family: 'event', weight: 1 + index, scope: 'area' })),
    areas: 'omraden.geojson',
    incidents: ['handelser.json'],
    method: { window_weeks: 13, k: 3, draws: 20000, seed: 1 },
  };
  const incidents = {
    format: 'lagesbild-incidents/1',
    synthetic: true,
    revision: 1,
    layout: 'columns',
    dictionary: ids,
    from: new Date(firstDay).toISOString().slice(0, 10),
    columns,
    reporting,
  };
  const files = { 'lagesbild.json': situation, 'omraden.geojson': areasFile(ids.area, draw), 'handelser.json': incidents };
  return Object.entries(files).map(([path, content]) => ({ path, text: JSON.stringify(content) }));
}
