import type { CellLook } from './book.ts';
import { declaration, mainSpace } from './xml.ts';

const fonts = {
  normal: '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>',
  bold: '<font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font>',
  title: '<font><b/><sz val="13"/><name val="Arial"/><family val="2"/></font>',
  small: '<font><sz val="9"/><color rgb="FF4A5563"/><name val="Arial"/><family val="2"/></font>',
} as const;

const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The first two belong to the format itself. */
const fills = {
  none: '<fill><patternFill patternType="none"/></fill>',
  gray125: '<fill><patternFill patternType="gray125"/></fill>',
  input: solid('FFF2CC'),
  heading: solid('E7EBF0'),
  group: solid('F5F6F8'),
  closed: solid('EEF1F5'),
} as const;

const line = (name: string): string => `<${name} style="thin"><color rgb="FF868F9C"/></${name}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
];

/** Numbers of formats below 164 are the format's own; 49 is text. */
const firstOwnFormat = 164;
const textFormat = 49;
const maxDecimals = 10;
const formatOf = (decimals: number): string =>
  decimals === 0 ? '#,##0.##########' : `#,##0.${'0'.repeat(Math.min(decimals, maxDecimals))}`;

/** Looks by their number in the file, each kept once. */
export type StyleBook = Readonly<{ indexOf: (look: CellLook) => number; toXml: () => string }>;

export function createStyleBook(): StyleBook {
  const known = new Map<string, { index: number; xml: string }>();
  const formats = new Map<string, number>();
  const formatId = ({ decimals, isOpen }: CellLook): number => {
    if (decimals === undefined) return isOpen ? textFormat : 0;
    const code = formatOf(decimals);
    const id = formats.get(code) ?? firstOwnFormat + formats.size;
    formats.set(code, id);
    return id;
  };
  const indexOf = (look: CellLook): number => {
    const key = JSON.stringify(Object.entries(look).toSorted());
    const found = known.get(key);
    if (found) return found.index;
    // The first look of a file is the one of cells nobody wrote.
    const index = known.size;
    known.set(key, { index, xml: writeLook(look, formatId(look)) });
    return index;
  };
  indexOf({});
  const list = (name: string, parts: readonly string[]): string =>
    `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
  return {
    indexOf,
    toXml: () => {
      const own = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
      const looks = [...known.values()].map(({ xml }) => xml);
      return [
        declaration,
        `<styleSheet xmlns="${mainSpace}">`,
        own.length > 0 ? list('numFmts', own) : '',
        list('fonts', Object.values(fonts)),
        list('fills', Object.values(fills)),
        list('borders', borders),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', looks),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join('');
    },
  };
}

function writeLook(look: CellLook, numFmtId: number): string {
  const { font = 'normal', fill, align, hasBorder, isWrapped, isOpen } = look;
  const fontId = Object.keys(fonts).indexOf(font);
  const fillId = fill === undefined ? 0 : Object.keys(fills).indexOf(fill);
  const side = align ?? (hasBorder ? 'left' : undefined);
  // Text does not touch the line beside it.
  const indent = hasBorder && side !== 'center' ? ' indent="1"' : '';
  const horizontal = side === undefined ? '' : ` horizontal="${side}"${indent}`;
  const wrap = isWrapped ? ' wrapText="1"' : '';
  const alignment = `<alignment${horizontal} vertical="${hasBorder ? 'center' : 'top'}"${wrap}/>`;
  const protection = isOpen ? '<protection locked="0"/>' : '';
  const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${hasBorder ? 1 : 0}" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isOpen ? ' applyProtection="1"' : ''}`;
  return `<xf ${ids} ${applied}>${alignment}${protection}</xf>`;
}
