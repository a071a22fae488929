import { chapter, paragraph, refer, section } from '../blocks.ts';
import type { YearsPart } from '../fit-table.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Run, Section, Table } from '../report-model.ts';

type ChapterParts = Pick<Section, 'title'> & Partial<Section>;

export const makeChapter = (context: ReportContext, number: number, parts: ChapterParts): Section =>
  chapter(context.texts.chapterPrefix, number, parts);

export const makePart = (id: string, label: string, title: string, blocks: readonly Block[]): Section =>
  section({ id, level: 2, label, title, blocks });

/** The sections of Inmendagri 2/2025 have names of their own: what was changed of another template stays with that one. */
export const nameSection = (name: string): string => `inmendagri/${name}`;

/** Wide tables stand on wide pages of their own, without a heading. */
export const makeWidePages = (id: string, tables: readonly Table[]): readonly Section[] =>
  tables.length === 0
    ? []
    : [section({ id, level: 2, title: '', isListed: false, orientation: 'landscape', blocks: tables })];

/** The sentence that leads to a table, with its number. */
export function pointTo(tables: readonly Table[], write: (table: string) => string): readonly Block[] {
  const [first] = tables;
  return first ? [pointToTables([first.id], ([name = '']) => write(name))] : [];
}

/** The same of several tables: the sentence is written with marks no text has, and these become the numbers. */
export function pointToTables(ids: readonly string[], write: (marks: readonly string[]) => string): Block {
  const marks = ids.map((_, i) => String.fromCharCode(i));
  const whole: readonly (string | Run)[] = [write(marks)];
  const parts = marks.reduce(
    (done, mark, i) =>
      done.flatMap((part) =>
        typeof part === 'string'
          ? part.split(mark).flatMap((text, k) => (k === 0 ? [text] : [refer(ids[i] ?? ''), text]))
          : [part],
      ),
    whole,
  );
  return paragraph(...parts.filter((part) => part !== ''));
}

/** What a table of some of the years is called: the first has the id that sentences point to. */
export const nameTablePart = (
  { texts }: ReportContext,
  { id, caption }: Readonly<{ id: string; caption: string }>,
  { place, count }: YearsPart,
): Readonly<{ id: string; caption: string }> => ({
  id: place === 0 ? id : `${id}/${place + 1}`,
  caption: count > 1 ? `${caption} ${texts.continued(place + 1, count)}` : caption,
});
