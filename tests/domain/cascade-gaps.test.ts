import { describe, expect, it } from 'vitest';
import { findCascadeGaps } from '../../db/domain/cascade-gaps.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const plan = aPlanDocument({
  nodes: [
    { level: 'mission', text: 'Misi', id: 'mission' },
    {
      level: 'goal',
      text: 'Tujuan',
      id: 'goal',
      children: [
        { level: 'objective', text: 'Sasaran tanpa program', id: 'lone' },
        {
          level: 'objective',
          text: 'Sasaran',
          id: 'carried',
          children: [{ level: 'program', text: 'A', id: 'a' }],
        },
      ],
    },
    { level: 'program', text: 'B', id: 'b' },
  ],
});

describe('the gaps of a cascade', () => {
  it('are the broken links the auditor finds', () => {
    expect([...findCascadeGaps(plan)]).toEqual([
      ['mission', ['without-goal']],
      ['goal', ['serves-nothing']],
      ['lone', ['without-program']],
      ['b', ['serves-nothing']],
    ]);
  });

  it('close with a link from another branch or another plan', () => {
    const linked = {
      ...plan,
      links: [
        { id: 'l1', fromNodeId: 'b', toNodeId: 'lone', kind: 'supports' as const, note: null },
        { id: 'l2', fromNodeId: 'goal', toNodeId: 'mission', kind: 'cascades' as const, note: null },
      ],
    };
    expect([...findCascadeGaps(linked)]).toEqual([]);
  });

  it('are none where the office accepted what the auditor found', () => {
    const dismissals = [
      { id: 'd', version: 1, rule: 'goal-without-objective', subjectId: 'goal' },
      { id: 'e', version: 1, rule: 'objective-without-program', subjectId: 'lone' },
    ].map((one) => ({ ...one, year: 0, fingerprint: '', reason: 'Disepakati' }));
    expect([...findCascadeGaps({ ...plan, dismissals }).keys()]).toEqual(['mission', 'goal', 'b']);
  });

  it('ask for a unit once one row of the level has its own', () => {
    const owned = {
      ...plan,
      nodes: plan.nodes.map((node) => (node.id === 'a' ? { ...node, unitId: 'u' } : node)),
    };
    expect(findCascadeGaps(owned).get('b')).toEqual(['serves-nothing', 'without-unit']);
    expect(findCascadeGaps(owned).get('a')).toBeUndefined();
  });
});
