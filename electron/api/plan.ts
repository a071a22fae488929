import { z } from 'zod';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { PlanPatch } from '../../db/domain/plan-patch.ts';
import { writtenDocuments } from '../../db/domain/report-document.ts';
import { command, decimalText, id, longText, month, quarter, query, year } from './method.ts';

/** What every command answers: when it was saved, what it changed, and the value of its own. */
export type Saved<T = null> = Readonly<{
  value: T;
  /** Null when nothing changed. */
  seq: number | null;
  savedAt: string;
  patch: PlanPatch | null;
  /** Which change of the open file this was, for windows that follow it; null when nothing changed. */
  change: number | null;
}>;

const text = longText;
const version = z.number().int().min(1);
const place = { afterId: id.nullable() };

export const planMethods = {
  'plan.read': query<PlanDocument>()(z.strictObject({ planId: id })),
  'plan.update': command<Saved>()(
    z.strictObject({
      id,
      version,
      patch: z.strictObject({
        title: text.optional(),
        profile: text.nullable().optional(),
        periodStart: year.nullable().optional(),
        periodEnd: year.nullable().optional(),
        regulation: z.string().max(64).optional(),
      }),
    }),
  ),

  /** `afterId` null puts the row first among its siblings. */
  'node.create': command<Saved<{ id: string }>>()(
    z.strictObject({
      planId: id,
      parentId: id.nullable(),
      levelId: id,
      ...place,
      text,
      code: z.string().max(100).nullable().optional(),
    }),
  ),
  'node.update': command<Saved>()(
    z.strictObject({
      id,
      version,
      patch: z.strictObject({
        text: text.optional(),
        code: z.string().max(100).nullable().optional(),
        explanation: text.nullable().optional(),
        isServed: z.boolean().optional(),
        unitId: id.nullable().optional(),
        location: text.nullable().optional(),
        targetGroup: text.nullable().optional(),
        fundSource: text.nullable().optional(),
        sourceNote: text.nullable().optional(),
      }),
    }),
  ),
  /** Moves a branch; with another level the branch is re-levelled as a whole, or refused with the reason. */
  'node.move': command<Saved>()(z.strictObject({ id, parentId: id.nullable(), levelId: id, ...place })),
  /** Removes the branch with everything in it: one undo step brings it back. */
  'node.remove': command<Saved>()(z.strictObject({ id })),
  'node.setGlosses': command<Saved>()(
    z.strictObject({
      nodeId: id,
      glosses: z.array(z.strictObject({ id: id.nullable(), term: text, meaning: text })).max(500),
    }),
  ),

  'indicator.create': command<Saved<{ id: string }>>()(z.strictObject({ nodeId: id, ...place, name: text })),
  'indicator.update': command<Saved>()(
    z.strictObject({
      id,
      version,
      patch: z.strictObject({
        name: text.optional(),
        code: z.string().max(100).nullable().optional(),
        kind: z.enum(['iku', 'ik', 'ikk']).optional(),
        unitOfMeasure: z.string().max(200).nullable().optional(),
        valueKind: z.enum(['number', 'ordinal']).optional(),
        ordinalScaleId: id.nullable().optional(),
        direction: z.enum(['positive', 'negative', 'stabilize']).nullable().optional(),
        aggregation: z.enum(['sum', 'last', 'mean', 'max', 'min']).optional(),
        isCumulativeTarget: z.boolean().optional(),
        decimals: z.number().int().min(0).max(10).optional(),
        boundMin: decimalText.nullable().optional(),
        boundMax: decimalText.nullable().optional(),
        weight: decimalText.nullable().optional(),
        definition: text.nullable().optional(),
        formula: text.nullable().optional(),
        dataSource: text.nullable().optional(),
        selectionReason: text.nullable().optional(),
        responsible: text.nullable().optional(),
        unitId: id.nullable().optional(),
        dueDays: z.number().int().min(0).max(366).nullable().optional(),
        frequency: z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly']).nullable().optional(),
        calculation: z.string().max(1000).nullable().optional(),
        predecessorId: id.nullable().optional(),
        succession: z.enum(['same', 'redefined']).nullable().optional(),
        successionNote: text.nullable().optional(),
        baselineYear: year.nullable().optional(),
        baselineValue: decimalText.nullable().optional(),
        baselineOrdinal: z.string().max(50).nullable().optional(),
      }),
    }),
  ),
  'indicator.move': command<Saved>()(z.strictObject({ id, nodeId: id, ...place })),
  'indicator.remove': command<Saved>()(z.strictObject({ id })),

  /** Cells of any number of indicators and years: one command, one undo step. An all-null cell is removed. */
  /** A cell with a `month` is that month's figure alone; the rest of its quarter stays. */
  'target.set': command<Saved>()(
    z.strictObject({
      planId: id,
      cells: z
        .array(
          z.strictObject({
            indicatorId: id,
            year,
            quarter,
            month: month.optional(),
            value: decimalText.nullable(),
            valueMax: decimalText.nullable(),
            ordinalCode: z.string().max(50).nullable(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  /** Fields left out keep what the cell has; a cell left without any figure, code or reason is removed. */
  'realization.set': command<Saved>()(
    z.strictObject({
      planId: id,
      cells: z
        .array(
          z.strictObject({
            indicatorId: id,
            year,
            quarter,
            month: month.optional(),
            value: decimalText.nullable().optional(),
            ordinalCode: z.string().max(50).nullable().optional(),
            numerator: decimalText.nullable().optional(),
            denominator: decimalText.nullable().optional(),
            missingReason: text.nullable().optional(),
            status: z.enum(['provisional', 'final']).optional(),
            dataDate: z.iso.date().nullable().optional(),
            dataYear: year.nullable().optional(),
            releaseDate: z.iso.date().nullable().optional(),
            note: text.nullable().optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  'narrative.set': command<Saved>()(
    z.strictObject({
      planId: id,
      document: z.enum(writtenDocuments),
      year: z.number().int().min(0).max(9999),
      section: z.string().min(1).max(100),
      subjectId: z.string().max(64),
      /** The JSON of a rich text; the command reads it and names the part that is not in its form. */
      body: z.string().max(2_000_000),
      /** Names the editor it is written in: what is saved at its pauses is one step of the history. */
      editing: id.optional(),
    }),
  ),
  'history.undo': command<Saved<{ command: string }>>()(z.strictObject({ planId: id })),
  'history.redo': command<Saved<{ command: string }>>()(z.strictObject({ planId: id })),
} as const;
