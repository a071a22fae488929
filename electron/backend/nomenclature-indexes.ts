import { indexNomenclature, type NomenclatureIndex } from '../../db/domain/nomenclature/search.ts';
import { hasNomenclatureList, readNomenclatureEntries } from '../../db/queries/nomenclature.ts';
import { toReader } from '../../db/reader.ts';
import type { DocumentFile } from '../../db/sqlite/document-file.ts';

/** A whole national list takes some 10 MB. */
const keptPerFile = 2;

const indexes = new WeakMap<DocumentFile, Map<string, NomenclatureIndex>>();

/**
 * The list made ready for searching, once for each open file: a search while typing does not read the file. Entries of a
 * list never change, but an undo may take the list away. Null for a list that is not there.
 */
export async function findNomenclatureIndex(
  file: DocumentFile,
  listId: string,
): Promise<NomenclatureIndex | null> {
  const known = indexes.get(file) ?? new Map<string, NomenclatureIndex>();
  indexes.set(file, known);
  const db = toReader(file.db);
  const ready = known.get(listId);
  if (ready) return (await hasNomenclatureList(db, listId)) ? ready : null;
  const entries = await readNomenclatureEntries(db, listId);
  if (!entries) return null;
  const made = indexNomenclature(entries);
  known.set(listId, made);
  const [oldest] = known.keys();
  if (known.size > keptPerFile && oldest !== undefined) known.delete(oldest);
  return made;
}
