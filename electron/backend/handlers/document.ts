import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../../../db/command.ts';
import { createOffice } from '../../../db/commands/office.ts';
import { type Result, refuse } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { listHistory } from '../../../db/queries/document.ts';
import { toReader } from '../../../db/reader.ts';
import { createDocument } from '../../../db/sqlite/create.ts';
import type { DocumentInfo } from '../../api/document.ts';
import { appVersion } from '../../api/version.ts';
import { readDocumentInfo } from '../document-info.ts';
import { noteFileState } from '../file-state.ts';
import { makeWorkingCopy } from '../files/copies.ts';
import { toFileRefusal } from '../files/file-error.ts';
import { dropEnding, endings } from '../files/purposes.ts';
import { buildSample } from '../samples/index.ts';
import { redeem } from './grant.ts';
import { type Call, type HandlersOf, withDocument } from './handler.ts';
import { readNews } from './news.ts';
import { endWriting } from './save-text.ts';

/** Which file is open in a session, and what happens to it as a whole. */
export const documentHandlers: HandlersOf<
  | 'document.info'
  | 'document.news'
  | 'document.create'
  | 'document.open'
  | 'document.openSample'
  | 'document.close'
  | 'document.flush'
  | 'document.saveCopy'
  | 'history.list'
> = {
  'document.info': async (call) =>
    call.session.lease === null
      ? succeed(null)
      : withDocument(call, async (file) => succeed(await readDocumentInfo(call.services, file))),

  'document.news': (call, question) => withDocument(call, (file) => readNews(call.services, file, question)),

  'document.create': async (call, { grant, ...office }) => {
    const { periodStart: start, periodEnd: end } = office;
    if (end < start) return refuse('period-ends-before-it-starts', { start, end });
    const granted = redeem(call, 'create', grant);
    if (!granted.ok) return granted;
    const { path: target, mayReplace } = granted.value;
    const { person, now, newId, newSalt } = call.services.deps;
    const options = { replace: mayReplace, now, newId, appVersion };
    const made = await createDocument(target, options, (db) =>
      // What the disk refuses is explained where the file is made.
      runCommand(
        { db, actor: person, now, newId, newSalt, explain: () => null },
        'document.create',
        (context) => createOffice(context, office),
      ),
    );
    return made.ok ? openRecent(call, target, 'create') : made;
  },

  'document.open': async (call, { grant }) => {
    const granted = redeem(call, 'open', grant);
    return granted.ok ? openRecent(call, granted.value.path, 'open') : granted;
  },

  'document.openSample': async (call, { name }) => {
    const { deps, untouchedCopies } = call.services;
    const { person, now, newId, newSalt } = deps;
    const copy = await makeWorkingCopy(deps.stateDir, name, (target) =>
      buildSample(name, target, { person, now, newId, newSalt, appVersion, replace: false }),
    );
    if (!copy.ok) return copy;
    untouchedCopies.add(await fs.realpath(copy.value));
    return open(call, copy.value);
  },

  'document.close': async ({ services, session }) => {
    const { lease } = session;
    session.lease = null;
    session.rendered = null;
    session.shown = null;
    if (lease) await noteFileState(services.recents, lease.file);
    await lease?.release();
    return succeed(null);
  },

  'document.flush': async (call) =>
    withDocument(call, async (file) => {
      const flushed = await file.flush();
      return flushed.ok ? succeed({ savedAt: call.services.deps.now().toISOString() }) : flushed;
    }),

  'document.saveCopy': async (call, { grant, isLight = false }) => {
    if (!call.session.lease) return refuse('no-file-open', {});
    const granted = redeem(call, 'save-copy', grant);
    if (!granted.ok) return granted;
    const { path: target, mayReplace } = granted.value;
    const { now, newId } = call.services.deps;
    const saved = await withDocument(call, (file) => {
      endWriting(file);
      return file.saveCopy(target, { replace: mayReplace, isLight, now, newId, appVersion });
    });
    if (!saved.ok) return saved;
    // A copy is what people go on with: the page offers it from the last files. A light one is sent away.
    if (!isLight) await call.services.recents.add(target, now());
    await call.services.preferences.setLastFolder('save-copy', path.dirname(target));
    return succeed({ name: dropEnding(path.basename(target), endings['save-copy']) });
  },

  'history.list': async (call, range) =>
    withDocument(call, async (file) => succeed(await listHistory(toReader(file.db), range))),
};

async function openRecent(
  call: Call,
  file: string,
  purpose: 'create' | 'open',
): Promise<Result<DocumentInfo>> {
  const opened = await open(call, file);
  if (opened.ok) {
    const { recents, preferences, deps } = call.services;
    // Losing these is an inconvenience; the file is open.
    await recents.add(file, deps.now());
    await preferences.setLastFolder(purpose, path.dirname(file));
  }
  return opened;
}

/** The file that was open stays open until the new one is. */
async function open({ services, session }: Call, file: string): Promise<Result<DocumentInfo>> {
  const real = await fs.realpath(file).catch((error: unknown) => toFileRefusal(error, file));
  if (typeof real !== 'string') return real;
  await letGoOfViewing(session, real);
  const acquired = await services.documents.acquire(real);
  if (!acquired.ok) return acquired;
  const previous = session.lease;
  session.lease = acquired.value;
  session.rendered = null;
  session.shown = null;
  if (previous) await noteFileState(services.recents, previous.file);
  await previous?.release();
  return withDocument({ services, session }, async (opened) =>
    succeed(await readDocumentInfo(services, opened)),
  );
}

/** Opened again, a file that was open for viewing may be free to write by now. */
async function letGoOfViewing(session: Call['session'], file: string): Promise<void> {
  const { lease } = session;
  if (!lease?.file.readOnly || lease.file.path !== file) return;
  session.lease = null;
  await lease.release();
}
