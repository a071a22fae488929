import { CliRefusal, type Verb } from './cli-io.ts';
import { runJsonImport } from './impor-json.ts';
import { runTableImport } from './impor-tabel.ts';

/** `impor --json ASAL.json BERKAS [--timpa]`, or `impor BERKAS TABEL [--lembar NAMA] [--pratinjau] [--json]`. */
export const importVerb: Verb = {
  positionals: ['file'],
  optional: ['table'],
  flags: { json: 'optional', timpa: 'switch', lembar: 'value', pratinjau: 'switch' },
  run: async (args, io) => {
    if (args.positionals.table !== '') return runTableImport(args, io);
    if (args.values.json !== undefined) return runJsonImport(args, io);
    throw new CliRefusal({
      code: 'missing-argument',
      detail: { name: args.translator.text('argument.table') },
    });
  },
};
