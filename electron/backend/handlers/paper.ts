import path from 'node:path';
import {
  type AddedOfficeFile,
  putOfficeFile,
  removeOfficeFile,
  setOfficeStyle,
  setPaper,
} from '../../../db/commands/paper.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { readFileBytes } from '../../../db/queries/evidence.ts';
import { toReader } from '../../../db/reader.ts';
import type { paperMethods } from '../../api/paper.ts';
import type { Saved } from '../../api/plan.ts';
import { FileChanged } from '../evidence/read-evidence-file.ts';
import { readFontFile } from '../fonts/read-font-file.ts';
import { readImageFile } from '../images/read-image-file.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';

/** The paper of documents, the letterhead, the logo and the font. */
export const paperHandlers: HandlersOf<keyof typeof paperMethods> = {
  'report.setPaper': (call, input) =>
    changePlan(call, 'report.setPaper', ofPlan(input.planId), (context) => setPaper(context, input)),
  'office.setStyle': (call, input) =>
    changePlan(call, 'office.setStyle', ofPlan(input.planId), (context) => setOfficeStyle(context, input)),
  'office.setLogo': (call, { planId, grant }) =>
    putFile(call, { command: 'office.setLogo', purpose: 'logo', planId, grant, read: readLogo }),
  'office.addFont': (call, { planId, grant }) =>
    putFile(call, { command: 'office.addFont', purpose: 'font', planId, grant, read: readFontFile }),
  'office.removeFile': (call, input) =>
    changePlan(call, 'office.removeFile', ofPlan(input.planId), (context) =>
      removeOfficeFile(context, input),
    ),
  'office.fileBytes': (call, { id }) =>
    withDocument(call, async (file) => {
      const reader = toReader(file.db);
      const row = await reader
        .selectFrom('office_file')
        .select(['file_hash', 'file_name'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return refuse('row-not-found', { what: 'office_file' });
      const bytes = await readFileBytes(reader, row.file_hash);
      return bytes ? succeed(bytes) : refuse('evidence-left-out', { name: row.file_name });
    }),
};

/** It stands on every first page: a photograph of the emblem is no emblem. */
const logoLimitMb = 5;

async function readLogo(file: string): Promise<Result<AddedOfficeFile>> {
  const image = await readImageFile(file, logoLimitMb);
  if (!image.ok) return image;
  const { hash, sizeBytes, pieces, fileName, mediaType, width, height } = image.value;
  return succeed({
    role: 'logo',
    hash,
    sizeBytes,
    pieces,
    fileName,
    media_type: mediaType,
    width,
    height,
    family: null,
  });
}

type Wanted = Readonly<{
  command: 'office.setLogo' | 'office.addFont';
  purpose: 'logo' | 'font';
  planId: string;
  grant: string;
  read: (file: string) => Promise<Result<AddedOfficeFile>>;
}>;

async function putFile(
  call: Call,
  { command, purpose, planId, grant, read }: Wanted,
): Promise<Result<Saved<{ id: string }>>> {
  const granted = redeem(call, purpose, grant);
  if (!granted.ok) return granted;
  const { path: file } = granted.value;
  try {
    const found = await read(file);
    if (!found.ok) return found;
    return await changePlan(call, command, ofPlan(planId), (context) =>
      putOfficeFile(context, { planId, file: found.value }),
    );
  } catch (error) {
    if (error instanceof FileChanged) return refuse('evidence-changed', {});
    throw error;
  } finally {
    await call.services.preferences.setLastFolder(purpose, path.dirname(file));
  }
}
