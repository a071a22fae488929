import { expect, it } from 'vitest';
import { numberNodes } from '../../db/domain/number-nodes.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const { levels, nodes } = aPlanDocument({
  nodes: [
    {
      level: 'vision',
      text: 'Visi',
      id: 'v',
      children: ['m1', 'm2'].map((id) => ({
        level: 'mission' as const,
        text: id,
        id,
        children: [
          {
            level: 'goal' as const,
            text: `t-${id}`,
            id: `t-${id}`,
            children: [
              {
                level: 'objective' as const,
                text: `s-${id}`,
                id: `s-${id}`,
                children: [{ level: 'program' as const, text: `p-${id}`, id: `p-${id}` }],
              },
            ],
          },
        ],
      })),
    },
  ],
});
const listNumbers = (rows: typeof nodes): readonly string[] => [...numberNodes(levels, rows).values()];

it('counts missions, goals through the plan and objectives within their goal, and neither visions nor programs', () => {
  expect(listNumbers(nodes)).toEqual(['', '1', '1', '1.1', '', '2', '2', '2.1', '']);
});

it('takes the code of a row, and counts what is below it from there', () => {
  const coded = nodes.map((node) => (node.id === 't-m2' ? { ...node, code: 'T7' } : node));
  expect(listNumbers(coded)).toEqual(['', '1', '1', '1.1', '', '2', 'T7', 'T7.1', '']);
});

it('counts what has lost its parent at the top, and gives a circle of a damaged file the codes it has', () => {
  const lost = nodes.filter(({ id }) => id !== 't-m1');
  expect(numberNodes(levels, lost).get('s-m1')).toBe('1');
  const circle = nodes.map((node) => (node.id === 't-m2' ? { ...node, parentId: 's-m2', code: 'T7' } : node));
  const numbers = numberNodes(levels, circle);
  expect([numbers.get('t-m1'), numbers.get('t-m2'), numbers.get('s-m2')]).toEqual(['1', 'T7', '']);
});
