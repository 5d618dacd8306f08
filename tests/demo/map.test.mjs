import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import * as polyclip from "polyclip-ts";
import proj4 from "proj4";
import { areas, demo, manifest, read_json, root } from "./support.mjs";

const facts = read_json(join(root, "scripts/demo/facts.json"));
const sweref = "+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const to_metres = proj4("WGS84", sweref);

const polygons_of = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);
const in_metres = (geometry) => polygons_of(geometry).map((polygon) => polygon.map((ring) => ring.map((p) => to_metres.forward(p))));

const signed_area = (ring) =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [ox, oy] = ring[0];
    return sum + ((ring[i][0] - ox) * (y - oy) - (x - ox) * (ring[i][1] - oy)) / 2;
  }, 0);
const area_of = (multipolygon) =>
  multipolygon.reduce((sum, polygon) => sum + polygon.reduce((inner, ring, i) => inner + (i ? -1 : 1) * Math.abs(signed_area(ring)), 0), 0);

const shapes = areas.map((area) => in_metres(area.geometry));
const outline = Math.abs(signed_area([...facts.outline, facts.outline[0]]));

test("the twenty areas have the facts' names and inhabitants, in all those of the municipality", () => {
  assert.equal(areas.length, 20);
  assert.equal(areas.reduce((sum, area) => sum + area.properties.population, 0), facts.municipality.population);
  for (const { id, properties } of areas) {
    const parts = facts.deso.filter((deso) => deso.regso === properties.id);
    assert.equal(id, properties.id);
    assert.ok(parts.length > 0 && parts.every((deso) => deso.name === properties.name), properties.name);
    assert.ok(parts.some((deso) => deso.district === properties.district), properties.name);
  }
});

test("the map says that it is schematic, in both languages", () => {
  const map = read_json(join(demo, manifest.areas));
  assert.equal(map.schematic, true);
  assert.match(map.note.sv, /^Schematisk/);
  assert.match(map.note.en, /^Schematic/);
  assert.ok(areas.every((area) => area.properties.schematic === true));
});

test("the areas fill the outline: their sizes add up to it within half a per cent", () => {
  const sum = shapes.reduce((total, shape) => total + area_of(shape), 0);
  assert.ok(Math.abs(sum / outline - 1) < 0.005, `${sum} of ${outline} square metres`);
});

test("no two areas overlap, and there is no gap between them", () => {
  const sum = shapes.reduce((total, shape) => total + area_of(shape), 0);
  const union = polyclip.union(...areas.map((area) => polygons_of(area.geometry)));
  assert.equal(union.length, 1, "one piece");
  assert.equal(union[0].length, 1, "without holes");
  const together = area_of(in_metres({ type: "MultiPolygon", coordinates: union }));
  assert.ok(Math.abs(together / sum - 1) < 1e-6, `${together} together, ${sum} one by one`);
});

test("each area is one piece that winds by the right-hand rule and closes", () => {
  for (const { geometry, properties } of areas) {
    assert.equal(geometry.type, "Polygon", properties.name);
    geometry.coordinates.forEach((ring, i) => {
      assert.deepEqual(ring[0], ring.at(-1), properties.name);
      assert.equal(signed_area(ring) > 0, i === 0, properties.name);
      for (const position of ring) for (const degree of position) assert.equal(degree, Number(degree.toFixed(5)));
    });
  }
});

test("neighbours share their border's positions exactly", () => {
  const uses = new Map();
  for (const { geometry } of areas) {
    for (const ring of geometry.coordinates) {
      for (let i = 1; i < ring.length; i += 1) {
        const edge = [ring[i - 1].join(), ring[i].join()].sort().join(" ");
        uses.set(edge, (uses.get(edge) ?? 0) + 1);
      }
    }
  }
  assert.ok([...uses.values()].every((count) => count <= 2));
  const inner = [...uses].filter(([, count]) => count === 2).length;
  assert.ok(inner > 100, `${inner} shared edges`);
});

test("each area lies where it should: its DeSO centroids' middle is inside or near", () => {
  areas.forEach(({ properties }, i) => {
    const parts = facts.deso.filter((deso) => deso.regso === properties.id);
    const [east, north] = ["east", "north"].map((key) => parts.reduce((sum, deso) => sum + deso[key], 0) / parts.length);
    const ring = shapes[i][0][0];
    const nearest = Math.min(...ring.map(([x, y]) => Math.hypot(x - east, y - north)));
    const is_inside = ring.slice(1).reduce((inside, [x, y], k) => {
      const [px, py] = ring[k];
      return (py > north) !== (y > north) && east < ((x - px) * (north - py)) / (y - py) + px ? !inside : inside;
    }, false);
    assert.ok(is_inside || nearest < 600, `${properties.name}: ${Math.round(nearest)} m off`);
  });
});
