import { basename } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { attachFiles } from '../../db/commands/evidence.ts';
import { type AppError, refuse } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { type DocumentFile, openDocument } from '../../db/sqlite/document-file.ts';
import { exportFolder } from '../backend/evidence/export-folder.ts';
import { indicatorCodes } from '../backend/evidence/plan-folder.ts';
import { FileChanged, readEvidenceFile } from '../backend/evidence/read-evidence-file.ts';
import { createTableTexts } from '../backend/exports/table-texts.ts';
import {
  type CliIo,
  CliRefusal,
  type ExitCode,
  requireFlag,
  requireKnown,
  requireValue,
  type Verb,
  type VerbArgs,
} from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { openForWriting } from './open-writing.ts';
import { readMainPlan } from './read-file.ts';
import { readYear } from './read-year.ts';

const actions = ['ekspor', 'tambah'] as const;

/**
 * `bukti tambah BERKAS --indikator KODE --tahun N [--triwulan Q] BUKTI…` puts files beside a figure; `bukti ekspor BERKAS
 * --tahun N --keluar FOLDER` gives all of a year out. `--json` for both.
 */
export const evidenceVerb: Verb = {
  positionals: ['evidenceAction', 'file'],
  rest: true,
  flags: {
    tahun: 'value',
    keluar: 'value',
    indikator: 'value',
    triwulan: 'value',
    json: 'switch',
  },
  run: (args, io) =>
    requireKnown(args.positionals.evidenceAction, actions) === 'ekspor' ? giveOut(args, io) : add(args, io),
};

async function add(args: VerbArgs, io: CliIo): Promise<ExitCode> {
  const { positionals, rest, switches, translator } = args;
  const asked = requireFlag(args, 'indikator');
  const year = readYear(requireFlag(args, 'tahun'));
  const quarter = requireKnown(args.values.triwulan ?? '0', ['0', '1', '2', '3', '4']);
  if (rest.length === 0) {
    throw new CliRefusal({
      code: 'missing-argument',
      detail: { name: translator.text('argument.evidenceFile') },
    });
  }
  const read = await Promise.all(
    rest.map(async (name) => ({ name: basename(name), read: await readEvidenceFile(resolvePath(io, name)) })),
  );
  const files = read.flatMap((one) => (one.read.ok ? [one.read.value] : []));
  const refused = read.flatMap(({ name, read: { ok, ...one } }) =>
    ok ? [] : [{ name, error: (one as { error: AppError }).error }],
  );
  const target = resolvePath(io, positionals.file);
  const added = await withDocument(await openForWriting(io, target, 'evidence.attach'), async (file) => {
    const document = await readMainPlan(toReader(file.db), year);
    const indicator = findIndicator(document, asked);
    const { person, now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: person, now, newId, newSalt, explain: file.explain };
    const at = { indicatorId: indicator.id, year, quarter: Number(quarter) as 0 | 1 | 2 | 3 | 4 };
    try {
      const made = await runCommand(deps, 'evidence.attach', (context) =>
        attachFiles(context, { ...at, files }),
      );
      return { indicator: indicator.name, ids: requireValue(made).value.ids };
    } catch (error) {
      if (error instanceof FileChanged) throw new CliRefusal(refuse('evidence-changed', {}).error);
      throw error;
    }
  });
  const lines = [
    translator.text('evidence.added', { count: added.ids.length, indicator: added.indicator }),
    ...refused.map(({ name, error }) => `${name}: ${translator.error(error)}`),
  ];
  await io.writeOut(
    switches.has('json')
      ? `${JSON.stringify({ ...added, refused }, null, 2)}\n`
      : lines.map((line) => `${line}\n`).join(''),
  );
  return refused.length > 0 ? 1 : 0;
}

async function giveOut(args: VerbArgs, io: CliIo): Promise<ExitCode> {
  const { positionals, rest, switches, translator } = args;
  const name = requireFlag(args, 'keluar');
  const year = readYear(requireFlag(args, 'tahun'));
  const [extra] = rest;
  if (extra !== undefined) throw new CliRefusal({ code: 'extra-argument', detail: { name: extra } });
  const path = resolvePath(io, positionals.file);
  const written = await withDocument(
    requireValue(await openDocument(path, { access: 'view', now: io.now })),
    async (file) => {
      const document = await readMainPlan(toReader(file.db), year);
      const words = createTableTexts(document.plan.language === 'id' ? 'id' : 'en');
      const isUnreadable = (error: unknown): boolean => file.explain(error)?.code === 'file-damaged';
      const options = { target: resolvePath(io, name), year, quarter: null, words, isUnreadable };
      return requireValue(await exportFolder(toReader(file.db), document, options));
    },
  );
  const { files, sizeBytes, faults } = written;
  const lines = [
    translator.text('evidence.exported', { name, files, size: Math.ceil(sizeBytes / 1024) }),
    ...faults.map((fault) => translator.shared(`evidenceIndex.states.${fault.state}`, { name: fault.name })),
  ];
  await io.writeOut(
    switches.has('json')
      ? `${JSON.stringify(written, null, 2)}\n`
      : lines.map((line) => `${line}\n`).join(''),
  );
  return faults.length > 0 ? 1 : 0;
}

/** By its code, by the number the exported names give it, or by its whole name. */
function findIndicator(document: PlanDocument, asked: string) {
  const wanted = asked.trim().toLowerCase();
  const coded = indicatorCodes(document);
  const found =
    coded.find(({ code }) => code.toLowerCase() === wanted) ??
    coded.find(({ indicator }) => indicator.name.trim().toLowerCase() === wanted);
  if (found) return found.indicator;
  const known = coded.map(({ code }) => code).join(', ');
  throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known } });
}

async function withDocument<T>(file: DocumentFile, act: (file: DocumentFile) => Promise<T>): Promise<T> {
  try {
    return await act(file);
  } finally {
    await file.close();
  }
}
