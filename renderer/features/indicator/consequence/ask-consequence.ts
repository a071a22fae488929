import {
  type Consequence,
  compareScores,
  isAltering,
  withIndicator,
} from '../../../../db/domain/consequence.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';

export type ConsequenceQuestion = Readonly<{
  document: PlanDocument;
  consequence: Consequence;
  answer: (isApplied: boolean) => void;
}>;

let question: ConsequenceQuestion | null = null;
const listeners = new Set<() => void>();

function show(next: ConsequenceQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

export const getQuestion = (): ConsequenceQuestion | null => question;

export function subscribeToQuestions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Shows what would change about past achievements before it does, and answers whether it is to be. Where nothing that
 * was there is different afterwards, nobody is asked.
 */
export function askConsequence(before: PlanDocument, after: PlanDocument): Promise<boolean> {
  const consequence = compareScores(before, after);
  if (!isAltering(consequence)) return Promise.resolve(true);
  question?.answer(false);
  return new Promise((resolve) => {
    show({
      document: before,
      consequence,
      answer: (isApplied) => {
        show(null);
        resolve(isApplied);
      },
    });
  });
}

type IndicatorPatch = InputOf<'indicator.update'>['patch'];

/** What an achievement is reckoned from; every other field is words. */
const reckoned: ReadonlySet<string> = new Set<keyof IndicatorPatch>([
  'direction',
  'valueKind',
  'ordinalScaleId',
  'aggregation',
  'isCumulativeTarget',
  'decimals',
  'boundMin',
  'boundMax',
  'weight',
  // A percentage is made of its numerator and denominator otherwise than a plain ratio.
  'unitOfMeasure',
]);

export type IndicatorChange = Readonly<{ id: string; patch: IndicatorPatch }>;

/** Whether changes of indicators are to be made: asked first, and once, where they alter what was shown before. */
export function confirmIndicatorChanges(
  document: PlanDocument,
  changes: readonly IndicatorChange[],
): Promise<boolean> {
  const altering = changes.filter(({ patch }) => Object.keys(patch).some((name) => reckoned.has(name)));
  if (altering.length === 0) return Promise.resolve(true);
  const after = altering.reduce(
    // The schema of the contract turns its texts into the decimals they are.
    (plan, { id, patch }) => withIndicator(plan, id, patch as Partial<PlanIndicator>),
    document,
  );
  return askConsequence(document, after);
}
