import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ResourceFile, resourceFiles } from '../../electron/backend/reports/resources.ts';
import { describeLicenses } from '../licenses/describe-licenses.mjs';
import { listShippedPackages } from '../licenses/list-shipped-packages.mjs';

/**
 * Fills out/resources, the one folder of data that a host passes on as `resourcesDir`: what the reports are
 * made with, and the licences of everything that is shipped.
 */
export function collectResources(root: string, target = join(root, 'out', 'resources')): void {
  rmSync(target, { recursive: true, force: true });
  for (const file of resourceFiles) {
    const to = join(target, file.to);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(locateSource(root, file), to);
  }
  // Last, because its presence says that the folder is whole.
  const shipped = listShippedPackages(root, listCopiedPackages(resourceFiles));
  writeFileSync(join(target, 'licenses.txt'), describeLicenses(root, shipped));
}

function locateSource(root: string, { source, from }: ResourceFile): string {
  return source === 'package' ? join(root, 'node_modules', from) : join(root, from);
}

/** Packages whose files are copied, not imported: their licences belong to the list as well. */
export function listCopiedPackages(files: readonly ResourceFile[]): string[] {
  const names = files
    .filter(({ source }) => source === 'package')
    .map(({ from }) =>
      from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)];
}
