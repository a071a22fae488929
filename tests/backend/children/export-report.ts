import path from 'node:path';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { createFileLog } from '../../../electron/backend/log.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';
import { renderWorkerFile, spreadsheetWorkerFile } from '../support/resources.ts';
import { toTestSession } from '../support/test-session.ts';
import { giveUpRoot } from './give-up-root.ts';

/** Exports the LKjIP of a file to a target and prints the outcome. */
const [file = '', stateDir = '', resourcesDir = '', target = '', asAnybody] = process.argv.slice(2);
if (asAnybody) giveUpRoot();
const now = (): Date => new Date();
const backend = createBackend({
  stateDir,
  resourcesDir,
  renderWorkerFile,
  spreadsheetWorkerFile,
  person: 'Rina',
  now,
  newId: createNewId({ now }),
  newSalt: () => 'salt',
  log: createFileLog(stateDir, now),
  system: { platform: process.platform, home: path.dirname(file), user: 'rina', env: {} },
});
const page = toTestSession(backend, await backend.openSession());
const info = await page.get('document.open', { grant: await page.grant(file, 'open') });
const answer = await page.call('report.export', {
  planId: info.plans[0]?.id ?? '',
  kind: 'lkjip',
  year: 2025,
  format: 'docx',
  grant: await page.grant(target, 'export-docx'),
});
await backend.close();
process.stdout.write(answer.ok ? 'exported' : JSON.stringify(answer.error));
