(async () => {
  const get = async (path) => (await fetch('data/' + path)).json();
  const manifest = await get('lagesbild.json');
  const [areas, ...files] = await Promise.all([manifest.areas, ...manifest.incidents].map(get));
  const counts = new Map();
  const add = (area, count) => counts.set(area, (counts.get(area) ?? 0) + count);
  for (const file of files) {
    for (const incident of file.incidents ?? []) add(incident.area, incident.count ?? 1);
    file.columns?.area.forEach((area, row) => add(file.dictionary.area[area], file.columns.count?.[row] ?? 1));
  }
  const table = document.querySelector('table');
  for (const { properties } of areas.features) {
    const row = table.insertRow();
    row.insertCell().textContent = properties.name;
    row.insertCell().textContent = counts.get(properties.id) ?? 0;
  }
  requestAnimationFrame(() => requestAnimationFrame(() => (window.anchorReady = performance.now())));
})();
