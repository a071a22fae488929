import type { Plan, PlanVersion } from './plan-document.ts';

/**
 * Where a plan stands between its first draft and its latest revision: `number` counts the revisions (perubahan), 0
 * while there is none. A revision that is being written stands on the adopted state before it.
 */
export type PlanState = Readonly<{
  kind: 'draft' | 'adopted' | 'revision-draft' | 'revision';
  number: number;
}>;

/** The state of a plan that stands as `status` and has these adopted states. */
export function describePlanState(
  status: Plan['status'],
  versions: readonly Pick<PlanVersion, 'number'>[],
): PlanState {
  const last = versions.length === 0 ? null : Math.max(...versions.map(({ number }) => number));
  if (status === 'draft') {
    return last === null ? { kind: 'draft', number: 0 } : { kind: 'revision-draft', number: last + 1 };
  }
  return describeVersion(last ?? 0);
}

/** An adopted state by its number: 0 is the plan as first adopted. */
export const describeVersion = (number: number): PlanState =>
  number === 0 ? { kind: 'adopted', number: 0 } : { kind: 'revision', number };

const numerals: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Revisions are counted in Roman numerals ("perubahan II"). */
export function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, value] of numerals) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
