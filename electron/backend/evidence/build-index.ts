import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { type MatrixCell, type MatrixSheet, textCell } from '../../../db/domain/table-export/matrix-sheet.ts';
import type { EvidenceFault } from '../../api/evidence.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import type { FolderPlan, PlannedEvidence } from './plan-folder.ts';

const romans = ['', 'I', 'II', 'III', 'IV'];
const headings = ['no', 'code', 'indicator', 'period', 'document', 'date', 'kind', 'place', 'note', 'hash'];

/** The sheet an evaluator reads first: what proves what, and what nothing proves. */
export function buildIndex(
  { plan, organization }: PlanDocument,
  folder: FolderPlan,
  options: Readonly<{
    year: number;
    words: Translate;
    faults: ReadonlyMap<string, EvidenceFault['state']>;
  }>,
): MatrixSheet {
  const { year, words, faults } = options;
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    words(`evidenceIndex.${key}`, params);
  const titled = { year: String(year), plan: plan.title, organization: organization.name };
  const rows = [
    ...folder.rows.map((row) => describe(row, say, faults)),
    ...folder.unproved.map(({ indicator, code }) => [
      code,
      indicator.name,
      say('periods.year', { year: String(year) }),
      say('none'),
    ]),
  ];
  return {
    name: say('sheet'),
    rows: [
      [textCell(say('title', titled), 'title')],
      headings.map((heading) => textCell(say(heading), 'heading')),
      ...rows.map((cells, index) => fill([String(index + 1), ...cells])),
    ],
    merges: [],
    dataFirst: 2,
    widths: [5, 12, 44, 16, 36, 14, 12, 44, 30, 66],
  };
}

type Say = (key: string, params?: Readonly<Record<string, string>>) => string;

function describe(
  { evidence, indicator, code, name }: PlannedEvidence,
  say: Say,
  faults: ReadonlyMap<string, EvidenceFault['state']>,
): readonly (string | null)[] {
  const { year, quarter, title, documentDate, kind, location, body, note, fileHash } = evidence;
  const fault = faults.get(evidence.id);
  const place = fault
    ? say(`states.${fault}`, { name: evidence.fileName ?? '' })
    : (name ?? location ?? body);
  const period =
    quarter === 0
      ? say('periods.year', { year: String(year) })
      : say('periods.quarter', { quarter: romans[quarter] ?? '', year: String(year) });
  return [code, indicator.name, period, title, documentDate, say(`kinds.${kind}`), place, note, fileHash];
}

const fill = (cells: readonly (string | null)[]): readonly MatrixCell[] =>
  headings.map((_, index) => textCell(cells[index] ?? null));
