import { makeFigure } from './clipboard-text.ts';
import type { ClipboardBlock, ClipboardCell } from './grid-types.ts';

/** A longer table is somebody's whole workbook; text/plain then serves. */
const maxTableChars = 20_000_000;
const maxSpan = 1000;

type OpenCell = { text: string; attributes: string };

/**
 * The first table of clipboard HTML as Excel, LibreOffice and Google Sheets write it, with the figure behind each shown
 * text. Read by hand: nothing of it is ever put into the page. Null when there is no table.
 */
export const parseTable = (html: string): ClipboardBlock | null => parseMergedTable(html)?.block ?? null;

/** A block of cells that were merged; all four ends belong to it. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};
export type MergedTable = { readonly block: ClipboardBlock; readonly merges: readonly MergedCells[] };

/** The same with the blocks that were merged, for who has to know that a text stands for more than one cell. */
export function parseMergedTable(html: string): MergedTable | null {
  if (html.length > maxTableChars) return null;
  const start = html.search(/<table[\s>]/i);
  if (start < 0) return null;
  const end = html.slice(start).search(/<\/table\s*>/i);
  const body = html.slice(start, end < 0 ? undefined : start + end).replace(/<!--[\s\S]*?-->/g, '');
  const rows: OpenCell[][] = [];
  let cell: OpenCell | null = null;
  // One token is a tag or the text up to the next one.
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z0-9]+)([\s\S]*?)\/?>$/i.exec(token);
    if (!tag) {
      if (cell && !token.startsWith('<')) cell.text += collapseSpaces(token);
      continue;
    }
    const name = tag[2]?.toLowerCase();
    const isClosing = tag[1] === '/';
    if (name === 'tr' && !isClosing) rows.push([]);
    if (name === 'tr' || ((name === 'td' || name === 'th') && isClosing)) cell = null;
    else if ((name === 'td' || name === 'th') && !isClosing) {
      cell = { text: '', attributes: tag[3] ?? '' };
      const row = rows.at(-1) ?? [];
      if (rows.length === 0) rows.push(row);
      row.push(cell);
    } else if (cell && (name === 'br' || (name === 'p' && isClosing))) cell.text += '\n';
  }
  const table = spreadSpans(rows.filter((row) => row.length > 0));
  return table.block.length === 0 ? null : table;
}

const collapseSpaces = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

function readAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return match ? decodeEntities(match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  le: '≤',
  ge: '≥',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return namedEntities[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(digits) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function readCell({ text, attributes }: OpenCell): ClipboardCell {
  const shown = decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return { text: shown, raw: makeFigure(findMachineText(attributes), shown) };
}

/** Excel says `x:num`, LibreOffice `sdval`, Google Sheets a small JSON whose member 3 is the number. */
function findMachineText(attributes: string): string | undefined {
  const plain = readAttribute(attributes, 'x:num') ?? readAttribute(attributes, 'sdval');
  if (plain !== undefined) return plain;
  const sheets = readAttribute(attributes, 'data-sheets-value');
  return sheets === undefined ? undefined : /"3":(-?[\d.eE+-]+)/.exec(sheets)?.[1];
}

function readSpan(attributes: string, name: string): number {
  const count = Number(readAttribute(attributes, name) ?? '1');
  return Number.isInteger(count) && count >= 1 && count <= maxSpan ? count : 1;
}

/** Merged cells keep their text at the first place and are empty at the others, so that columns stay in line. */
function spreadSpans(rows: readonly (readonly OpenCell[])[]): MergedTable {
  const merges: MergedCells[] = [];
  const empty: ClipboardCell = { text: '', raw: null };
  const out: ClipboardCell[][] = rows.map(() => []);
  rows.forEach((cells, rowIndex) => {
    let col = 0;
    for (const cell of cells) {
      while (out[rowIndex]?.[col] !== undefined) col += 1;
      const width = readSpan(cell.attributes, 'colspan');
      const height = readSpan(cell.attributes, 'rowspan');
      for (let y = rowIndex; y < Math.min(rowIndex + height, rows.length); y += 1) {
        for (let x = col; x < col + width; x += 1) {
          const line = out[y];
          if (line) line[x] = y === rowIndex && x === col ? readCell(cell) : empty;
        }
      }
      if (width > 1 || height > 1) {
        const bottom = Math.min(rowIndex + height, rows.length) - 1;
        merges.push({ top: rowIndex, left: col, bottom, right: col + width - 1 });
      }
      col += width;
    }
  });
  return { block: out.map((line) => Array.from(line, (cell) => cell ?? empty)), merges };
}
