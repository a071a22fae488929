import type { Organization, Plan, PlanVersion } from './plan-document.ts';
import type { PlanState } from './plan-state.ts';

/** A plan of the file as a list of them shows it. */
export type PlanOverview = Readonly<
  Pick<
    Plan,
    | 'id'
    | 'version'
    | 'title'
    | 'kind'
    | 'periodStart'
    | 'periodEnd'
    | 'status'
    | 'adoptedOn'
    | 'predecessorId'
    | 'servesId'
    | 'frameworkId'
  > & {
    organizationId: string;
    state: PlanState;
    /** Adopted states, the first one first. */
    versions: readonly PlanVersion[];
    nodes: number;
    indicators: number;
  }
>;

export type FileOverview = Readonly<{
  plans: readonly PlanOverview[];
  organizations: readonly Pick<Organization, 'id' | 'kind' | 'name' | 'shortName'>[];
  /** Each with the names of its levels, from the top. */
  frameworks: readonly Readonly<{ id: string; name: string; levels: readonly string[] }>[];
}>;
