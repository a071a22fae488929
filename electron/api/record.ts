import { z } from 'zod';
import type { Decimal } from '../../db/domain/decimal.ts';
import { actionStatuses, type RecordKind } from '../../db/domain/plan-records.ts';
import { command, decimalText, id, longText, quarter, year } from './method.ts';
import type { Saved } from './plan.ts';

const text = longText;
const words = longText.nullable();
const day = z.iso.date().nullable();
const anyYear = year.nullable();
const month = z.number().int().min(1).max(12).nullable();

/** The fields of every kind of row that has no rules of its own, as a page gives them. */
export const recordFields = {
  unit: { parentId: id.nullable(), code: words, name: text, validFrom: day, validTo: day },
  official: {
    unitId: id.nullable(),
    name: text,
    nip: words,
    rank: words,
    position: text,
    isHead: z.boolean(),
    appointment: z.enum(['definitif', 'plt', 'plh', 'pj']),
    validFrom: day,
    validTo: day,
  },
  legalBasis: {
    planId: id.nullable(),
    amendsId: id.nullable(),
    role: z.enum(['basis', 'mandate', 'establishment']),
    kind: text,
    number: words,
    year: anyYear,
    title: words,
  },
  abbreviation: { short: text, meaning: words },
  duty: {
    parentId: id.nullable(),
    kind: z.enum(['task', 'principle', 'function']),
    name: text,
    meaning: words,
    form: words,
  },
  unitDuty: { unitId: id, dutyId: id },
  motto: { text, language: words, meaning: words },
  statistic: {
    name: text,
    value: decimalText.nullable(),
    unitOfMeasure: words,
    year: anyYear,
    isUpToYear: z.boolean(),
    isApproximate: z.boolean(),
    source: words,
    partId: id.nullable(),
    wholeId: id.nullable(),
  },
  provenance: {
    speaker: words,
    position: words,
    occasion: words,
    place: words,
    statedOn: day,
    publisher: words,
    note: words,
  },
  targetGroup: { dimension: text, name: text, note: words },
  participant: { name: text },
  derivedPlan: {
    kind: z.enum(['unit-plan', 'action-plan']),
    name: text,
    unitId: id.nullable(),
    description: words,
    presentedTo: words,
  },
  derivedPlanPart: { derivedPlanId: id, name: text, body: words },
  successFactor: { nodeId: id, text },
  nodeStatus: {
    nodeId: id,
    year,
    status: z.enum(['not-started', 'under-way', 'reached', 'at-risk', 'stopped']).nullable(),
    note: words,
  },
  component: {
    indicatorId: id,
    symbol: z.string().regex(/^[a-z]$/),
    name: text,
    unitOfMeasure: words,
    dataSource: words,
  },
  benchmark: {
    indicatorId: id,
    year,
    scope: z.enum(['province', 'national', 'other']),
    name: text,
    value: decimalText.nullable(),
    ordinalCode: words,
    source: words,
  },
  analysis: {
    indicatorId: id,
    year,
    quarter,
    causes: words,
    obstacles: words,
    solutions: words,
    followUp: words,
    supporting: words,
  },
  /** Files are attached with `evidence.attach`; here a file that is in the document already proves another figure too. */
  evidence: {
    indicatorId: id.nullable(),
    year,
    quarter,
    kind: z.enum(['file', 'link', 'text']),
    title: text,
    documentDate: day,
    note: words,
    fileHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    fileName: z.string().min(1).max(255).nullable(),
    mediaType: z.string().min(1).max(100).nullable(),
    sizeBytes: z.number().int().min(1).max(1_000_000_000).nullable(),
    location: z.string().trim().min(1).max(2_000).nullable(),
    body: words,
  },
  action: {
    indicatorId: id,
    year,
    text,
    unitId: id.nullable(),
    responsible: words,
    startMonth: month,
    endMonth: month,
    status: z.enum(actionStatuses),
    reason: words,
    budget: z
      .string()
      .regex(/^(0|[1-9]\d{0,17})$/)
      .transform((digits) => digits as Decimal)
      .nullable(),
    targetQ1: words,
    targetQ2: words,
    targetQ3: words,
    targetQ4: words,
  },
  correction: {
    indicatorId: id,
    year,
    value: decimalText.nullable(),
    ordinalCode: z.string().min(1).max(50).nullable(),
    reason: z.string().trim().min(1).max(10_000),
    correctedOn: day,
  },
  dismissal: {
    rule: z.string().min(1).max(100),
    subjectId: z.string().max(64),
    year: z.number().int().min(0).max(9999),
    fingerprint: z.string().max(1000),
    reason: text,
  },
} as const satisfies Record<RecordKind, z.ZodRawShape>;

