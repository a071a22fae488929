import { buildMatrix } from '../../db/domain/table-export/build-matrix.ts';
import { gatherMatrixWords } from '../api/text/import-text.ts';
import { writeWorkbook } from '../backend/exports/export-table.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { checkOutput } from './check-output.ts';
import { type CliIo, CliRefusal, type ExitCode, requireValue, type VerbArgs } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { readMainPlan, withFile } from './read-file.ts';

/** `ekspor BERKAS --xlsx NAMA.xlsx [--timpa]`: the plan as the table an import reads. */
export async function runTableExport(
  { positionals, values, switches, translator }: VerbArgs,
  io: CliIo,
): Promise<ExitCode> {
  const name = values.xlsx ?? '';
  if (!/\.xlsx$/i.test(name)) {
    throw new CliRefusal({ code: 'unknown-name', detail: { name: `--xlsx ${name}`, known: '.xlsx' } });
  }
  const target = resolvePath(io, name);
  const mayReplace = switches.has('timpa');
  await checkOutput(target, { mayReplace });
  const document = await withFile(io, positionals.file, (reader) => readMainPlan(reader, null));
  const { plan, organization } = document;
  const words = gatherMatrixWords(translator.shared, { plan: plan.title, organization: organization.name });
  const bytes = await writeWorkbook(buildMatrix(document, words));
  requireValue(await writeFileAtomically(target, bytes, { mayReplace }));
  const size = `${Math.ceil(bytes.byteLength / 1024)} KB`;
  await io.writeOut(`${translator.text('report.made', { title: plan.title, name, pages: '', size })}\n`);
  return 0;
}
