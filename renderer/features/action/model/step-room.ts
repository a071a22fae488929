import type { PlanDocument } from '../../../../db/domain/plan-document.ts';

/** Steps are words and wrap; figures never do, and have the room of the longest target of the plan. */
const stepPx = 80;
const digitPx = 7.5;

export function findStepRoom(targets: PlanDocument['targets']): number {
  return targets.reduce((most, { value, valueMax }) => {
    const written = [value, valueMax].filter((one) => one !== null).join('–');
    const marks = Math.floor(written.length / 3);
    return Math.max(most, 18 + digitPx * (written.length + marks));
  }, stepPx);
}
