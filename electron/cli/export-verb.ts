import { appVersion } from '../api/version.ts';
import { exportDocument, writeExport } from '../backend/exports/export-json.ts';
import { CliRefusal, type Verb } from './cli-io.ts';
import { runTableExport } from './ekspor-tabel.ts';
import { withFile } from './read-file.ts';

/** `ekspor BERKAS --json`: everything the file says, as JSON on standard output; `--xlsx NAMA`: the plan as a table. */
export const exportVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'switch', xlsx: 'value', timpa: 'switch' },
  run: async (args, io) => {
    const { positionals, switches, values } = args;
    if (values.xlsx !== undefined) return runTableExport(args, io);
    if (!switches.has('json')) throw new CliRefusal({ code: 'missing-argument', detail: { name: '--json' } });
    const exported = await withFile(io, positionals.file, (reader) => exportDocument(reader, { appVersion }));
    await io.writeOut(writeExport(exported));
    const { leftOut } = exported;
    if (leftOut) {
      const size = Math.ceil(leftOut.bytes / 1024);
      const sentence = args.translator.text('evidence.leftOut', { files: leftOut.evidenceFiles, size });
      // Standard output is the export itself.
      await io.writeError(`${sentence}\n`);
    }
    return 0;
  },
};
