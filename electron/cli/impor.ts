import { CliRefusal, type Verb } from './cli-io.ts';
import { runJsonImport } from './impor-json.ts';

/** `impor --json ASAL.json BERKAS [--timpa]` */
export const importVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'value', timpa: 'switch' },
  run: async (args, io) => {
    if (args.values.json !== undefined) return runJsonImport(args, io);
    throw new CliRefusal({ code: 'missing-argument', detail: { name: '--json' } });
  },
};
