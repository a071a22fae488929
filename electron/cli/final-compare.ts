import { findFinal } from '../../db/queries/final.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import type { Reader } from '../../db/reader.ts';
import type { DocumentDifference } from '../api/final.ts';
import { listPlace } from '../api/text/final-text.ts';
import { compareModels } from '../backend/reports/final/compare-models.ts';
import { toOptionsOf } from '../backend/reports/final/describe-final.ts';
import { writeModelJson } from '../backend/reports/final/model-json.ts';
import { readFinalModel } from '../backend/reports/final/read-final.ts';
import { readModelJson, type SaidDocument } from '../backend/reports/final/said-document.ts';
import { readCompanions } from '../backend/reports/read-companions.ts';
import { type CliIo, CliRefusal, type ExitCode, requireValue, type VerbArgs } from './cli-io.ts';
import { findFinalNamed, isDamageOf, readAllFinals } from './final-list.ts';
import { withFile } from './read-file.ts';

/** In the place of a second document: the data as they are now. */
const dataOfNow = 'kini';

/** Where two final documents do not say the same. Differences make the exit code 1. */
export async function compareFinals(args: VerbArgs, io: CliIo, asked: string): Promise<ExitCode> {
  const { positionals, switches, translator } = args;
  const other = positionals.otherFinal;
  if (!other)
    throw new CliRefusal({
      code: 'missing-argument',
      detail: { name: translator.text('argument.otherFinal') },
    });
  const compared = await withFile(io, positionals.file, async (reader, file) => {
    const finals = await readAllFinals(reader);
    const read = async (name: string): Promise<SaidDocument> =>
      requireValue(await readFinalModel(reader, findFinalNamed(finals, name).id, isDamageOf(file)));
    const before = await read(asked);
    const isNow = other.toLowerCase() === dataOfNow;
    const after = isNow ? await readNow(reader, findFinalNamed(finals, asked).id) : await read(other);
    return compareModels(before, after);
  });
  const { text, shared } = translator;
  const say = (difference: DocumentDifference): string => {
    const { kind, fact, before, after } = difference;
    const place = fact === null ? listPlace(difference).join(' › ') : shared(`final.fact.${fact}`, {});
    return `[${shared(`final.kind.${kind}`, {})}] ${place}\n    ${[before, after].filter((one) => one !== null).join(' → ')}`;
  };
  const lines = [
    ...compared.differences.map(say),
    compared.total === 0 ? text('final.same') : text('final.differences', { count: compared.total }),
  ];
  await io.writeOut(
    switches.has('json') ? `${JSON.stringify(compared, null, 2)}\n` : `${lines.join('\n')}\n`,
  );
  return compared.total === 0 ? 0 : 1;
}

/** The same document of the data as they are. The report engine is loaded here alone. */
async function readNow(reader: Reader, id: string): Promise<SaidDocument> {
  const found = await findFinal(reader, id);
  const document = found && (await readPlanDocument(reader, found.planId));
  if (!found || !document)
    throw new CliRefusal({ code: 'row-not-found', detail: { what: 'final_document' } });
  const companions = await readCompanions(reader, document, found.final.document);
  const { buildReportModel } = await import('../backend/reports/render-report.ts');
  const model = requireValue(
    buildReportModel(document, { ...toOptionsOf(found.final), isReleased: true }, companions),
  );
  const said = readModelJson(writeModelJson(model));
  if (said === null) throw new Error('a document of the program is not what it writes');
  return said;
}
