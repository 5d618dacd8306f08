// The schematic map: one power cell a DeSO, cut by the municipality's outline, dissolved to RegSO, borders
// smoothed once for both neighbours. A picture of where things lie, not of where the borders run.
import * as polyclip from "polyclip-ts";
import proj4 from "proj4";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { fit_weights, power_cell, ring_area } from "./power-diagram.mjs";
import { smooth_arcs } from "./smooth.mjs";

const SWEREF_99_TM = "+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
const to_wgs84 = proj4(SWEREF_99_TM, "WGS84");
const degree_decimals = 5; // about a metre here

const by_code = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const whole_metres = (ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)]);

/** The DeSO cells' pieces, in whole metres so that neighbours share every vertex: [{regso, polygon}], largest first. */
function cell_pieces(facts) {
  const sites = facts.deso.map((deso) => [deso.east, deso.north]);
  const weights = fit_weights(facts.outline, sites, facts.deso.map((deso) => deso.hectares));
  const [xs, ys] = [0, 1].map((k) => facts.outline.map((point) => point[k]));
  const box = [
    [Math.min(...xs) - 10, Math.min(...ys) - 10],
    [Math.max(...xs) + 10, Math.min(...ys) - 10],
    [Math.max(...xs) + 10, Math.max(...ys) + 10],
    [Math.min(...xs) - 10, Math.max(...ys) + 10],
  ];
  return facts.deso.flatMap((deso, i) =>
    polyclip
      .intersection([power_cell(box, sites, weights, i)], [facts.outline])
      .map((polygon) => polygon.map(whole_metres))
      .sort((a, b) => Math.abs(ring_area(b[0])) - Math.abs(ring_area(a[0])))
      .map((polygon, rank) => ({ regso: deso.regso, is_main: rank === 0, polygon })),
  );
}

const arc_length = (arc) =>
  arc.slice(1).reduce((sum, point, i) => sum + Math.hypot(point[0] - arc[i][0], point[1] - arc[i][1]), 0);
const arcs_of = (geometry) => geometry.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc));

/** A piece that the outline cut loose goes to the area with which it shares the longest border. */
function adopt_loose_pieces({ arcs, objects }) {
  const pieces = objects.pieces.geometries;
  for (const loose of pieces.filter((piece) => !piece.properties.is_main)) {
    const own = new Set(arcs_of(loose));
    const shared = pieces
      .filter((piece) => piece !== loose)
      .map((piece) => {
        const common = arcs_of(piece).filter((arc) => own.has(arc));
        return { piece, length: common.reduce((sum, arc) => sum + arc_length(arcs[arc]), 0) };
      });
    shared.sort((a, b) => b.length - a.length);
    loose.properties.regso = shared[0].piece.properties.regso;
  }
}

/** Dissolves the pieces to one shape a RegSO by their shared arcs. */
function regso_topology(facts) {
  const features = cell_pieces(facts).map(({ polygon, ...properties }) => ({
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates: polygon },
  }));
  const whole = topology({ pieces: { type: "FeatureCollection", features } });
  adopt_loose_pieces(whole);
  const codes = [...new Set(facts.deso.map((deso) => deso.regso))].sort();
  const areas = codes.map((code) => ({
    type: "Feature",
    id: code,
    geometry: merge(whole, whole.objects.pieces.geometries.filter((g) => g.properties.regso === code)),
  }));
  return topology({ areas: { type: "FeatureCollection", features: areas } });
}

/** Outer ring counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
function wind(ring, is_outer) {
  const counter_clockwise = ring_area(ring.slice(0, -1)) > 0;
  return counter_clockwise === is_outer ? ring : [...ring].reverse();
}

const round_degrees = (value) => Number(value.toFixed(degree_decimals));

function ring_to_degrees(ring) {
  const degrees = ring.map((point) => to_wgs84.forward(point).map(round_degrees));
  return degrees.filter((p, i) => i === 0 || p[0] !== degrees[i - 1][0] || p[1] !== degrees[i - 1][1]);
}

function to_geometry(geometry) {
  const polygons = geometry.coordinates.map((polygon) =>
    polygon.map((ring, i) => wind(ring_to_degrees(ring), i === 0)),
  );
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The RegSO areas as GeoJSON features, by code. */
export function make_areas(facts) {
  const smooth = smooth_arcs(regso_topology(facts));
  return feature(smooth, smooth.objects.areas)
    .features.map((area) => {
      const parts = facts.deso.filter((deso) => deso.regso === area.id);
      const largest = [...parts].sort((a, b) => b.population - a.population)[0];
      return {
        type: "Feature",
        id: area.id,
        properties: {
          id: area.id,
          name: parts[0].name,
          population: parts.reduce((sum, deso) => sum + deso.population, 0),
          district: largest.district,
          schematic: true,
        },
        geometry: to_geometry(area.geometry),
      };
    })
    .sort(by_code);
}
