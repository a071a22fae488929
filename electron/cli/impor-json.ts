import { appVersion } from '../api/version.ts';
import { importJson } from '../backend/imports/import-json.ts';
import { checkOutput } from './check-output.ts';
import { type CliIo, type ExitCode, requireValue, type VerbArgs } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';

/** `impor --json ASAL.json BERKAS [--timpa]`: a file from an export. */
export async function runJsonImport(
  { positionals, values, switches, translator }: VerbArgs,
  io: CliIo,
): Promise<ExitCode> {
  const target = resolvePath(io, positionals.file);
  const replace = switches.has('timpa');
  await checkOutput(target, { mayReplace: replace });
  const source = resolvePath(io, values.json ?? '');
  const { rows } = requireValue(
    await importJson(source, target, { ...createWriteDeps(io), appVersion, replace }),
  );
  await io.writeOut(`${translator.text('import.made', { name: positionals.file, rows })}\n`);
  return 0;
}
