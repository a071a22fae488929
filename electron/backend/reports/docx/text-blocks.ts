import { type IRunOptions, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type {
  Definitions,
  List,
  Placeholder,
  Paragraph as ReportParagraph,
  Run,
  Signature,
  Subheading,
} from '../model/report-model.ts';
import { type DocxContext, findBookmark } from './docx-context.ts';
import { styleIds, twips } from './measures.ts';
import { bulletList, numberedList } from './numbering.ts';
import { makeSigningRoom, measureSigningSpace } from './signing-room.ts';
import { signatureBefore } from './type-measures.ts';

const paragraphStyles = {
  body: styleIds.bodyText,
  lead: styleIds.bodyText,
  quote: styleIds.quote,
  center: styleIds.center,
  note: styleIds.smallText,
} as const satisfies Record<ReportParagraph['style'], string>;

export function makeRuns(
  context: DocxContext,
  runs: readonly Run[],
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] =>
    run.refersTo === undefined
      ? breakLines(run.text, { bold: run.isBold === true, italics: run.isItalic === true, ...look })
      : [new SimpleField(`REF ${findBookmark(context, run.refersTo)} \\h`, run.text)],
  );
}

/** A line break within a text is one of Word's, not the letter. */
const breakLines = (text: string, look: IRunOptions): readonly TextRun[] =>
  text.split('\n').map((line, i) => new TextRun({ ...look, text: line, ...(i === 0 ? {} : { break: 1 }) }));

export const makeParagraph = (context: DocxContext, block: ReportParagraph, isKept: boolean): Paragraph =>
  new Paragraph({
    style: paragraphStyles[block.style],
    keepNext: isKept || block.style === 'lead',
    children: [...makeRuns(context, block.runs)],
  });

export const makeSubheading = (context: DocxContext, block: Subheading): Paragraph =>
  new Paragraph({
    style: styleIds.subheading[block.level],
    children: [...makeRuns(context, block.runs)],
  });

export function makeList(context: DocxContext, block: List, isKept: boolean): readonly Paragraph[] {
  const outer = { isOrdered: block.isOrdered, level: 0, instance: context.nextList() };
  return block.items.flatMap((runs, i) => {
    const inner = block.nested?.[i] ?? null;
    const isLast = isKept && i === block.items.length - 1;
    const own = makeItem(context, runs, outer, isLast);
    if (inner === null) return [own];
    const numbering = { isOrdered: inner.isOrdered, level: 1, instance: context.nextList() };
    return [own, ...inner.items.map((one) => makeItem(context, one, numbering, isLast))];
  });
}

type ListPlace = Readonly<{ isOrdered: boolean; level: number; instance: number }>;

const makeItem = (
  context: DocxContext,
  runs: readonly Run[],
  { isOrdered, level, instance }: ListPlace,
  keepNext: boolean,
): Paragraph =>
  new Paragraph({
    keepNext,
    style: 'ListParagraph',
    numbering: { reference: isOrdered ? numberedList : bulletList, level, instance },
    children: [...makeRuns(context, runs)],
  });

export const makeDefinitions = (block: Definitions): readonly Paragraph[] =>
  block.items.map(
    ({ term, meaning }) =>
      new Paragraph({
        style: styleIds.term,
        children: [new TextRun({ text: term, bold: true }), new TextRun(` – ${meaning}`)],
      }),
  );

export const makePlaceholder = (block: Placeholder, keepNext: boolean): Paragraph =>
  new Paragraph({ style: styleIds.placeholder, keepNext, children: [new TextRun(block.text)] });

/** A dotted line where nobody is known to sign. */
export const emptyName = '.'.repeat(48);

export function makeSignature({ model }: DocxContext, block: Signature): readonly Paragraph[] {
  const line = (text: string, isLast = false) =>
    new Paragraph({ style: styleIds.signature, keepNext: !isLast, children: [new TextRun(text)] });
  const name = new Paragraph({
    style: styleIds.signature,
    keepNext: block.details.length > 0,
    spacing: { before: measureSigningSpace(model.look.signing) },
    children: [
      block.name === null
        ? new TextRun(emptyName)
        : new TextRun({ text: block.name, bold: true, underline: {} }),
    ],
  });
  return [
    new Paragraph({
      style: styleIds.signature,
      spacing: { before: twips(signatureBefore) },
      children: [new TextRun(block.placeAndDate)],
    }),
    line(block.position),
    ...makeSigningRoom(model.look.signing, styleIds.signature, true),
    name,
    ...block.details.map((detail, i) => line(detail, i === block.details.length - 1)),
  ];
}
