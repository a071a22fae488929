import type { DocumentComparison, DocumentDifference, DocumentFact } from '../../../api/final.ts';
import { align } from './align.ts';
import type { SaidBlock, SaidDocument, SaidSection } from './said-document.ts';
import { type Grid, makeChartGrid, makeGrid } from './table-grid.ts';

/** More than anybody reads through; the number of all of them is told beside the list. */
const listedDifferences = 2_000;

type Place = Pick<DocumentDifference, 'section' | 'table' | 'row'>;
type Note = (
  place: Partial<Place> & Pick<DocumentDifference, 'section'>,
  change: Readonly<{
    column?: string | null;
    before: string | null;
    after: string | null;
    fact?: DocumentFact;
  }>,
) => void;

/**
 * Where two documents do not say the same: sections by their names, tables row by row and column by column, words
 * line by line. How captions and rows are counted is not compared, because one that came in shifts all the others.
 */
export function compareModels(before: SaidDocument, after: SaidDocument): DocumentComparison {
  const differences: DocumentDifference[] = [];
  let total = 0;
  const note: Note = (place, { column = null, fact = null, before: was, after: is }) => {
    if (was === is) return;
    total += 1;
    if (differences.length >= listedDifferences) return;
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    differences.push({ kind, fact, table: null, row: null, ...place, column, before: was, after: is });
  };
  const facts = listFacts(after);
  for (const [fact, was] of Object.entries(listFacts(before)) as [DocumentFact, string][]) {
    note({ section: [] }, { fact, before: was, after: facts[fact] });
  }
  compareSections(listSections(before.sections, []), listSections(after.sections, []), note);
  return { differences, total };
}

const listFacts = ({ title, organization, date, look }: SaidDocument): Record<DocumentFact, string> => ({
  title,
  organization,
  date,
  paper: `${look.paper.width} × ${look.paper.height} mm${look.paper.isMono ? ', mono' : ''}`,
  font: look.font.wordName,
});

type NamedSection = Readonly<{ section: SaidSection; path: readonly string[] }>;

/** In reading order, each with the names of those it stands in. */
const listSections = (sections: readonly SaidSection[], above: readonly string[]): readonly NamedSection[] =>
  sections.flatMap((section) => {
    const path = [...above, [section.label, section.title].filter(Boolean).join(' ')];
    return [{ section, path }, ...listSections(section.children, path)];
  });

function compareSections(before: readonly NamedSection[], after: readonly NamedSection[], note: Note): void {
  const idsOf = (sections: readonly NamedSection[]): readonly string[] =>
    sections.map(({ section }) => section.id);
  for (const [i, j] of align(idsOf(before), idsOf(after), () => false)) {
    const was = i === null ? undefined : before[i];
    const is = j === null ? undefined : after[j];
    const path = is?.path ?? was?.path ?? [];
    if (was && is) {
      note({ section: path }, { before: was.section.title, after: is.section.title });
      compareBlocks(was.section.blocks, is.section.blocks, { path, note });
    } else note({ section: path }, { before: was?.section.title ?? null, after: is?.section.title ?? null });
  }
}

type Within = Readonly<{ path: readonly string[]; note: Note }>;

function compareBlocks(before: readonly SaidBlock[], after: readonly SaidBlock[], within: Within): void {
  compareLines(before.flatMap(listLines), after.flatMap(listLines), within);
  const [tables, others] = [before.flatMap(listGrids), after.flatMap(listGrids)];
  const idsOf = (grids: readonly NamedGrid[]): readonly string[] => grids.map(({ id }) => id);
  for (const [i, j] of align(idsOf(tables), idsOf(others), () => false)) {
    const was = i === null ? undefined : tables[i];
    const is = j === null ? undefined : others[j];
    if (was && is) compareGrids(was, is, within);
    else {
      const { path, note } = within;
      note(
        { section: path, table: (is ?? was)?.name ?? '' },
        { before: was?.name ?? null, after: is?.name ?? null },
      );
    }
  }
}

type Line = Readonly<{ label: string | null; text: string }>;

