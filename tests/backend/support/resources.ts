import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { resourceFiles } from '../../../electron/backend/reports/resources.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

export const spreadsheetWorkerFile = path.join(
  projectRoot,
  'electron/backend/imports/spreadsheet/spreadsheet-worker.ts',
);
export const renderWorkerFile = path.join(projectRoot, 'electron/backend/reports/render-worker.ts');

/** The folder of data a host passes on, by the same list the build copies by. */
export function makeResources(dir: string): string {
  const resourcesDir = path.join(dir, 'resources');
  for (const { source, from, to } of resourceFiles) {
    const target = path.join(resourcesDir, to);
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync(path.join(projectRoot, source === 'package' ? 'node_modules' : '', from), target);
  }
  return resourcesDir;
}
