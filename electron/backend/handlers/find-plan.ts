import type { Reader } from '../../../db/reader.ts';

/** Finds the plan whose page gets the patch, before the command runs: afterwards the row may be gone. */
export type FindPlan = (db: Reader) => Promise<string | null>;

/** The plan itself, named by the input; an unknown one is the command's to refuse. */
export const ofPlan =
  (planId: string): FindPlan =>
  async () =>
    planId;

export const ofNode =
  (nodeId: string): FindPlan =>
  async (db) => {
    const row = await db.selectFrom('node').select('plan_id').where('id', '=', nodeId).executeTakeFirst();
    return row?.plan_id ?? null;
  };

export const ofIndicator =
  (indicatorId: string): FindPlan =>
  async (db) => {
    const row = await db
      .selectFrom('indicator')
      .innerJoin('node', 'node.id', 'indicator.node_id')
      .select('node.plan_id')
      .where('indicator.id', '=', indicatorId)
      .executeTakeFirst();
    return row?.plan_id ?? null;
  };
