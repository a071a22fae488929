import { findPackageFaults } from './office-package.ts';
import { readXlsx, type XlsxCell, type XlsxText } from './xlsx-text.ts';

/** What a spreadsheet program repairs or computes anew: counts, places, merges, names, and sums that are none. */
export function findXlsxPartFaults(bytes: Uint8Array): readonly string[] {
  const xlsx = readXlsx(bytes);
  return [
    ...findPackageFaults(bytes),
    ...findStringFaults(xlsx),
    ...findSheetListFaults(xlsx),
    ...xlsx.sheets.flatMap((_, i) => findPlaceFaults(xlsx, i)),
    ...xlsx.sheets.flatMap(({ name, cells }) => findSumFaults(name, cells)),
    ...findNameFaults(xlsx),
  ];
}

function findStringFaults({ parts }: XlsxText): readonly string[] {
  const shared = parts.get('xl/sharedStrings.xml');
  if (shared === undefined) return [];
  const items = (shared.match(/<si>|<si\/>/g) ?? []).length;
  const told = /<sst [^>]*uniqueCount="(\d+)"/.exec(shared)?.[1];
  const uses = [...parts]
    .filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .reduce((sum, [, xml]) => sum + (xml.match(/ t="s"/g) ?? []).length, 0);
  const count = /<sst [^>]*\bcount="(\d+)"/.exec(shared)?.[1];
  return [
    ...(told === undefined || Number(told) === items ? [] : [`texts: ${told} promised, ${items} there`]),
    ...(count === undefined || Number(count) === uses
      ? []
      : [`texts: used ${uses} times, ${count} promised`]),
  ];
}

function findSheetListFaults({ parts, sheets }: XlsxText): readonly string[] {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const listed = [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
  const ids = listed.map((tag) => /sheetId="(\d+)"/.exec(tag)?.[1]);
  const links = listed.map((tag) => /r:id="([^"]+)"/.exec(tag)?.[1]);
  const files = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two sheets have one id']),
    ...(new Set(links).size === links.length ? [] : ['two sheets are one part']),
    ...(files.length === sheets.length ? [] : [`${files.length} parts for ${sheets.length} sheets`]),
  ];
}

type Place = Readonly<{ column: number; row: number }>;

function readPlace(at: string): Place {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

function findPlaceFaults({ parts, sheets }: XlsxText, index: number): readonly string[] {
  const sheet = sheets[index];
  const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
  if (sheet === undefined) return [];
  const { name, merges, frozenRows } = sheet;
  const faults: string[] = [];
  for (const [, row = '', inner = ''] of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const places = [...inner.matchAll(/<c r="([^"]+)"/g)].map(([, at = '']) => readPlace(at));
    if (places.some((place) => place.row !== Number(row)))
      faults.push(`${name}: a cell in a row not its own`);
    if (places.some(({ column }, i) => i > 0 && column <= (places[i - 1]?.column ?? 0)))
      faults.push(`${name}: cells of row ${row} out of order`);
  }
  const values = [...xml.matchAll(/<c ([^>]*)>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g)];
  for (const [, attributes = '', value = ''] of values)
    if (!attributes.includes('t="s"') && !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value))
      faults.push(`${name}: ${value} is no number`);
  if (xml.includes('t="inlineStr"') && !/t="inlineStr"[^>]*><is>/.test(xml))
    faults.push(`${name}: a text that is not there`);
  const filled = new Set(sheet.cells.map(({ at }) => at));
  for (const ref of merges) {
    const [from = '', to = ''] = ref.split(':');
    const [first, last] = [readPlace(from), readPlace(to)];
    if (from === to || to === '') faults.push(`${name}: ${ref} merges one cell`);
    const covered = [...filled].map((at) => [at, readPlace(at)] as const);
    for (const [at, { column, row }] of covered) {
      const isInside = column >= first.column && column <= last.column && row >= first.row && row <= last.row;
      if (isInside && at !== from) faults.push(`${name}: ${at} lies under ${ref}`);
    }
  }
  const told = /<mergeCells count="(\d+)"/.exec(xml)?.[1];
  if (told !== undefined && Number(told) !== merges.length) faults.push(`${name}: ${told} merges promised`);
  const pane = /<pane [^>]*topLeftCell="([^"]+)"/.exec(xml)?.[1];
  if (pane !== undefined && readPlace(pane).row !== frozenRows + 1)
    faults.push(`${name}: frozen apart from its pane`);
  const columns = [...xml.matchAll(/<col [^>]*min="(\d+)"[^>]*max="(\d+)"/g)].map(([, min, max]) => [
    Number(min),
    Number(max),
  ]);
  if (columns.some(([min = 0], i) => i > 0 && min <= (columns[i - 1]?.[1] ?? 0)))
    faults.push(`${name}: widths of columns lie over each other`);
  return faults;
}

/** Each total that the sheet computes is the number it shows before anything is computed. */
function findSumFaults(name: string, cells: readonly XlsxCell[]): readonly string[] {
  return cells.flatMap(({ at, formula, shown }) => {
    const [, from, to] = /^SUM\(([A-Z]+\d+):([A-Z]+\d+)\)$/.exec(formula ?? '') ?? [];
    if (from === undefined || to === undefined) return [];
    const [first, last] = [readPlace(from), readPlace(to)];
    const added = cells.filter((cell) => {
      const { column, row } = readPlace(cell.at);
      return cell.isNumber && column === first.column && row >= first.row && row <= last.row;
    });
    const sum = added.reduce((total, cell) => total + toUnits(cell.shown), 0n);
    const isCircular = readPlace(at).column === first.column && readPlace(at).row <= last.row;
    return [
      ...(added.length === 0 ? [`${name}: ${at} adds nothing`] : []),
      ...(isCircular ? [`${name}: ${at} adds itself`] : []),
      ...(sum === toUnits(shown) ? [] : [`${name}: ${at} shows ${shown}, its rows make ${sum}`]),
    ];
  });
}

/** Sums are of whole numbers: `1.234.567`, `(1.500)`, `−2`. */
function toUnits(shown: string): bigint {
  const digits = shown.replace(/[.()−*†%]/g, '');
  return /^[(−]/.test(shown) ? -BigInt(digits) : BigInt(digits);
}

const quoted = /'((?:[^']|'')+)'!\$(\d+):\$(\d+)/;

function findNameFaults({ parts, sheets }: XlsxText): readonly string[] {
  const workbook = (parts.get('xl/workbook.xml') ?? '').replaceAll('&apos;', "'");
  const names = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)];
  const keys = names.map(([, attributes = '']) => attributes);
  return [
    ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `defined twice: ${key}`),
    ...names.flatMap(([, attributes = '', text = '']) => {
      const sheet = sheets[Number(/localSheetId="(\d+)"/.exec(attributes)?.[1] ?? -1)];
      const [, named = '', from, to] = quoted.exec(text) ?? [];
      const plain = named
        .replaceAll("''", "'")
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"');
      if (sheet === undefined || plain !== sheet.name)
        return [`${text} is defined for no sheet of that name`];
      const isHead = Number(from) <= Number(to) && Number(to) === sheet.frozenRows;
      return isHead ? [] : [`${text} repeats other rows than the heads of ${sheet.name}`];
    }),
  ];
}
