// The interface's face strikes its zero through, which helps in codes and hinders in a sentence: 2Ø26. Here the stroke is
// taken out of a TrueType file: the two halves of the zero's counter become one, and nothing else of the file changes.
// Tables and glyphs as in the OpenType specification (glyf, loca, head).

// What the bits of a point's flag mean.
const onCurve = 1, shortX = 2, shortY = 4, repeated = 8, sameX = 16, sameY = 32;

function tablesOf(font) {
  const tables = {};
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    const name = font.toString('latin1', record, record + 4);
    tables[name] = { record, offset: font.readUInt32BE(record + 8), length: font.readUInt32BE(record + 12) };
  }
  return tables;
}

function checksum(font, offset, length) {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) {
    const word = Buffer.alloc(4);
    font.copy(word, 0, at, Math.min(at + 4, offset + length));
    sum = (sum + word.readUInt32BE(0)) >>> 0;
  }
  return sum;
}

/// Where each glyph stands in the file, as [from, to).
function places(font, { head, loca, glyf, maxp }) {
  const long = font.readInt16BE(head.offset + 50) === 1;
  const start = (glyph) =>
    glyf.offset + (long ? font.readUInt32BE(loca.offset + 4 * glyph) : 2 * font.readUInt16BE(loca.offset + 2 * glyph));
  const count = font.readUInt16BE(maxp.offset + 4);
  return Array.from({ length: count }, (_, glyph) => [start(glyph), start(glyph + 1)]);
}

/// The glyph of a code point by the character map's format 4, which every file has.
function glyphOf(font, { cmap }, code) {
  for (let index = 0; index < font.readUInt16BE(cmap.offset + 2); index++) {
    const sub = cmap.offset + font.readUInt32BE(cmap.offset + 8 + 8 * index);
    if (font.readUInt16BE(sub) !== 4) continue;
    const size = font.readUInt16BE(sub + 6); // two bytes a segment
    for (let end = sub + 14; end < sub + 14 + size; end += 2) {
      const start = end + 2 + size, shift = start + size, jump = shift + size;
      if (code > font.readUInt16BE(end) || code < font.readUInt16BE(start)) continue;
      const by = font.readUInt16BE(jump);
      const from = by === 0 ? code : font.readUInt16BE(jump + by + 2 * (code - font.readUInt16BE(start)));
      return (from + font.readUInt16BE(shift)) & 0xffff;
    }
  }
  throw new Error(`no glyph for U+${code.toString(16)}`);
}

