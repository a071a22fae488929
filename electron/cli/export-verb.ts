import { appVersion } from '../api/version.ts';
import { exportDocument } from '../backend/exports/export-json.ts';
import { CliRefusal, requirePositional, type Verb } from './cli-io.ts';
import { withFile } from './read-file.ts';

/** `ekspor BERKAS --json`: everything the file says, as JSON on standard output. */
export const exportVerb: Verb = {
  flags: { json: 'switch' },
  run: async (args, io) => {
    const path = requirePositional(args, 0, 'BERKAS');
    if (!args.switches.has('json'))
      throw new CliRefusal({ code: 'missing-argument', detail: { name: '--json' } });
    const exported = await withFile(io, path, (reader) => exportDocument(reader, { appVersion }));
    io.writeOut(`${JSON.stringify(exported, null, 2)}\n`);
    return 0;
  },
};
