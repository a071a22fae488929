import path from 'node:path';
import { createBackend } from '../../../electron/backend/create-backend.ts';
import { createFileLog } from '../../../electron/backend/log.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';
import { renderWorkerFile, spreadsheetWorkerFile } from '../support/resources.ts';
import { toTestSession } from '../support/test-session.ts';
import { giveUpRoot } from './give-up-root.ts';

/** Opens a file it may not write, tries to change it all the same, and prints what came of it. */
const [file = '', stateDir = ''] = process.argv.slice(2);
giveUpRoot();
const now = (): Date => new Date();
const backend = createBackend({
  stateDir,
  resourcesDir: '',
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
const planId = info.plans[0]?.id ?? '';
const { plan } = await page.get('plan.read', { planId });
const outcomes = {
  readOnly: info.readOnly,
  update: await page.call('plan.update', { id: planId, version: plan.version, patch: { title: 'Lain' } }),
  undo: await page.refusal('history.undo', { planId }),
  flush: await page.refusal('document.flush', {}),
  copy: await page.get('document.saveCopy', {
    grant: await page.grant(path.join(stateDir, 'salinan'), 'save-copy'),
  }),
};
await backend.close();
process.stdout.write(JSON.stringify(outcomes));
