import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { fingerprintSources, partNames, parts, writeBuildStamp } from './bootstrap/build-state.mjs';

/**
 * Builds the named parts, or all. Runs under the Node of the program; the bootstrap starts it.
 *
 * @typedef {import('./bootstrap/build-state.mjs').Part} Part
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !partNames.includes(/** @type {Part} */ (name)));
if (unknown.length > 0) {
  process.stderr.write(`Unknown part: ${unknown.join(', ')}. Known: ${partNames.join(', ')}.\n`);
  process.exit(2);
}

try {
  for (const part of partNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    // Taken before building: a source changed meanwhile makes the part stale again.
    const fingerprint = fingerprintSources(root, parts[part].sources);
    writeBuildStamp(root, part, undefined);
    await buildPart(part);
    writeBuildStamp(root, part, fingerprint);
  }
} catch (error) {
  // Into the log, where the bundler's colours would hide its words.
  process.stderr.write(`${stripVTControlCharacters(String(error instanceof Error ? error.stack : error))}\n`);
  process.exitCode = 1;
}

/** @param {Part} part */
async function buildPart(part) {
  if (part === 'resources') {
    const { collectResources } = await import('./resources/collect-resources.ts');
    return collectResources(root);
  }
  const { build } = await import('vite');
  const { configureNode } = await import('./vite/node.ts');
  const { configurePage } = await import('./vite/page.ts');
  const { configurePreload } = await import('./vite/preload.ts');
  const configure = { node: configureNode, preload: configurePreload, page: configurePage }[part];
  return build(configure(root));
}
