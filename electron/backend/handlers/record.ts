import {
  createRecord,
  createRecords,
  moveRecord,
  type RecordInput,
  removeRecord,
  removeRecords,
  updateRecord,
  updateRecords,
} from '../../../db/commands/record.ts';
import type { RecordKind } from '../../../db/domain/plan-records.ts';
import type { recordMethods } from '../../api/record.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { HandlersOf } from './handler.ts';

/** In the history each kind of row has its own name: `official.create`, `statistic.update`. */
export const recordHandlers: HandlersOf<keyof typeof recordMethods> = {
  'record.create': (call, { kind, planId, afterId, values }) =>
    changePlan(call, `${kind}.create`, ofPlan(planId), (context) =>
      createRecord(context, {
        kind,
        planId,
        values: values as RecordInput<RecordKind>,
        ...(afterId === undefined ? {} : { afterId }),
      }),
    ),
  'record.createMany': (call, { kind, planId, rows }) =>
    changePlan(call, `${kind}.createMany`, ofPlan(planId), (context) =>
      createRecords(context, { kind, planId, rows: rows as readonly RecordInput<RecordKind>[] }),
    ),
  'record.update': (call, { kind, planId, id, version, patch }) =>
    changePlan(call, `${kind}.update`, ofPlan(planId), (context) =>
      updateRecord(context, { kind, id, version, patch: patch as Partial<RecordInput<RecordKind>> }),
    ),
  'record.updateMany': (call, { kind, planId, rows }) =>
    changePlan(call, `${kind}.updateMany`, ofPlan(planId), (context) =>
      updateRecords(context, {
        kind,
        rows: rows as readonly Readonly<{
          id: string;
          version: number;
          patch: Partial<RecordInput<RecordKind>>;
        }>[],
      }),
    ),
  'record.move': (call, { kind, planId, id, afterId }) =>
    changePlan(call, `${kind}.move`, ofPlan(planId), (context) => moveRecord(context, { kind, id, afterId })),
  'record.remove': (call, { kind, planId, id }) =>
    changePlan(call, `${kind}.remove`, ofPlan(planId), (context) => removeRecord(context, { kind, id })),
  'record.removeMany': (call, { kind, planId, ids }) =>
    changePlan(call, `${kind}.removeMany`, ofPlan(planId), (context) =>
      removeRecords(context, { kind, ids }),
    ),
};