/// The contours of a simple glyph as lists of points {x, y, on}; none of one that is empty or made of others.
function contoursOf(font, [from, to]) {
  if (to - from < 12 || font.readInt16BE(from) < 1) return [];
  const ends = Array.from({ length: font.readInt16BE(from) }, (_, index) => font.readUInt16BE(from + 10 + 2 * index));
  let at = from + 10 + 2 * ends.length;
  at += 2 + font.readUInt16BE(at); // instructions
  const flags = [];
  while (flags.length <= ends.at(-1)) {
    const flag = font[at++];
    const times = flag & repeated ? font[at++] : 0;
    for (let index = 0; index <= times; index++) flags.push(flag);
  }
  const along = (short, same) => {
    let place = 0;
    return flags.map((flag) => {
      if (flag & short) place += flag & same ? font[at++] : -font[at++];
      else if (!(flag & same)) place += font.readInt16BE((at += 2) - 2);
      return place;
    });
  };
  const xs = along(shortX, sameX), ys = along(shortY, sameY);
  const points = flags.map((flag, index) => ({ x: xs[index], y: ys[index], on: (flag & onCurve) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : ends[index - 1] + 1, end + 1));
}

function bytesOf(contours, box) {
  const points = contours.flat();
  const flags = [], xs = [], ys = [];
  const step = (by, short, same, into) => {
    if (by === 0) return same;
    if (Math.abs(by) < 256) return into.push(Math.abs(by)), short | (by > 0 ? same : 0);
    return into.push((by >> 8) & 255, by & 255), 0;
  };
  points.forEach((point, index) => {
    const before = points[index - 1] ?? { x: 0, y: 0 };
    const flag =
      (point.on ? onCurve : 0) | step(point.x - before.x, shortX, sameX, xs) | step(point.y - before.y, shortY, sameY, ys);
    const last = flags.at(-1);
    if (last?.flag === flag) last.times++;
    else flags.push({ flag, times: 0 });
  });
  const runs = flags.flatMap(({ flag, times }) =>
    times > 1 ? [flag | repeated, times] : Array(times + 1).fill(flag));
  const head = Buffer.alloc(10 + 2 * contours.length + 2);
  head.writeInt16BE(contours.length, 0);
  box.copy(head, 2);
  let end = -1;
  contours.forEach((contour, index) => head.writeUInt16BE((end += contour.length), 10 + 2 * index));
  return Buffer.concat([head, Buffer.from([...runs, ...xs, ...ys])]);
}

/// A half of the counter, from where the stroke's edge ends round to where it begins. The edge is the longest straight line.
function withoutEdge(half) {
  let edge = -1, longest = 0;
  half.forEach((point, index) => {
    const next = half[(index + 1) % half.length];
    const length = point.on && next.on ? Math.hypot(next.x - point.x, next.y - point.y) : 0;
    if (length > longest) [edge, longest] = [index, length];
  });
  if (longest === 0) throw new Error('the zero has no stroke');
  return [...half.slice(edge + 1), ...half.slice(0, edge + 1)];
}

/// Where the curve that comes from `p` to `a` and the one that goes from `b` to `q` would meet: the control between them.
function meeting(p, a, b, q) {
  const [ux, uy, vx, vy] = [a.x - p.x, a.y - p.y, b.x - q.x, b.y - q.y];
  const turn = ux * vy - uy * vx;
  const along = turn === 0 ? -1 : ((b.x - a.x) * vy - (b.y - a.y) * vx) / turn;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const { x, y } = along > 0 && along < 4 ? { x: a.x + along * ux, y: a.y + along * uy } : middle;
  return { x: Math.round(x), y: Math.round(y), on: false };
}

function joined(first, second) {
  const [one, two] = [withoutEdge(first), withoutEdge(second)];
  const bridge = (from, to) => meeting(from.at(-2), from.at(-1), to[0], to[1]);
  return [...one, bridge(one, two), ...two, bridge(two, one)];
}

const same = (one, two) => {
  if (one.length !== two.length) return false;
  const by = two[0]?.[0] && one[0]?.[0] ? two[0][0].x - one[0][0].x : 0;
  return one.every((contour, index) =>
    contour.length === two[index].length &&
    contour.every((point, at) => {
      const other = two[index][at];
      return point.on === other.on && Math.abs(point.x + by - other.x) <= 1 && Math.abs(point.y - other.y) <= 1;
    }));
};

/// The file with every zero open: that of U+0030 and those that are the same moved aside (digits of one width).
/// Throws where the zero is not a ring with two halves inside.
export function withPlainZero(bytes) {
  const font = Buffer.from(bytes);
  const tables = tablesOf(font);
  const glyphs = places(font, tables);
  const struck = contoursOf(font, glyphs[glyphOf(font, tables, 0x30)]);
  if (struck.length !== 3) throw new Error(`the zero has ${struck.length} contours, not a ring and two halves`);
  const pieces = glyphs.map(([from, to]) => {
    const contours = contoursOf(font, [from, to]);
    if (!same(struck, contours)) return font.subarray(from, to);
    return bytesOf([contours[0], joined(contours[1], contours[2])], font.subarray(from + 2, from + 10));
  });
  return withGlyphs(font, tables, pieces);
}

function withGlyphs(font, tables, pieces) {
  const padded = pieces.map((piece) => Buffer.concat([piece, Buffer.alloc((4 - (piece.length % 4)) % 4)]));
  const long = font.readInt16BE(tables.head.offset + 50) === 1;
  const loca = Buffer.alloc((long ? 4 : 2) * (pieces.length + 1));
  let at = 0;
  padded.forEach((piece, index) => {
    at += piece.length;
    if (long) loca.writeUInt32BE(at, 4 * (index + 1));
    else loca.writeUInt16BE(at / 2, 2 * (index + 1));
  });
  const contents = { glyf: Buffer.concat(padded), loca };
  const names = Object.keys(tables).sort((one, two) => tables[one].offset - tables[two].offset);
  const parts = [Buffer.from(font.subarray(0, 12 + 16 * names.length))];
  let offset = parts[0].length;
  for (const name of names) {
    const { record, offset: from, length } = tables[name];
    const content = contents[name] ?? Buffer.from(font.subarray(from, from + length));
    if (name === 'head') content.writeUInt32BE(0, 8);
    parts[0].writeUInt32BE(checksum(content, 0, content.length), record + 4);
    parts[0].writeUInt32BE(offset, record + 8);
    parts[0].writeUInt32BE(content.length, record + 12);
    const whole = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    parts.push(whole);
    offset += whole.length;
  }
  const made = Buffer.concat(parts);
  const head = made.readUInt32BE(tables.head.record + 8);
  made.writeUInt32BE((0xb1b0afba - checksum(made, 0, made.length)) >>> 0, head + 8);
  return made;
}
