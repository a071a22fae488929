import { sampleNames } from '../api/document.ts';
import { appVersion } from '../api/version.ts';
import { buildSample } from '../backend/samples/index.ts';
import { checkOutput } from './check-output.ts';
import { requireKnown, requireValue, type Verb } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';

/** `contoh NAMA BERKAS [--timpa]` */
export const sampleVerb: Verb = {
  positionals: ['name', 'file'],
  flags: { timpa: 'switch' },
  run: async ({ positionals, switches, translator }, io) => {
    const name = requireKnown(positionals.name, sampleNames);
    const path = resolvePath(io, positionals.file);
    const replace = switches.has('timpa');
    await checkOutput(path, { mayReplace: replace });
    requireValue(await buildSample(name, path, { ...createWriteDeps(io), appVersion, replace }));
    await io.writeOut(`${translator.text('sample.made', { sample: name, name: positionals.file })}\n`);
    return 0;
  },
};
