import { toCanonicalDocument } from '../../../../db/canonical-json.ts';
import type { ReportModel } from '../model/report-model.ts';

/** The form of the text; a program refuses one it does not know. */
export const modelForm = 1;

/**
 * What a document says, as text that is the same whenever it says the same. Pictures and fonts stand in it by their
 * hash; what the screen lists for editing and what the checks found is not said by the document.
 */
export function writeModelJson({ arrangement: _, findings: __, ...model }: ReportModel): string {
  return toCanonicalDocument({ form: modelForm, ...(dropBytes(model) as object) });
}

function dropBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropBytes);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => !(part instanceof Uint8Array));
  return Object.fromEntries(kept.map(([name, part]) => [name, dropBytes(part)]));
}
