import type { CommandContext } from '../command.ts';
import { type Result, refuse } from '../domain/errors.ts';
import type { NomenclatureEntry } from '../domain/nomenclature/entry.ts';
import { kindOfLevel, tidyCode } from '../domain/program-code.ts';
import { succeed } from '../domain/result.ts';
import { listLevels } from '../queries/plan.ts';
import type { Reader } from '../reader.ts';
import type { Row } from '../schema.ts';
import { createIndicator, updateIndicator } from './indicator.ts';
import { createNode } from './node.ts';
import type { Created } from './organization.ts';
import { findRow } from './rows.ts';

export type PlacedEntry = Pick<NomenclatureEntry, 'code' | 'kind' | 'title' | 'indicator' | 'unitOfMeasure'>;

/**
 * Adds an entry of the list with the program and activity it belongs to where the plan has none of that code yet. The
 * first row that is made stands under `parentId`.
 */
export async function placeNomenclature(
  context: CommandContext,
  input: Readonly<{ planId: string; parentId: string | null; chain: readonly PlacedEntry[] }>,
): Promise<Result<Created>> {
  const { db } = context;
  const plan = await findRow(db, 'plan', input.planId);
  if (!plan) return refuse('row-not-found', { what: 'plan' });
  const levels = await listLevels(db, plan.framework_id);
  const known = await listCoded(db, plan.id);
  // A framework may leave the activity out.
  const chain = input.chain.flatMap((entry) => {
    const level = levels.find((one) => one.kind === entry.kind);
    return level ? [{ entry, level }] : [];
  });
  const wanted = chain.at(-1);
  if (!wanted || wanted.entry !== input.chain.at(-1))
    return refuse('row-not-found', { what: 'framework_level' });
  if (known.has(keyOf(wanted.entry.kind, wanted.entry.code))) return refuse('row-exists', { what: 'node' });

  let parentId = input.parentId;
  for (const { entry, level } of chain) {
    const present = known.get(keyOf(entry.kind, entry.code));
    if (present !== undefined) {
      parentId = present;
      continue;
    }
    const { code, title: text } = entry;
    const at = { planId: plan.id, parentId, levelId: level.id, atEnd: true as const };
    const made = await createNode(context, { ...at, code, text });
    if (!made.ok) return made;
    const output = await addOutput(context, made.value.id, entry, level.mayHoldIndicators);
    if (!output.ok) return output;
    parentId = made.value.id;
  }
  return succeed({ id: parentId ?? '' });
}

/** Gives a row the words of an entry of its level; an indicator it has already stays the office's own. */
export async function fillFromNomenclature(
  context: CommandContext,
  input: Readonly<{ nodeId: string; entry: PlacedEntry }>,
): Promise<Result<Created>> {
  const { db, write } = context;
  const { entry } = input;
  const node = await findRow(db, 'node', input.nodeId);
  if (!node) return refuse('row-not-found', { what: 'node' });
  const level = await findRow(db, 'framework_level', node.level_id);
  if (!level || kindOfLevel(level.kind) !== entry.kind) return refuse('invalid-input', { field: 'entryId' });
  const updated = await write.update('node', node, { code: entry.code, text: entry.title });
  if (!updated.ok) return updated;
  const indicators = await db.selectFrom('indicator').select('id').where('node_id', '=', node.id).execute();
  const output = await addOutput(
    context,
    node.id,
    entry,
    indicators.length === 0 && level.may_hold_indicators === 1,
  );
  return output.ok ? succeed({ id: node.id }) : output;
}

async function addOutput(
  context: CommandContext,
  nodeId: string,
  { indicator, unitOfMeasure }: PlacedEntry,
  isWanted: boolean,
): Promise<Result<null>> {
  if (!isWanted || indicator === null) return succeed(null);
  const made = await createIndicator(context, { nodeId, name: indicator, atEnd: true });
  if (!made.ok || unitOfMeasure === null) return made.ok ? succeed(null) : made;
  return updateIndicator(context, { id: made.value.id, version: 1, patch: { unitOfMeasure } });
}

const keyOf = (kind: string, code: string): string => `${kind} ${tidyCode(code)}`;

/** Rows of the plan by level and code; of two with one code the first counts. */
async function listCoded(db: Reader, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('node')
    .innerJoin('framework_level', 'framework_level.id', 'node.level_id')
    .select(['node.id', 'node.code', 'framework_level.kind'])
    .where('node.plan_id', '=', planId)
    .where('framework_level.kind', 'in', [
      'program',
      'activity',
      'subactivity',
    ] satisfies Row<'framework_level'>['kind'][])
    .orderBy('node.sort', 'desc')
    .orderBy('node.id', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ id, code, kind }) => (code === null ? [] : [[keyOf(kind, code), id] as const])),
  );
}