const create = <K extends RecordKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    planId: id,
    afterId: id.nullable().optional(),
    values: z.strictObject(recordFields[kind]),
  });
const createMany = <K extends RecordKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    planId: id,
    rows: z.array(z.strictObject(recordFields[kind])).min(1).max(2000),
  });
const update = <K extends RecordKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    planId: id,
    id,
    version: z.number().int().min(1),
    patch: z.strictObject(recordFields[kind]).partial(),
  });
/** Only rows of one kind; each with the version that was seen. */
const updateMany = <K extends RecordKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    planId: id,
    rows: z
      .array(
        z.strictObject({
          id,
          version: z.number().int().min(1),
          patch: z.strictObject(recordFields[kind]).partial(),
        }),
      )
      .min(1)
      .max(2000),
  });
const kinds = z.enum(Object.keys(recordFields) as [RecordKind, ...RecordKind[]]);

/** Rows of the lists of a plan. `afterId` null puts a row first, left out at the end. */
export const recordMethods = {
  'record.create': command<Saved<{ id: string }>>()(
    z.discriminatedUnion('kind', [
      create('unit'),
      create('official'),
      create('legalBasis'),
      create('abbreviation'),
      create('duty'),
      create('unitDuty'),
      create('motto'),
      create('statistic'),
      create('provenance'),
      create('targetGroup'),
      create('participant'),
      create('derivedPlan'),
      create('derivedPlanPart'),
      create('successFactor'),
      create('nodeStatus'),
      create('component'),
      create('benchmark'),
      create('analysis'),
      create('evidence'),
      create('action'),
      create('correction'),
      create('dismissal'),
    ]),
  ),
  /** Rows behind those that are there, all of them in one step. */
  'record.createMany': command<Saved<{ ids: readonly string[] }>>()(
    z.discriminatedUnion('kind', [
      createMany('unit'),
      createMany('official'),
      createMany('legalBasis'),
      createMany('abbreviation'),
      createMany('duty'),
      createMany('unitDuty'),
      createMany('motto'),
      createMany('statistic'),
      createMany('provenance'),
      createMany('targetGroup'),
      createMany('participant'),
      createMany('derivedPlan'),
      createMany('derivedPlanPart'),
      createMany('successFactor'),
      createMany('nodeStatus'),
      createMany('component'),
      createMany('benchmark'),
      createMany('analysis'),
      createMany('evidence'),
      createMany('action'),
      createMany('correction'),
      createMany('dismissal'),
    ]),
  ),
  'record.update': command<Saved>()(
    z.discriminatedUnion('kind', [
      update('unit'),
      update('official'),
      update('legalBasis'),
      update('abbreviation'),
      update('duty'),
      update('unitDuty'),
      update('motto'),
      update('statistic'),
      update('provenance'),
      update('targetGroup'),
      update('participant'),
      update('derivedPlan'),
      update('derivedPlanPart'),
      update('successFactor'),
      update('nodeStatus'),
      update('component'),
      update('benchmark'),
      update('analysis'),
      update('evidence'),
      update('action'),
      update('correction'),
      update('dismissal'),
    ]),
  ),
  /** What was pasted, filled or cleared over several rows, in one step. */
  'record.updateMany': command<Saved>()(
    z.discriminatedUnion('kind', [updateMany('action'), updateMany('evidence')]),
  ),
  'record.move': command<Saved>()(z.strictObject({ kind: kinds, planId: id, id, afterId: id.nullable() })),
  /** With the rows that mean nothing without it; refused while something else refers to it. */
  'record.remove': command<Saved>()(z.strictObject({ kind: kinds, planId: id, id })),
  'record.removeMany': command<Saved>()(
    z.strictObject({ kind: kinds, planId: id, ids: z.array(id).min(1).max(2000) }),
  ),
} as const;
