import { describe, expect, it } from 'vitest';
import { makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { listUncounted } from '../../../db/domain/entry/uncounted-goals.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import { planBulk } from '../../../renderer/features/realization/bulk-changes.ts';
import { createRowBuilder, type RowInputs } from '../../../renderer/features/realization/entry-rows.ts';
import { summarizeEntries } from '../../../renderer/features/realization/entry-summary.ts';
import { indexProofs } from '../../../renderer/features/realization/proof-index.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';
import { anIndicator, aPlan, aRealization, aTarget } from './a-plan.ts';

function rowsOf(document: PlanDocument, change: Partial<RowInputs> = {}) {
  const year = change.year ?? 2026;
  const quarter = change.quarter ?? 0;
  const groups = createRowBuilder()({
    document,
    indicators: toCascadeIndicators(document),
    context: makeIndicatorContext(defaultSettings, document.ordinalScales),
    drafts: { rejected: new Map(), readings: new Map(), latest: null },
    pending: new Map(),
    hasQuarterTargets: false,
    proofs: indexProofs(document, { year, quarter }),
    chosen: new Set(),
    today: '2027-03-01',
    ...change,
    year,
    quarter,
  });
  return { groups, rows: groups.flatMap((group) => group.rows) };
}

const evidence = (indicatorId: string, change: Partial<PlanDocument['evidences'][number]> = {}) => ({
  id: `e ${indicatorId}`,
  version: 1,
  indicatorId,
  year: 2026,
  quarter: 0 as const,
  sort: 0,
  kind: 'text' as const,
  title: 'BA',
  documentDate: null,
  note: null,
  fileHash: null,
  fileName: null,
  mediaType: null,
  sizeBytes: null,
  location: null,
  body: 'BA',
  ...change,
});
const analysis = (indicatorId: string) => ({
  id: `a ${indicatorId}`,
  version: 1,
  indicatorId,
  year: 2026,
  quarter: 0 as const,
  causes: 'x',
  obstacles: null,
  solutions: null,
  followUp: null,
  supporting: null,
});

describe('what a row still needs', () => {
  // 30 of 100 is below the threshold; 100 of 100 is not.
  const document: PlanDocument = {
    ...aPlan({
      indicators: [anIndicator('low'), anIndicator('told'), anIndicator('fine'), anIndicator('none')],
      targets: ['low', 'told', 'fine', 'none'].map((id) => aTarget(id, 2026, '100')),
      realizations: [
        aRealization('low', 2026, '30'),
        aRealization('told', 2026, '30', { status: 'final' }),
        aRealization('fine', 2026, '100', { releaseDate: '2027-02-01' }),
        aRealization('none', 2026, null, { missingReason: 'belum terbit', releaseDate: '2027-05-01' }),
      ],
    }),
    evidences: [evidence('told'), evidence('low', { quarter: 3 })],
    analyses: [analysis('told')],
  };

  it('is an analysis until one is written, and evidence of the same period for what has a figure', () => {
    const { rows } = rowsOf(document);
    const { counts } = summarizeEntries(rows);
    expect(rows.filter(({ needsAnalysis }) => needsAnalysis).map(({ key }) => key)).toEqual(['low']);
    // "low" has evidence of another period, "none" has no figure to prove.
    expect(counts).toMatchObject({ all: 4, empty: 0, analysis: 1, evidence: 2, released: 1 });
    expect(rows.map(({ evidences }) => evidences)).toEqual([0, 1, 0, 0]);
  });

  it('is the final figure once it is out', () => {
    expect(rowsOf(document).rows.map(({ release }) => release)).toEqual([null, null, 'due', 'waiting']);
    const before = rowsOf(document, { today: '2027-01-31' }).rows;
    expect(before.map(({ release }) => release)).toEqual([null, null, 'waiting', 'waiting']);
  });
});

describe('a quarter that is not filled in', () => {
  it('has no achievement, whatever the quarters before it have reached', () => {
    const document = aPlan({
      indicators: [anIndicator('empty'), anIndicator('missing'), anIndicator('filled')],
      targets: ['empty', 'missing', 'filled'].flatMap((id) =>
        ([1, 2] as const).map((quarter) => aTarget(id, 2026, '10', { quarter })),
      ),
      realizations: [
        ...['empty', 'missing', 'filled'].map((id) => aRealization(id, 2026, '9', { quarter: 1 })),
        aRealization('missing', 2026, null, { quarter: 2, missingReason: 'belum terbit' }),
        aRealization('filled', 2026, '8', { quarter: 2 }),
      ],
    });
    const { rows, groups } = rowsOf(document, { quarter: 2, hasQuarterTargets: true });
    expect(
      rows.map(({ achievement }) => (achievement.kind === 'none' ? achievement.reason : achievement.kind)),
    ).toEqual(['no-realization', 'not-available', 'scored']);
    expect(groups[0]?.rows).toHaveLength(3);
    expect(summarizeEntries(rows)).toMatchObject({ filled: 2, expected: 3 });
  });
});

describe('many figures at once', () => {
  const document = aPlan({
    indicators: [
      anIndicator('a', { frequency: 'yearly' }),
      anIndicator('b'),
      anIndicator('c', { frequency: 'yearly' }),
      anIndicator('d'),
    ],
    targets: [],
    realizations: [
      aRealization('a', 2026, '5', { quarter: 2, note: 'lama', status: 'final' }),
      aRealization('b', 2026, null, {
        quarter: 2,
        numerator: decimal('3'),
        denominator: decimal('4'),
      }),
      aRealization('c', 2026, '7', { quarter: 2 }),
      aRealization('c', 2026, '9', { quarter: 3 }),
    ],
  });
  const { rows } = rowsOf(document, { quarter: 3 });
  const bulk = planBulk(rows, rows);

  it('take the figures of the quarter before into cells that hold nothing, and never its note or state', () => {
    expect(bulk.copySelected.map(({ row, patch }) => [row.key, patch])).toEqual([
      ['a', { value: '5', ordinalCode: null, numerator: null, denominator: null, status: 'provisional' }],
      ['b', { value: null, ordinalCode: null, numerator: '3', denominator: '4', status: 'provisional' }],
    ]);
    expect(bulk.copyYearly.map(({ row }) => row.key)).toEqual(['a']);
  });

  it('change their state, and only empty ones become not available', () => {
    expect(bulk.toFinal.map(({ row, patch }) => [row.key, patch])).toEqual([['c', { status: 'final' }]]);
    expect(bulk.toProvisional).toEqual([]);
    expect(bulk.unfilled.map(({ key }) => key)).toEqual(['a', 'b', 'd']);
  });
});

describe('goals without numbers', () => {
  const nodes = [
    {
      level: 'goal' as const,
      text: 'Dengan tujuan di bawahnya',
      children: [{ level: 'objective' as const, text: 'Diceritakan' }],
    },
    { level: 'goal' as const, text: 'Diukur', indicators: [{ name: 'A', targets: { 2026: '1' } }] },
    { level: 'strategy' as const, text: 'Cara' },
  ];
  const namesOf = (document: PlanDocument): readonly string[] =>
    document.nodes.filter(({ id }) => listUncounted(document).has(id)).map(({ text }) => text);
  const strategy = aPlanDocument({ nodes });

  it('are those of a strategy that no figure and no goal below tells of', () => {
    const asStrategy = { ...strategy, plan: { ...strategy.plan, kind: 'strategy' as const } };
    expect(namesOf(asStrategy)).toEqual(['Diceritakan']);
    const groups = rowsOf(asStrategy).groups.map(({ node, status }) => [node.text, status]);
    expect(groups).toEqual([
      ['Diceritakan', null],
      ['Diukur', undefined],
    ]);
    // A word about a goal is one of the year.
    expect(rowsOf(asStrategy, { quarter: 2 }).groups.map(({ node }) => node.text)).toEqual(['Diukur']);
  });

  it('are nowhere else but where a word was said of them', () => {
    const asPlan = { ...strategy, plan: { ...strategy.plan, kind: 'renstra' as const } };
    expect(namesOf(asPlan)).toEqual([]);
    const nodeId = strategy.nodes.find(({ text }) => text === 'Cara')?.id ?? '';
    const said = {
      ...asPlan,
      nodeStatuses: [{ id: 's', version: 1, nodeId, year: 2026, status: 'reached' as const, note: null }],
    };
    expect(rowsOf(said).groups.map(({ node, status }) => [node.text, status])).toEqual([
      ['Diukur', undefined],
      ['Cara', 'reached'],
    ]);
  });
});
