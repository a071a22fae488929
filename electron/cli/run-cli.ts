import { parseArgs } from 'node:util';
import type { AppError, ErrorCode } from '../../db/domain/errors.ts';
import { type Language, languages } from '../api/app.ts';
import { achievementVerb } from './achievement-verb.ts';
import { checkVerb } from './check-verb.ts';
import { type CliIo, CliRefusal, type ExitCode, type Verb, type VerbArgs } from './cli-io.ts';
import { computeVerb } from './compute-verb.ts';
import { exportVerb } from './export-verb.ts';
import { reportVerb } from './report-verb.ts';
import { sampleVerb } from './sample-verb.ts';
import { helpText } from './text/help.ts';
import { createTranslator } from './translator.ts';

const verbs: Readonly<Record<string, Verb>> = {
  contoh: sampleVerb,
  hitung: computeVerb,
  capaian: achievementVerb,
  laporan: reportVerb,
  periksa: checkVerb,
  ekspor: exportVerb,
};

/** What was asked for does not exist; every other refusal is about what was found. */
const unknownCodes: ReadonlySet<ErrorCode> = new Set([
  'unknown-command',
  'unknown-flag',
  'unknown-name',
  'missing-argument',
  'file-not-found',
  'folder-not-found',
]);

/** Runs one command line; whatever happens becomes a sentence and an exit code, never a stack trace. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  let language: Language = 'id';
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'bantuan') {
      io.writeOut(helpText);
      return 0;
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      io.writeOut(helpText);
      return 0;
    }
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) throw new CliRefusal({ code: 'unknown-command', detail: { name } });
    const args = readArgs(rest, verb);
    language = args.language;
    return await verb.run(args, io);
  } catch (error) {
    const reason = toReason(error);
    io.writeError(`${createTranslator(language).error(reason)}\n`);
    return unknownCodes.has(reason.code) ? 2 : 3;
  }
}

function readArgs(rest: readonly string[], verb: Verb): VerbArgs {
  const options = Object.fromEntries([
    ['bahasa', { type: 'string' as const }],
    ...Object.entries(verb.flags).map(([flag, kind]) => [
      flag,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  ]);
  const { values, positionals } = parseArgs({
    args: [...rest],
    options,
    allowPositionals: true,
    strict: true,
  });
  const texts: Record<string, string> = {};
  const switches = new Set<string>();
  for (const [flag, value] of Object.entries(values)) {
    if (typeof value === 'string') texts[flag] = value;
    else if (value === true) switches.add(flag);
  }
  const asked = texts.bahasa ?? 'id';
  const language = languages.find((one) => one === asked);
  if (!language) {
    throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: languages.join(', ') } });
  }
  return { positionals, values: texts, switches, language };
}

function toReason(error: unknown): AppError {
  if (error instanceof CliRefusal) return error.reason;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) {
    const flag = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    return { code: 'unknown-flag', detail: { name: flag } };
  }
  return {
    code: 'internal',
    detail: { reference: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '' },
  };
}
