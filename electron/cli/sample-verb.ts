import { sampleNames } from '../api/document.ts';
import { appVersion } from '../api/version.ts';
import { buildSample } from '../backend/samples/index.ts';
import { CliRefusal, requirePositional, requireValue, type Verb } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { createTranslator } from './translator.ts';

/** `contoh NAMA BERKAS [--timpa]` */
export const sampleVerb: Verb = {
  flags: { timpa: 'switch' },
  run: async (args, io) => {
    const asked = requirePositional(args, 0, 'NAMA');
    const name = sampleNames.find((one) => one === asked);
    if (!name) {
      throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: sampleNames.join(', ') } });
    }
    const path = requirePositional(args, 1, 'BERKAS');
    requireValue(
      await buildSample(name, resolvePath(io, path), {
        ...createWriteDeps(io),
        appVersion,
        replace: args.switches.has('timpa'),
      }),
    );
    const { text } = createTranslator(args.language);
    io.writeOut(`${text('sample.made', { sample: name, name: path })}\n`);
    return 0;
  },
};