function compareLines(before: readonly Line[], after: readonly Line[], { path, note }: Within): void {
  const keysOf = (lines: readonly Line[]): readonly string[] =>
    lines.map(({ label, text }) => `${label ?? ''}\n${text}`);
  const isSame = (i: number, j: number): boolean => before[i]?.label === after[j]?.label;
  for (const [i, j] of align(keysOf(before), keysOf(after), isSame)) {
    const was = i === null ? undefined : before[i];
    const is = j === null ? undefined : after[j];
    const column = is?.label ?? was?.label ?? null;
    note({ section: path }, { column, before: was?.text ?? null, after: is?.text ?? null });
  }
}

const joinRuns = (runs: readonly Readonly<{ text: string }>[]): string =>
  runs.map(({ text }) => text).join('');

/** What a block says outside of tables, line by line. */
function listLines(block: SaidBlock): readonly Line[] {
  const plain = (texts: readonly (string | null)[]): readonly Line[] =>
    texts.flatMap((text) => (text === null || text === '' ? [] : [{ label: null, text }]));
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return plain([joinRuns(block.runs)]);
    case 'list':
      return plain(
        block.items.flatMap((item, at) => [
          joinRuns(item),
          ...(block.nested?.[at]?.items ?? []).map(joinRuns),
        ]),
      );
    case 'definitions':
      return block.items.map(({ term, meaning }) => ({ label: term, text: meaning }));
    case 'clauses':
      return block.items.flatMap(({ term, parts }) =>
        parts.map(({ runs }) => ({ label: term, text: joinRuns(runs) })),
      );
    case 'tiles':
      return block.items.map(({ label, value, detail }) => ({
        label,
        text: detail === null ? value : `${value} (${detail})`,
      }));
    case 'table':
      return plain(block.notes);
    case 'figure':
      return plain(block.notes);
    case 'placeholder':
      return plain([block.text]);
    case 'signature':
      return plain([block.placeAndDate, block.position, block.name, ...block.details]);
    case 'signatures':
      return plain([
        ...block.placeAndDate,
        ...block.parties.flatMap((party) => [party.role, party.position, party.name, ...party.details]),
      ]);
    case 'contents':
      return [];
  }
}

type NamedGrid = Grid & Readonly<{ id: string; name: string /** A picture, by its hash. */; photo?: string }>;

function listGrids(block: SaidBlock): readonly NamedGrid[] {
  if (block.kind === 'table') {
    const name = block.caption.text || (block.sheet?.title ?? '');
    return [{ id: block.id, name, ...makeGrid(block) }];
  }
  if (block.kind !== 'figure') return [];
  const { id, caption, charts, photo, altText } = block;
  const name = caption.text || altText;
  if (photo) return [{ id, name, columns: [], rows: [], photo: photo.hash }];
  return charts.map((chart, at) => ({
    id: `${id}/${at}`,
    name: chart.title === '' ? name : `${name}: ${chart.title}`,
    ...makeChartGrid(chart),
  }));
}

function compareGrids(before: NamedGrid, after: NamedGrid, { path, note }: Within): void {
  const place = { section: path, table: after.name };
  note(place, { before: before.name, after: after.name });
  // A picture is no words: that it is another one is all there is to say.
  const [photo, other] = [before.photo ?? null, after.photo ?? null];
  note(place, { before: photo && `#${photo.slice(0, 8)}`, after: other && `#${other.slice(0, 8)}` });
  const columns = align(before.columns, after.columns, () => false);
  for (const [i, j] of columns) {
    if (i !== null && j !== null) continue;
    const name = (i === null ? after.columns[j ?? 0] : before.columns[i]) ?? '';
    note(place, { column: name, before: i === null ? null : name, after: j === null ? null : name });
  }
  const shared = columns.flatMap(([i, j]) => (i === null || j === null ? [] : [[i, j] as const]));
  const keysOf = ({ rows }: Grid): readonly string[] => rows.map(({ key }) => key);
  for (const [i, j] of align(keysOf(before), keysOf(after), () => true)) {
    const was = i === null ? undefined : before.rows[i];
    const is = j === null ? undefined : after.rows[j];
    const row = is?.name ?? was?.name ?? '';
    if (was && is) {
      for (const [of, to] of shared) {
        const column = after.columns[to] ?? '';
        note({ ...place, row }, { column, before: was.cells[of] ?? '', after: is.cells[to] ?? '' });
      }
    } else
      note(
        { ...place, row },
        { before: was ? joinCells(was.cells) : null, after: is ? joinCells(is.cells) : null },
      );
  }
}

const joinCells = (cells: readonly string[]): string => cells.filter((text) => text !== '').join(' · ');
