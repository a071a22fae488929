import type { XlsxText } from '../../support/xlsx-text.ts';
import { findBrokenXml, findMissingTypes, findRelationshipFaults, listChildren } from './package-rules.ts';

/** What makes a spreadsheet program offer a repair, as far as these workbooks go (ISO/IEC 29500). */
export function findXlsxFaults(xlsx: XlsxText): readonly string[] {
  return [
    ...findBrokenXml(xlsx),
    ...findMissingTypes(xlsx),
    ...findRelationshipFaults(xlsx),
    ...findWrongOrder(xlsx),
    ...findSheetFaults(xlsx),
    ...findStyleFaults(xlsx),
    ...findNameFaults(xlsx),
  ];
}

/** The sequences of CT_Worksheet, CT_Workbook and CT_Stylesheet. */
const sequences: readonly Readonly<{ part: RegExp; root: string; order: readonly string[] }>[] = [
  {
    part: /^xl\/worksheets\/sheet\d+\.xml$/,
    root: 'worksheet',
    order:
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing'.split(
        ' ',
      ),
  },
  {
    part: /^xl\/workbook\.xml$/,
    root: 'workbook',
    order:
      'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
        ' ',
      ),
  },
  {
    part: /^xl\/styles\.xml$/,
    root: 'styleSheet',
    order: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors'.split(' '),
  },
];

function findWrongOrder({ parts }: XlsxText): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    const rule = sequences.find(({ part }) => part.test(name));
    if (rule === undefined) return [];
    const inner = new RegExp(`<${rule.root}[^>]*>([\\s\\S]*)</${rule.root}>`).exec(xml)?.[1] ?? '';
    const children = listChildren(inner);
    const places = children.map((child) => rule.order.indexOf(child));
    const isOrdered = places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? -1)));
    return isOrdered ? [] : [`${name}: ${rule.root} holds ${children.join(' ')}`];
  });
}

function findSheetFaults({ parts, sheets }: XlsxText): readonly string[] {
  const styles = countStyles(parts.get('xl/styles.xml') ?? '');
  const strings = (parts.get('xl/sharedStrings.xml')?.match(/<si>|<si\/>/g) ?? []).length;
  return sheets.flatMap(({ name, merges, cells }, i) => {
    const xml = parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '';
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    const places = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, place]) => place ?? '');
    const used = [...xml.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => Number(style));
    const shared = [...xml.matchAll(/t="s"><v>(\d+)<\/v>/g)].map(([, index]) => Number(index));
    const areas = merges.map(readArea);
    const overlaps = areas.filter((area, at) =>
      areas.some((other, place) => place > at && isOverlapping(area, other)),
    );
    const uncounted = cells.filter(({ formula, shown }) => formula !== null && shown === '');
    return [
      ...(rows.every((row, at) => at === 0 || row > (rows[at - 1] ?? 0))
        ? []
        : [`${name}: rows out of order`]),
      ...(new Set(places).size === places.length ? [] : [`${name}: a cell twice`]),
      ...used.filter((style) => style >= styles).map((style) => `${name}: no style ${style}`),
      ...shared.filter((index) => index >= strings).map((index) => `${name}: no text ${index}`),
      ...overlaps.map(() => `${name}: merged areas lie over each other`),
      ...uncounted.map(({ at }) => `${name}: ${at} has no result`),
      ...cells.filter(({ shown }) => shown.length > 32_767).map(({ at }) => `${name}: ${at} is too long`),
      ...cells
        .filter(({ formula }) => formula !== null && !/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))
        .map(({ at, formula }) => `${name}: ${at} computes ${formula}`),
    ];
  });
}

const countStyles = (styles: string): number =>
  (/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf /g) ?? []).length;

function findStyleFaults({ parts }: XlsxText): readonly string[] {
  const styles = parts.get('xl/styles.xml') ?? '';
  return ['numFmt', 'font', 'fill', 'border'].flatMap((one) => {
    const list = new RegExp(`<${one}s count="(\\d+)">([\\s\\S]*?)</${one}s>`).exec(styles);
    if (list === null) return [];
    const held = listChildren(list[2] ?? '').length;
    return held === Number(list[1]) ? [] : [`styles: ${list[1]} of ${one} promised, ${held} there`];
  });
}

function findNameFaults({ parts, sheets }: XlsxText): readonly string[] {
  const names = sheets.map(({ name }) => name);
  const lower = names.map((name) => name.toLowerCase());
  const titles = parts.get('xl/workbook.xml')?.match(/_xlnm\.Print_Titles/g) ?? [];
  return [
    ...names
      .filter((name) => name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `${name} is no name of a sheet`),
    ...lower.filter((name, i) => lower.indexOf(name) !== i).map((name) => `two sheets are called ${name}`),
    ...(titles.length === sheets.length ? [] : ['a sheet repeats no heads']),
  ];
}

type Area = Readonly<{ left: number; right: number; top: number; bottom: number }>;

function readArea(ref: string): Area {
  const [from = '', to = ''] = ref.split(':');
  const read = (place: string): readonly [number, number] => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [column, Number(row)];
  };
  const [left, top] = read(from);
  const [right, bottom] = read(to);
  return { left, right, top, bottom };
}

const isOverlapping = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
