import type { PlanDocument } from '../plan-document.ts';
import { toRichText } from '../rich-text/plain-text.ts';
import type { RichText } from '../rich-text/rich-text.ts';
import type { PreflightPlace, TextPlace } from './preflight-finding.ts';
import type { PrintedDocument } from './printed-document.ts';

/** What the office wrote in a section that is going to be printed. */
export type PrintedText = Readonly<{
  title: string;
  at: TextPlace;
  place: PreflightPlace;
  text: RichText;
}>;

export function listPrintedTexts(
  { narratives }: Pick<PlanDocument, 'narratives'>,
  { kind, year, sections }: PrintedDocument,
): readonly PrintedText[] {
  const written = new Map(
    narratives.flatMap((one) =>
      one.document === kind && one.year === (year ?? 0)
        ? [[`${one.section} ${one.subjectId}`, one.body] as const]
        : [],
    ),
  );
  return sections.flatMap(({ id, title, isShown, texts }) =>
    texts.flatMap((at) => {
      const body = written.get(`${at.section} ${at.subjectId}`);
      return isShown && body !== undefined
        ? [{ title, at, place: { section: id, text: at }, text: toRichText(body) }]
        : [];
    }),
  );
}
