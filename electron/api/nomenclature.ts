import { z } from 'zod';
import { type NomenclatureEntry, type NomenclatureList, tiers } from '../../db/domain/nomenclature/entry.ts';
import type { ReadList, UnreadRow } from '../../db/domain/nomenclature/read-list.ts';
import type { SearchAnswer } from '../../db/domain/nomenclature/search.ts';
import { codeKinds } from '../../db/domain/program-code.ts';
import { command, grant, id, nothing, query } from './method.ts';
import type { Saved } from './plan.ts';

export type ImportedNomenclature = Readonly<{
  id: string;
  rowCount: ReadList['rowCount'];
  counts: NomenclatureList['counts'];
  /** The first of those that could not be read. */
  unread: readonly UnreadRow[];
  unreadCount: number;
}>;

const code = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(200);
const tier = z.enum(tiers).nullable();
/** Written out for the field of the office (`1.06.01…` for `X.XX.01…`). */
const chosen = { listId: id, code, tier };

export const nomenclatureMethods = {
  'nomenclature.lists': query<readonly NomenclatureList[]>()(nothing),
  /** Reads the list from a spreadsheet as it is distributed; one step to undo. */
  'nomenclature.import': command<Saved<ImportedNomenclature>>()(
    z.strictObject({
      planId: id,
      grant,
      name,
      regulation: name.nullable(),
      issuedOn: z.iso.date().nullable(),
    }),
  ),
  'nomenclature.remove': command<Saved>()(z.strictObject({ planId: id, id })),
  'nomenclature.search': query<SearchAnswer>()(
    z.strictObject({
      listId: id,
      text: z.string().max(200),
      kinds: z.array(z.enum(codeKinds)).min(1).max(codeKinds.length),
      tier,
      fields: z.array(code).max(20),
      under: code.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
  ),
  /** The entries of the codes that are in the list. */
  'nomenclature.match': query<readonly NomenclatureEntry[]>()(
    z.strictObject({ listId: id, tier, codes: z.array(z.string().max(100)).max(5_000) }),
  ),
  /** Adds a row for an entry, with the program and activity above it where they are missing. */
  'nomenclature.place': command<Saved<{ id: string }>>()(
    z.strictObject({ planId: id, parentId: id.nullable(), ...chosen }),
  ),
  /** Gives a row the code and words of an entry, and its output indicator where it has none. */
  'nomenclature.fill': command<Saved<{ id: string }>>()(
    z.strictObject({ planId: id, nodeId: id, ...chosen }),
  ),
} as const;
