import type { RowPatch } from '../../changes.ts';
import type { CommandContext } from '../../command.ts';
import { type Result, refuse } from '../../domain/errors.ts';
import {
  listPlanTexts,
  type PlanText,
  type SearchedKind,
  searchedFields,
} from '../../domain/find-in-plan.ts';
import { findText, replaceMatches, type TextQuery } from '../../domain/find-text.ts';
import type { PlanDocument } from '../../domain/plan-document.ts';
import { succeed } from '../../domain/result.ts';
import { replaceInRichText, toRichText } from '../../domain/rich-text/plain-text.ts';
import { writeRichText } from '../../domain/rich-text/write-rich-text.ts';
import { readPlanDocument } from '../../queries/plan-document.ts';
import type { Row, TrackedTable } from '../../schema.ts';
import { findRow } from '../rows.ts';

/** One text in which words are to be replaced, as the page saw it. */
export type ReplacePlace = Readonly<{
  kind: SearchedKind;
  id: string;
  version: number;
  field: string;
  /** Where the found words begin. */
  starts: readonly number[];
}>;

const tableOf = {
  plan: 'plan',
  node: 'node',
  gloss: 'gloss',
  indicator: 'indicator',
  successFactor: 'success_factor',
  component: 'indicator_component',
  narrative: 'narrative',
} as const satisfies Record<SearchedKind, TrackedTable>;

const toColumn = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const keyOf = (text: Pick<PlanText, 'kind' | 'id' | 'field'>): string =>
  `${text.kind} ${text.id} ${text.field}`;

/** Longer than this no field may become by a replacement; the contract holds typed texts to the same length. */
const longestText = 100_000;

/**
 * Looks for the words once more in the texts as they are now and replaces exactly the places that were named: a text
 * that has changed since, or in which the words do not stand there any more, refuses the whole.
 */
export async function replaceText(
  { db, write }: CommandContext,
  input: Readonly<{
    planId: string;
    query: TextQuery;
    replacement: string;
    places: readonly ReplacePlace[];
  }>,
): Promise<Result<Readonly<{ count: number }>>> {
  const document = await readPlanDocument(db, input.planId);
  if (!document) return refuse('row-not-found', { what: 'plan' });
  const texts = new Map(listPlanTexts(document).map((text) => [keyOf(text), text]));
  const patches = new Map<string, { place: ReplacePlace; columns: Record<string, string> }>();
  let count = 0;
  for (const place of input.places) {
    const text = texts.get(keyOf(place));
    if (!text || text.version !== place.version) {
      return refuse('row-changed-meanwhile', { what: tableOf[place.kind] });
    }
    const wanted = new Set(place.starts);
    const matches = findText(text.text, input.query).filter(({ start }) => wanted.has(start));
    if (matches.length < wanted.size) return refuse('row-changed-meanwhile', { what: tableOf[place.kind] });
    const replaced =
      place.kind === 'narrative'
        ? replaceInNarrative(document, place, input)
        : replaceMatches(text.text, matches, input.replacement);
    if (replaced === null) return refuse('row-changed-meanwhile', { what: tableOf[place.kind] });
    const isNeeded = (searchedFields[place.kind] as Readonly<Record<string, boolean>>)[place.field];
    if (isNeeded && replaced.trim() === '') return refuse('text-left-blank', { text: text.text });
    if (replaced.length > longestText) {
      return refuse('text-too-long', { field: place.field, limit: longestText });
    }
    const row = `${place.kind} ${place.id}`;
    const patch = patches.get(row) ?? { place, columns: {} };
    patch.columns[toColumn(place.field)] = replaced;
    patches.set(row, patch);
    count += matches.length;
  }
  for (const { place, columns } of patches.values()) {
    const table = tableOf[place.kind];
    const row = await findRow(db, table, place.id);
    if (!row) return refuse('row-not-found', { what: table });
    const written = await write.update<TrackedTable>(
      table,
      row as Row<TrackedTable>,
      columns as RowPatch<TrackedTable>,
      place.version,
    );
    if (!written.ok) return written;
  }
  return succeed({ count });
}

/** In a text of a document the words are replaced where they stand: its headings, lists, looks and figures stay. */
function replaceInNarrative(
  { narratives }: PlanDocument,
  { id, starts }: ReplacePlace,
  { query, replacement }: Readonly<{ query: TextQuery; replacement: string }>,
): string | null {
  const narrative = narratives.find((one) => one.id === id);
  if (!narrative) return null;
  const text = toRichText(narrative.body);
  const replaced = replaceInRichText(text, query, { starts: new Set(starts), replacement });
  return replaced === null ? null : writeRichText(replaced.text);
}
