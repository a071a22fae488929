import type { DrawnFigure } from '../charts/draw-figure.ts';
import { countLines } from '../charts/text-metrics.ts';
import { tableInset, tableLetterSize } from '../model/fit-table.ts';
import { measureTextWidth } from '../model/page-measures.ts';
import { placeCells } from '../model/place-cells.ts';
import {
  type Block,
  isCaptioned,
  listBlocks,
  listSections,
  type ReportModel,
  type Run,
  type Section,
  type Table,
} from '../model/report-model.ts';
import {
  cellPaddingShare,
  lineShare,
  signatureBefore,
  signatureSpace,
  type TypeMeasure,
  typeMeasures,
} from './type-measures.ts';

/** A stretch of a page in points, with the space it asks for above and below itself. */
export type Stretch = Readonly<{ before: number; height: number; after: number }>;

export type MeasureContext = Readonly<{
  model: ReportModel;
  drawnFigures: ReadonlyMap<string, Pick<DrawnFigure, 'height'>>;
  orientation: Section['orientation'];
}>;

/** Of the lines, in points. */
export const findWidth = ({ model, orientation }: Pick<MeasureContext, 'model' | 'orientation'>): number =>
  measureTextWidth(model.look.paper, orientation);

const pointsPerPixel = 0.75;
const lineOfTable = 0.5;

/** The word, the colon and the mark before what a clause says. */
const clauseIndent = 120;

const paragraphMeasures = {
  body: typeMeasures.body,
  lead: typeMeasures.body,
  center: typeMeasures.center,
  note: typeMeasures.note,
} as const;

const headingMeasures = {
  1: typeMeasures.heading1,
  2: typeMeasures.heading2,
  3: typeMeasures.heading3,
  4: typeMeasures.heading4,
} as const;

export function measureHeading(section: Section, width: number): Stretch {
  const label = section.label === null ? '' : `${section.label} `;
  const text = `${label}${section.title}`;
  const shown = section.level === 1 ? text.toLocaleUpperCase('id') : text;
  return measureParagraph(shown, headingMeasures[section.level], width, true);
}

function measureParagraph(text: string, type: TypeMeasure, width: number, isBold = false): Stretch {
  const { size, leading, before, after } = type;
  return { before, after, height: countLines(text, size, width, isBold) * size * lineShare * leading };
}

export const captionStretch: Stretch = {
  before: typeMeasures.caption.before,
  height: typeMeasures.caption.size * lineShare,
  after: typeMeasures.caption.after,
};

const joinRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The paragraphs of a block, one after the other. */
export function measureBlock(context: MeasureContext, block: Exclude<Block, Table>): readonly Stretch[] {
  const width = findWidth(context);
  switch (block.kind) {
    case 'paragraph': {
      const text = joinRuns(block.runs);
      if (block.style === 'quote') return [measureParagraph(text, typeMeasures.quote, width - 68)];
      return [measureParagraph(text, paragraphMeasures[block.style], width)];
    }
    case 'subheading':
      return [measureParagraph(joinRuns(block.runs), typeMeasures.subheading, width, true)];
    case 'list':
      return block.items.flatMap((runs, i) => [
        measureParagraph(joinRuns(runs), typeMeasures.listItem, width - 22),
        ...(block.nested?.[i]?.items ?? []).map((inner) =>
          measureParagraph(joinRuns(inner), typeMeasures.listItem, width - 44),
        ),
      ]);
    case 'definitions':
      return block.items.map(({ term, meaning }) =>
        measureParagraph(`${term} – ${meaning}`, typeMeasures.term, width - 34),
      );
    case 'clauses':
      return block.items.flatMap(({ parts }) =>
        parts.map(({ runs }) => measureParagraph(joinRuns(runs), typeMeasures.clause, width - clauseIndent)),
      );
    case 'tiles':
      return [
        measureParagraph('', typeMeasures.tileLabel, width),
        measureParagraph('', typeMeasures.tileValue, width),
        measureParagraph('', typeMeasures.tileLabel, width),
      ];
    case 'placeholder':
      return [measureParagraph(block.text, typeMeasures.placeholder, width - 8)];
    case 'signature': {
      const { size, after } = typeMeasures.signature;
      const lines = (3 + block.details.length) * (size * lineShare + after);
      return [{ before: signatureBefore, height: lines + signatureSpace, after }];
    }
    case 'signatures': {
      const { size, after } = typeMeasures.signature;
      const tallest = Math.max(...block.parties.map(({ details }) => details.length), 0);
      const lines = (block.placeAndDate.length + 3 + tallest) * (size * lineShare + after);
      return [{ before: signatureBefore, height: lines + signatureSpace, after }];
    }
    case 'figure':
      return [measureFigure(context, block.id)];
    case 'contents':
      return listEntries(context.model, block.of).map((text) =>
        measureParagraph(text, typeMeasures.contentsEntry, width - 100),
      );
  }
}

export function measureFigure(context: MeasureContext, id: string): Stretch {
  const picture = (context.drawnFigures.get(id)?.height ?? 0) * pointsPerPixel;
  const between = Math.max(typeMeasures.figure.after, captionStretch.before);
  return {
    before: typeMeasures.figure.before,
    height: picture + between + captionStretch.height,
    after: captionStretch.after,
  };
}

function listEntries(model: ReportModel, of: 'sections' | 'tables' | 'figures'): readonly string[] {
  if (of === 'sections') {
    return listSections(model.sections).flatMap(({ isListed, title }) =>
      isListed && title !== '' ? [title] : [],
    );
  }
  const kind = of === 'tables' ? 'table' : 'figure';
  return listBlocks(model).flatMap((block) =>
    isCaptioned(block) && block.kind === kind ? [block.caption.text] : [],
  );
}

export const measureNotes = (context: MeasureContext, notes: readonly string[]): readonly Stretch[] =>
  [...notes, ''].map((text) => measureParagraph(text, typeMeasures.tableNote, findWidth(context)));

/** The head as one, then each row: as tall as the tallest of its cells. */
export function measureRows(table: Table, available: number): readonly number[] {
  const size = tableLetterSize[table.size];
  const inset = tableInset[table.size];
  const total = sum(table.columns.map((column) => column.width));
  const measure = (rows: readonly Pick<Table['rows'][number], 'cells'>[], isBold: boolean) =>
    placeCells(rows, table.columns.length).map((cells) => {
      const lines = cells.map(({ cell, column }) => {
        const span = table.columns.slice(column, column + (cell.columns ?? 1));
        const width = (sum(span.map((one) => one.width)) / total) * available - 2 * inset;
        const own = cell.isNumber ? 1 : countLines(cell.text, size, width, isBold || cell.isBold === true);
        // What reaches down over several rows is shared among them.
        return Math.ceil(own / (cell.rows ?? 1));
      });
      return Math.max(...lines, 1) * size * lineShare + 2 * inset * cellPaddingShare + lineOfTable;
    });
  const header = measure(
    table.header.map((cells) => ({ cells })),
    true,
  );
  return [sum(header), ...measure(table.rows, false)];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
