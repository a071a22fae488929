import type { TFunction } from 'i18next';
import type { FileOverview, PlanOverview } from '../../../../db/domain/file-overview.ts';
import { describeVersion } from '../../../../db/domain/plan-state.ts';
import { namePlan, sayState } from '../../../app/plan-name.ts';

/** A state of a plan that can be looked at: as it is, or as it was adopted. */
export type StateKey = Readonly<{ planId: string; number: number | null }>;

const working = 'work';
export const writeStateKey = ({ planId, number }: StateKey): string => `${planId} ${number ?? working}`;
export function readStateKey(text: string): StateKey {
  const [planId = '', number = working] = text.split(' ');
  return { planId, number: number === working ? null : Number(number) };
}

/** Every state there is, the newest of each plan first. Plans of the same name and years are told apart by their titles. */
export function listStates(
  t: TFunction,
  { plans }: FileOverview,
): readonly Readonly<{ id: string; label: string }>[] {
  const names = plans.map((plan) => namePlan(t, plan));
  return plans.flatMap((plan, index) => {
    const name = names[index] ?? '';
    const known = names.filter((one) => one === name).length > 1 ? plan.title : name;
    return [
      {
        id: writeStateKey({ planId: plan.id, number: null }),
        label: `${known}, ${t('plans.comparison.working')} (${sayState(t, plan.state)})`,
      },
      ...plan.versions.toReversed().map(({ number }) => ({
        id: writeStateKey({ planId: plan.id, number }),
        label: `${known}, ${sayState(t, describeVersion(number))}`,
      })),
    ];
  });
}

/**
 * What people want to see beside a plan: what was adopted before it, else the plan of the period before; a plan with
 * neither stands beside itself.
 */
export function chooseStates(plan: PlanOverview): Readonly<{ before: StateKey; after: StateKey }> {
  const numbers = plan.versions.map(({ number }) => number);
  // An adopted plan is its latest adopted state: what came before that one is what it differs from.
  const last = plan.status === 'adopted' ? numbers.at(-2) : numbers.at(-1);
  const after = { planId: plan.id, number: null };
  if (last !== undefined) return { before: { planId: plan.id, number: last }, after };
  if (plan.predecessorId !== null) return { before: { planId: plan.predecessorId, number: null }, after };
  return { before: { planId: plan.id, number: numbers.at(-1) ?? null }, after };
}
