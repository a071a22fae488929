import { strFromU8, unzipSync } from 'fflate';

/** A workbook as another program reads it. */
export type XlsxText = Readonly<{
  parts: ReadonlyMap<string, string>;
  names: readonly string[];
  sheets: readonly XlsxSheet[];
}>;

export type XlsxSheet = Readonly<{
  name: string;
  /** Everything that stands in it, in reading order, as it is shown. */
  cells: readonly XlsxCell[];
  /** What stands below the heads and above the notes, as it is shown; rows that only head others left out. */
  table: readonly string[];
  frozenRows: number;
  merges: readonly string[];
}>;

export type XlsxCell = Readonly<{
  at: string;
  row: number;
  /** As a person sees it, with the marks of Indonesian numbers. */
  shown: string;
  isNumber: boolean;
  format: string | null;
  formula: string | null;
}>;

export function readXlsx(bytes: Uint8Array): XlsxText {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const parts = new Map(names.map((name) => [name, strFromU8(files[name] ?? new Uint8Array())] as const));
  const strings = listElements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(readText);
  const formats = readFormats(parts.get('xl/styles.xml') ?? '');
  const sheetNames = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  const sheets = sheetNames.map(([, name = ''], i) =>
    readSheet(unescapeXml(name), parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '', strings, formats),
  );
  return { parts, names, sheets };
}

function readSheet(
  name: string,
  xml: string,
  strings: readonly string[],
  formats: readonly (string | null)[],
): XlsxSheet {
  const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].flatMap(
    ([, column = '', row = '', attributes = '', inner = '']): readonly XlsxCell[] => {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
      if (value === undefined) return [];
      const format = formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? null;
      const isNumber = !attributes.includes('t="s"');
      const shown = isNumber ? showNumber(value, format) : decodeCodes(strings[Number(value)] ?? '');
      const formula = /<f>([^<]*)<\/f>/.exec(inner)?.[1] ?? null;
      return [{ at: `${column}${row}`, row: Number(row), shown, isNumber, format, formula }];
    },
  );
  const frozenRows = Number(/<pane ySplit="(\d+)"/.exec(xml)?.[1] ?? 0);
  const merges = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref ?? '');
  const columns = (xml.match(/<col /g) ?? []).length;
  const last = nameColumn(columns - 1);
  const empty = [...xml.matchAll(/<row r="(\d+)"[^>]*(?:\/>|><\/row>)/g)].map(([, row]) => Number(row));
  const end = empty.find((row) => row > frozenRows) ?? Number.POSITIVE_INFINITY;
  const table = cells.filter(({ row }) => {
    const isHead = columns > 1 && merges.includes(`A${row}:${last}${row}`);
    return row > frozenRows && row < end && !isHead;
  });
  return { name, cells, table: table.map(({ shown }) => shown), frozenRows, merges };
}

function readFormats(styles: string): readonly (string | null)[] {
  const known = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id = '', code = '']) => [id, unescapeXml(code)] as const,
    ),
  );
  const list = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...list.matchAll(/<xf ([^>]*)>/g)].map(
    ([, attributes = '']) => known.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '') ?? null,
  );
}

/** As Excel shows a number under the formats that documents use, with the marks of Indonesian numbers. */
function showNumber(value: string, format: string | null): string {
  const isNegative = value.startsWith('-');
  const suffix = /"([^"]*)"$/.exec(format ?? '')?.[1] ?? '';
  const decimals = /\.(0+)/.exec(format ?? '')?.[1]?.length ?? 0;
  const [whole = '', fraction = ''] = (isNegative ? value.slice(1) : value).split('.');
  const isGrouped = format !== null && format !== '0';
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  const digits = decimals === 0 ? grouped : `${grouped},${fraction.padEnd(decimals, '0')}`;
  if (fraction.length > decimals) throw new Error(`${value} has more decimals than ${format} shows`);
  if (!isNegative) return `${digits}${suffix}`;
  return format?.includes(';(') ? `(${digits})` : `−${digits}${suffix}`;
}

function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameColumn(Math.floor(column / 26) - 1) + letter;
}

const listElements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];

const readText = (xml: string): string =>
  listElements(xml, 't')
    .map((mark) => unescapeXml(mark.replace(/<[^>]*>/g, '')))
    .join('');

/** `_x0041_` is a letter to Excel. */
const decodeCodes = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(
          name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
        )
      : (entities[name] ?? whole),
  );
