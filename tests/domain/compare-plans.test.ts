import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../db/domain/compare-plans.ts';
import { decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { aPlanDocument, type NodeParts } from '../support/plan-document-builder.ts';

const tree: readonly NodeParts[] = [
  {
    level: 'vision',
    text: 'Masyarakat sejahtera',
    id: 'vision',
    children: [
      {
        level: 'goal',
        text: 'Meningkatnya kesejahteraan',
        id: 'goal',
        code: '1',
        children: [
          {
            level: 'objective',
            text: 'Berkurangnya kemiskinan',
            id: 'objective',
            indicators: [
              {
                name: 'Persentase penduduk miskin',
                direction: 'negative',
                targets: { 2025: '9.5', 2026: '9' },
              },
            ],
            children: [
              {
                level: 'program',
                text: 'Program perlindungan',
                id: 'program',
                ceilings: { 2025: { indikatif: '1000000' } },
              },
            ],
          },
          { level: 'objective', text: 'Meningkatnya mutu layanan', id: 'other' },
        ],
      },
    ],
  },
];

const aPlan = (): PlanDocument => aPlanDocument({ nodes: tree });
const states = ({ rows }: ReturnType<typeof comparePlans>) =>
  rows.map(({ state, before, after }) => [state, (after ?? before)?.text]);

describe('two states of one plan', () => {
  it('are the same where nothing was changed', () => {
    const { counts, plan } = comparePlans(aPlan(), aPlan());
    // Five statements and one indicator.
    expect(counts).toEqual({ added: 0, removed: 0, changed: 0, same: 6 });
    expect(plan).toEqual([]);
  });

  it('show exactly the target that was changed, and no other figure', () => {
    const before = aPlan();
    const after = {
      ...before,
      targets: before.targets.map((cell) => (cell.year === 2026 ? { ...cell, value: decimal('8.5') } : cell)),
    };
    const { rows, counts } = comparePlans(before, after);
    expect(counts).toEqual({ added: 0, removed: 0, changed: 1, same: 5 });
    expect(rows.find(({ state }) => state === 'changed')?.changes).toEqual([
      {
        field: 'target',
        year: 2026,
        before: { kind: 'figure', value: '9', max: null, decimals: 2 },
        after: { kind: 'figure', value: '8.5', max: null, decimals: 2 },
      },
    ]);
  });

  it('know a changed ceiling by its year, and leave the money of budget documents alone', () => {
    const before = aPlan();
    const withCeiling = (kind: 'indikatif' | 'murni'): PlanDocument => ({
      ...before,
      budgetVersions: before.budgetVersions.map((version) => ({ ...version, kind })),
      budgets: before.budgets.map((cell) => ({ ...cell, ceiling: decimal('2000000') })),
    });
    expect(comparePlans(before, withCeiling('indikatif')).rows.flatMap(({ changes }) => changes)).toEqual([
      {
        field: 'ceiling',
        year: 2025,
        before: { kind: 'money', value: '1000000' },
        after: { kind: 'money', value: '2000000' },
      },
    ]);
    const [murniBefore, murniAfter] = [
      { ...withCeiling('murni'), budgets: before.budgets },
      withCeiling('murni'),
    ];
    expect(comparePlans(murniBefore, murniAfter).counts.changed).toBe(0);
  });

  it('show what was added and what is gone where it stood, and what moved by its new parent', () => {
    const before = aPlan();
    const program = before.nodes.find(({ id }) => id === 'program');
    if (!program) throw new Error('no program');
    const after: PlanDocument = {
      ...before,
      nodes: [
        ...before.nodes.filter(({ id }) => id !== 'objective' && id !== 'program'),
        { ...program, parentId: 'other' },
        { ...program, id: 'new', text: 'Program pemberdayaan', parentId: 'other', sort: 2 },
      ],
      indicators: [],
      targets: [],
    };
    const comparison = comparePlans(before, after);
    expect(states(comparison)).toEqual([
      ['same', 'Masyarakat sejahtera'],
      ['same', 'Meningkatnya kesejahteraan'],
      ['removed', 'Berkurangnya kemiskinan'],
      ['removed', 'Persentase penduduk miskin'],
      ['same', 'Meningkatnya mutu layanan'],
      ['changed', 'Program perlindungan'],
      ['added', 'Program pemberdayaan'],
    ]);
    expect(comparison.rows.find(({ key }) => key === 'program')?.changes).toEqual([
      {
        field: 'place',
        year: null,
        before: { kind: 'text', text: 'Berkurangnya kemiskinan' },
        after: { kind: 'text', text: 'Meningkatnya mutu layanan' },
      },
    ]);
  });

  it('show a text, a unit of measure and the plan’s own title as they were and are', () => {
    const before = aPlan();
    const after: PlanDocument = {
      ...before,
      plan: { ...before.plan, title: 'Renstra Perubahan' },
      nodes: before.nodes.map((node) =>
        node.id === 'goal' ? { ...node, text: 'Kesejahteraan naik' } : node,
      ),
      indicators: before.indicators.map((indicator) => ({ ...indicator, unitOfMeasure: null })),
    };
    const { plan, rows } = comparePlans(before, after);
    expect(plan.map(({ field, after: now }) => [field, now])).toEqual([
      ['title', { kind: 'text', text: 'Renstra Perubahan' }],
    ]);
    expect(
      rows.flatMap(({ changes }) => changes.map(({ field, before: was, after: now }) => [field, was, now])),
    ).toEqual([
      [
        'text',
        { kind: 'text', text: 'Meningkatnya kesejahteraan' },
        { kind: 'text', text: 'Kesejahteraan naik' },
      ],
      ['unitOfMeasure', { kind: 'text', text: '%' }, null],
    ]);
  });
});

describe('the chapters a plan follows', () => {
  it('are named by their regulation; a key nobody knows stands as it is written', () => {
    const plan = aPlanDocument({ nodes: tree });
    const follow = (regulation: string): PlanDocument => ({ ...plan, plan: { ...plan.plan, regulation } });
    expect(comparePlans(follow('86_2017'), follow('inmendagri_2_2025')).plan).toMatchObject([
      {
        field: 'regulation',
        before: { kind: 'word', word: '86_2017' },
        after: { kind: 'word', word: 'inmendagri_2_2025' },
      },
    ]);
    expect(comparePlans(follow('86_2017'), follow('perda-9')).plan).toMatchObject([
      { after: { kind: 'text', text: 'perda-9' } },
    ]);
  });
});

describe('the plans of two periods', () => {
  /** The same words with other ids, five years later. */
  const rename = (document: PlanDocument): PlanDocument => {
    const next = (id: string): string => `next-${id}`;
    return {
      ...document,
      plan: { ...document.plan, id: 'next', periodStart: 2030, periodEnd: 2034 },
      nodes: document.nodes.map((node) => ({
        ...node,
        id: next(node.id),
        parentId: node.parentId === null ? null : next(node.parentId),
      })),
      indicators: document.indicators.map((indicator) => ({
        ...indicator,
        id: next(indicator.id),
        nodeId: next(indicator.nodeId),
      })),
      targets: [],
      budgets: [],
    };
  };

  it('are matched by code and words, and their figures by the years they share', () => {
    const before = aPlan();
    const { counts } = comparePlans(before, rename(before));
    expect(counts).toEqual({ added: 0, removed: 0, changed: 0, same: 6 });
  });

  it('are matched by what follows what where every word is another', () => {
    const before = aPlan();
    const after = rename(before);
    const reworded: PlanDocument = {
      ...after,
      nodes: after.nodes.map((node) =>
        node.id === 'next-objective' ? { ...node, text: 'Kemiskinan turun' } : node,
      ),
      indicators: after.indicators.map((indicator) => ({
        ...indicator,
        name: 'Tingkat kemiskinan',
        predecessorId: 'indicator-1',
        succession: 'same',
      })),
    };
    const { counts, rows } = comparePlans(before, reworded);
    expect(counts).toEqual({ added: 0, removed: 0, changed: 2, same: 4 });
    expect(rows.filter(({ state }) => state === 'changed').map(({ changes }) => changes[0]?.field)).toEqual([
      'text',
      'name',
    ]);
  });

  it('have one vision each, whatever its words', () => {
    const before = aPlan();
    const after = rename(before);
    const reworded = {
      ...after,
      nodes: after.nodes.map((node) =>
        node.levelKind === 'vision' ? { ...node, text: 'Nusa Raya maju' } : node,
      ),
    };
    // Nothing under it has moved: its parent is the same vision in other words.
    expect(comparePlans(before, reworded).counts).toEqual({ added: 0, removed: 0, changed: 1, same: 5 });
  });

  it('take no row for another where two have the same words', () => {
    const twice: NodeParts = { level: 'vision', text: 'Sama', children: [] };
    const before = aPlanDocument({
      nodes: [
        { ...twice, id: 'a' },
        { ...twice, id: 'b' },
      ],
    });
    const { counts } = comparePlans(before, rename(before));
    expect(counts).toEqual({ added: 2, removed: 2, changed: 0, same: 0 });
  });
});
