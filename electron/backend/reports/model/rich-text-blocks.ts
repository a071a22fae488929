import type { DocumentImage } from '../../../../db/domain/report-document.ts';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import type {
  RichBlock,
  RichCell,
  RichImage,
  RichRun,
  RichTable,
  RichText,
} from '../../../../db/domain/rich-text/rich-text.ts';
import { normalizeRichText } from '../../../../db/domain/rich-text/write-rich-text.ts';
import { placeholder } from './blocks.ts';
import { toSingleLine } from './clean-text.ts';
import { makeTable, textWidth } from './fit-table.ts';
import type { ReportContext } from './report-context.ts';
import type { Block, Cell, ReportLanguage, Run, TextSource } from './report-model.ts';

type Parts = Pick<ReportContext, 'readField' | 'companions' | 'document' | 'language'>;

/** A text of the office as blocks of the page, its figures read now; empty where nothing was written. */
export function makeRichBlocks(context: Parts, text: RichText, source: TextSource): readonly Block[] {
  return normalizeRichText(text).map((block, i) => {
    const id = `text/${source.section}/${source.subjectId}/${i}`;
    return { ...makeBlock(context, block, id), source };
  });
}

function makeBlock(context: Parts, block: RichBlock, id: string): Block {
  const write = (runs: readonly RichRun[]) => writeRuns(context.readField, runs);
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', style: 'body', runs: write(block.runs) };
    case 'heading':
      return { kind: 'subheading', level: block.level, runs: write(block.runs) };
    case 'list':
      return {
        kind: 'list',
        isOrdered: block.ordered,
        items: block.items.map(({ runs }) => write(runs)),
        nested: block.items.map(({ list }) =>
          list === undefined
            ? null
            : { isOrdered: list.ordered, items: list.items.map(({ runs }) => write(runs)) },
        ),
      };
    case 'table':
      return makeTextTable(context, block, id);
    case 'image':
      return makeImage(context, block, id);
  }
}

export const writeRuns = (readField: FieldReader, runs: readonly RichRun[]): readonly Run[] =>
  runs.map((run) => ({
    text: 'field' in run ? readField(run.field).text : run.text,
    ...('field' in run ? { live: run.field } : {}),
    ...(run.bold ? { isBold: true } : {}),
    ...(run.italic ? { isItalic: true } : {}),
  }));

/** A figure stands to the right, as in the tables of the document; words do not. */
const looksNumeric = (text: string): boolean => /^[\s(−-]*(Rp\s?)?\d[\d.,]*\s*%?\)?$/.test(text);

function makeTextTable(context: Parts, { rows, caption }: RichTable, id: string): Block {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => makeCell(context, cell)));
  const isNumeric = head.map(
    (_, i) =>
      body.some((row) => looksNumeric(row[i]?.text ?? '')) &&
      body.every((row) => (row[i]?.text ?? '') === '' || looksNumeric(row[i]?.text ?? '')),
  );
  return makeTable({
    id,
    caption: toSingleLine(caption),
    aligns: isNumeric.map((isRight) => (isRight ? 'right' : 'left')),
    header: [head.map(({ text }) => ({ text }))],
    rows: body.map((cells) => ({ kind: 'body' as const, cells })),
    notes: [],
  });
}

function makeCell({ readField }: Parts, cell: RichCell): Cell {
  const runs = writeRuns(readField, cell);
  const text = runs.map((run) => run.text).join('');
  return runs.some((run) => run.isBold || run.isItalic || run.live) ? { text, runs } : { text };
}

const leftOut: Readonly<Record<ReportLanguage, (name: string) => string>> = {
  id: (name) => `Gambar ${name} tidak ada dalam salinan berkas ini.`,
  en: (name) => `The picture ${name} is not in this copy of the file.`,
  da: (name) => `Billedet ${name} findes ikke i denne kopi af filen.`,
};

function makeImage(context: Parts, { imageId, alt, caption }: RichImage, id: string): Block {
  const image = context.document.documentImages.find((one) => one.id === imageId);
  const bytes = context.companions.images?.get(imageId);
  if (!image || !bytes) return placeholder(leftOut[context.language](image?.fileName ?? imageId));
  return {
    kind: 'figure',
    id,
    caption: { number: '', text: toSingleLine(caption) },
    charts: [],
    photo: { hash: image.fileHash, mediaType: image.mediaType, bytes, ...fitToPage(image) },
    altText: toSingleLine(alt),
    notes: [],
  };
}

/** A screen's pixel on paper. */
const pointsPerPixel = 0.75;
/** Leaves room for its caption and for a few lines. */
const tallest = 480;

/** As large as it is, but never wider than the lines nor taller than most of a page. */
function fitToPage({ width, height }: DocumentImage): Readonly<{ width: number; height: number }> {
  const scale = Math.min(
    1,
    textWidth.portrait / (width * pointsPerPixel),
    tallest / (height * pointsPerPixel),
  );
  const round = (pixels: number): number => Math.round(pixels * pointsPerPixel * scale * 100) / 100;
  return { width: round(width), height: round(height) };
}
