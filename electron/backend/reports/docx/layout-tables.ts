import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Clauses, Section, Signatures, SigningParty, Tiles } from '../model/report-model.ts';
import type { DocxContext } from './docx-context.ts';
import { makeLogo } from './figure.ts';
import { cmToTwips, colors, styleIds, textWidthTwips, twips } from './measures.ts';
import { makeSigningRoom, measureSigningSpace } from './signing-room.ts';
import { emptyName, makeRuns } from './text-blocks.ts';

type Orientation = Section['orientation'];

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
} as const;

/** A grid without lines: what stands beside one another on paper, and is no table to who reads it aloud. */
function makeGrid(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noLines,
    rows: [...rows],
  });
}

const makeCell = (
  width: number,
  children: readonly Paragraph[],
  { fill, isCentered }: Readonly<{ fill?: string; isCentered?: boolean }> = {},
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    ...(isCentered ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: [...children],
  });

const makeLine = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun({ text })] });

const termWidth = cmToTwips(2.9);
const colonWidth = cmToTwips(0.5);
const markWidth = cmToTwips(0.8);

/** `Menimbang : a. …`; the widths are those of the PDF. */
export function makeClauses(
  context: DocxContext,
  block: Clauses,
  orientation: Orientation,
  isKept: boolean,
): readonly (Paragraph | Table)[] {
  const { model } = context;
  const hasMarks = block.items.some(({ parts }) => parts.some(({ mark }) => mark !== null));
  const lead = [termWidth, colonWidth, ...(hasMarks ? [markWidth] : [])];
  const taken = lead.reduce((total, width) => total + width, 0);
  const widths = [...lead, textWidthTwips(model.look.paper, orientation) - taken];
  const style = { style: styleIds.clause } as const;
  const rows = block.items.flatMap(({ term, parts }, place) =>
    parts.map(({ mark, runs }, i) => {
      const texts = [i === 0 ? term : '', i === 0 ? ':' : '', ...(hasMarks ? [mark ?? ''] : [])];
      const words = new Paragraph({
        ...style,
        alignment: AlignmentType.BOTH,
        children: [...makeRuns(context, runs)],
      });
      return new TableRow({
        cantSplit: true,
        keepNext: isKept && place === block.items.length - 1,
        children: [...texts.map((one) => makeLine(one, style)), words].map((line, column) =>
          makeCell(widths[column] ?? 0, [line]),
        ),
      });
    }),
  );
  return [makeGrid(widths, rows), makeLine('', { style: styleIds.note, keepNext: isKept })];
}

/** A box for each figure: what it is, how much, and of what. */
export function makeTiles(
  { model }: DocxContext,
  block: Tiles,
  orientation: Orientation,
): readonly (Paragraph | Table)[] {
  const width = Math.floor(textWidthTwips(model.look.paper, orientation) / Math.max(block.items.length, 1));
  const cells = block.items.map(({ label, value, detail }) =>
    makeCell(
      width,
      [
        makeLine(label, { style: styleIds.tileLabel }),
        makeLine(value, { style: styleIds.tileValue }),
        makeLine(detail ?? '', { style: styleIds.tileLabel }),
      ],
      { fill: colors.tint },
    ),
  );
  const widths = block.items.map(() => width);
  return [
    makeGrid(widths, [new TableRow({ cantSplit: true, children: cells })]),
    makeLine('', { style: styleIds.note }),
  ];
}

/** Side by side, the place and date over the last one; kept on one page. */
export function makeSignatures(
  context: DocxContext,
  block: Signatures,
  orientation: Orientation,
): readonly (Paragraph | Table)[] {
  const count = Math.max(block.parties.length, 2);
  const width = Math.floor(textWidthTwips(context.model.look.paper, orientation) / count);
  const widths = Array.from({ length: count }, () => width);
  const isAlone = block.parties.length === 1;
  const days = block.placeAndDate.map((day) => makeLine(day, { style: styleIds.party, keepNext: true }));
  const first = widths.map((one, i) =>
    makeCell(one, i === count - 1 ? days : [makeLine('', { style: styleIds.party, keepNext: true })]),
  );
  const parties = block.parties.map((party, i) =>
    makeCell(width, makeParty(context, party, i === block.parties.length - 1)),
  );
  const empty = isAlone ? [makeCell(width, [makeLine('', { style: styleIds.party })])] : [];
  return [
    makeLine('', { style: styleIds.party, keepNext: true }),
    makeGrid(widths, [
      new TableRow({ cantSplit: true, children: first }),
      new TableRow({ cantSplit: true, children: [...empty, ...parties] }),
    ]),
    makeLine('', { style: styleIds.note }),
  ];
}

function makeParty(
  { model }: DocxContext,
  { role, position, name, details }: SigningParty,
  isMain: boolean,
): readonly Paragraph[] {
  const style = { style: styleIds.party, keepNext: true } as const;
  return [
    ...(role === null ? [] : [makeLine(role, style)]),
    makeLine(position, style),
    ...makeSigningRoom(model.look.signing, styleIds.party, isMain),
    new Paragraph({
      ...style,
      spacing: { before: measureSigningSpace(model.look.signing) },
      children: [
        name === null ? new TextRun(emptyName) : new TextRun({ text: name, bold: true, underline: {} }),
      ],
    }),
    ...details.map((detail) => makeLine(detail, style)),
  ];
}

/** Region, office and address over a double line, the logo at their left. */
export function makeLetterhead(
  { model }: DocxContext,
  { letterhead, orientation }: Section,
): readonly (Paragraph | Table)[] {
  if (letterhead === undefined) return [];
  const { logo, region, organization, address, contact } = letterhead;
  const upper = (text: string): string => text.toLocaleUpperCase('id');
  const small = [...(address === null ? [] : [address]), ...contact];
  const lines = [
    ...(region === null ? [] : [{ style: styleIds.letterheadRegion, text: upper(region) }]),
    { style: styleIds.letterheadOffice, text: upper(organization) },
    ...small.map((text) => ({ style: styleIds.letterheadAddress, text })),
  ];
  const rule = {
    spacing: { after: twips(16) },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 6, color: colors.navy } },
  } as const;
  if (logo === null) {
    return lines.map(({ style, text }, i) =>
      makeLine(text, { style, ...(i === lines.length - 1 ? rule : {}) }),
    );
  }
  const side = twips(logoColumn);
  const widths = [side, textWidthTwips(model.look.paper, orientation) - 2 * side, side];
  const cells = [
    [makeLogo(styleIds.letterheadAddress, logo)],
    lines.map(({ style, text }) => makeLine(text, { style })),
    [makeLine('', { style: styleIds.letterheadAddress })],
  ].map((children, i) => makeCell(widths[i] ?? 0, children, { isCentered: true }));
  return [
    makeGrid(widths, [new TableRow({ cantSplit: true, children: cells })]),
    makeLine('', { style: styleIds.letterheadAddress, ...rule }),
  ];
}

const logoColumn = 72;
