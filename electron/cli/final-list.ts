import type { FinalDocument } from '../../db/domain/final-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { listFinals } from '../../db/queries/final.ts';
import type { Reader } from '../../db/reader.ts';
import type { DocumentFile } from '../../db/sqlite/document-file.ts';
import { CliRefusal } from './cli-io.ts';

/** The end of an id is its random part: what is made in one hour begins alike. */
const shownLetters = 8;
export const shortenId = (id: string): string => id.slice(-shownLetters);

/** Of every plan of the file. */
export async function readAllFinals(reader: Reader): Promise<readonly FinalDocument[]> {
  const finals: FinalDocument[] = [];
  for (const { id } of await listPlans(reader)) finals.push(...(await listFinals(reader, id)));
  return finals;
}

/** By its id, whole or its last letters, where no other ends in them. */
export function findFinalNamed(finals: readonly FinalDocument[], asked: string): FinalDocument {
  const wanted = asked.trim().toLowerCase();
  const found = finals.filter(({ id }) => id === wanted || (wanted.length >= 4 && id.endsWith(wanted)));
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = finals.map(({ id }) => shortenId(id)).join(', ');
  throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known } });
}

export const isDamageOf =
  (file: DocumentFile) =>
  (error: unknown): boolean =>
    file.explain(error)?.code === 'file-damaged';
