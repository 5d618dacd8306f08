// Workbooks as spreadsheets save them, made by a test: a zip whose parts are not packed, texts in the cells.
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc >>> 0;
});
const crcOf = (bytes) => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ crcTable[(crc ^ byte) & 255], ~0) >>> 0;

function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

function zipOf(parts) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const common = numbers([2, 20], [2, 0], [2, 0], [4, 0], [4, crcOf(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]);
    directory.push(Buffer.from('PK\x01\x02'), numbers([2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path);
    files.push(Buffer.from('PK\x03\x04'), common, path, bytes);
    at += 4 + common.length + path.length + bytes.length;
  }
  const count = Object.keys(parts).length;
  const index = Buffer.concat(directory);
  return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), numbers([4, 0], [2, count], [2, count], [4, index.length], [4, at], [2, 0])]);
}

const escaped = (text) => String(text).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);

/// Days by the workbook's count: 1 is 1 January 1900, and 1900 had a 29 February.
export const excelDay = (isoDay) => Date.parse(`${isoDay}T00:00Z`) / 86400000 + 25569;

/// Of one sheet, by rows. A cell is a text, a number, or { day: '2026-11-12' }; null: no cell.
export function workbookOf(name, rows) {
  const cell = (value, row, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value === null) return '';
    if (value.day) return `<c ${at} s="1"><v>${excelDay(value.day)}</v></c>`;
    return typeof value === 'number' ? `<c ${at}><v>${value}</v></c>` : `<c ${at} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const sheet = rows.map((row, number) => `<row r="${number + 1}">${row.map((value, column) => cell(value, number, column)).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}
