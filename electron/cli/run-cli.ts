import type { AppError, ErrorCode } from '../../db/domain/errors.ts';
import { settleStateDir } from '../backend/files/state-dir.ts';
import { createFileLog } from '../backend/log.ts';
import { achievementVerb } from './achievement-verb.ts';
import { evidenceVerb } from './bukti.ts';
import { checkVerb } from './check-verb.ts';
import { type CliIo, CliRefusal, type ExitCode, type Verb } from './cli-io.ts';
import { compareVerb } from './compare-verb.ts';
import { computeVerb } from './compute-verb.ts';
import { exportVerb } from './export-verb.ts';
import { finalVerb } from './final.ts';
import { importVerb } from './impor.ts';
import { fillVerb } from './isi.ts';
import { entrySheetVerb } from './lembar.ts';
import { nomenclatureVerb } from './nomenklatur.ts';
import { treeVerb } from './pohon.ts';
import { findLanguage, readArgs } from './read-args.ts';
import { reportVerb } from './report-verb.ts';
import { sampleVerb } from './sample-verb.ts';
import { spendingVerb } from './serapan.ts';
import { writeHelp } from './text/help.ts';
import { createTranslator } from './translator.ts';

const verbs: Readonly<Record<string, Verb>> = {
  contoh: sampleVerb,
  hitung: computeVerb,
  capaian: achievementVerb,
  laporan: reportVerb,
  final: finalVerb,
  pohon: treeVerb,
  periksa: checkVerb,
  bukti: evidenceVerb,
  lembar: entrySheetVerb,
  isi: fillVerb,
  nomenklatur: nomenclatureVerb,
  bandingkan: compareVerb,
  ekspor: exportVerb,
  impor: importVerb,
  serapan: spendingVerb,
};

/** What was asked for does not exist; every other refusal is about what was found. */
const unknownCodes: ReadonlySet<ErrorCode> = new Set([
  'unknown-command',
  'unknown-flag',
  'unknown-name',
  'missing-argument',
  'extra-argument',
  'file-not-found',
]);

const helpWords: ReadonlySet<string> = new Set(['--help', '-h', 'bantuan', 'help']);

/** Runs one command line; whatever happens becomes a sentence and an exit code, never a stack trace. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const translator = createTranslator(findLanguage(argv));
  const [name, ...rest] = argv;
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  try {
    if (name === undefined || helpWords.has(name) || rest.includes('--help') || rest.includes('-h')) {
      await io.writeOut(writeHelp(verb && name ? name : null));
      return 0;
    }
    if (!verb) throw new CliRefusal({ code: 'unknown-command', detail: { name } });
    return await verb.run(readArgs(rest, verb, translator), io);
  } catch (error) {
    const reason = error instanceof CliRefusal ? error.reason : keepDetails(error, io);
    const isReplaceable = reason.code === 'target-exists' && verb?.flags.timpa !== undefined;
    const sentence = isReplaceable
      ? translator.text('targetExists', { name: reason.detail.name })
      : translator.error(reason);
    await io.writeError(`${sentence}\n`);
    return unknownCodes.has(reason.code) ? 2 : 3;
  }
}

/** The program's own words about a failure are for its log; the user gets the reference to them. */
function keepDetails(error: unknown, { stateDir, now }: CliIo): AppError {
  const log = createFileLog(settleStateDir(stateDir), now);
  return { code: 'internal', detail: { reference: log.report('command line', error) } };
}
