import { setNarrative } from '../../../db/commands/narrative.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { DocumentFile } from '../../../db/sqlite/document-file.ts';
import type { ParsedInputOf } from '../../api/contract.ts';
import type { Saved } from '../../api/plan.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { type Call, withDocument } from './handler.ts';

/** The editor that wrote the last text of a file, and the entry its pauses go on with. */
const writing = new WeakMap<DocumentFile, Readonly<{ editing: string; seq: number }>>();

/** Before a copy goes out: an entry that somebody else holds is not written anew. */
export const endWriting = (file: DocumentFile): void => void writing.delete(file);

export const saveText = (
  call: Call,
  { editing, ...text }: ParsedInputOf<'narrative.set'>,
): Promise<Result<Saved>> =>
  withDocument(call, async (file) => {
    const last = writing.get(file);
    const joins = last && last.editing === editing ? last.seq : null;
    const saved = await changePlan(
      call,
      'narrative.set',
      ofPlan(text.planId),
      (context) => setNarrative(context, text),
      joins,
    );
    if (saved.ok && saved.value.seq !== null && editing !== undefined)
      writing.set(file, { editing, seq: saved.value.seq });
    return saved;
  });
