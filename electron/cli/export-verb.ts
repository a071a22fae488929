import { appVersion } from '../api/version.ts';
import { exportDocument, writeExport } from '../backend/exports/export-json.ts';
import { CliRefusal, type Verb } from './cli-io.ts';
import { withFile } from './read-file.ts';

/** `ekspor BERKAS --json`: everything the file says, as JSON on standard output. */
export const exportVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'switch' },
  run: async ({ positionals, switches }, io) => {
    if (!switches.has('json')) throw new CliRefusal({ code: 'missing-argument', detail: { name: '--json' } });
    const exported = await withFile(io, positionals.file, (reader) => exportDocument(reader, { appVersion }));
    await io.writeOut(writeExport(exported));
    return 0;
  },
};
