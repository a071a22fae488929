import { basename, extname } from 'node:path';
import { runCommand } from '../../db/command.ts';
import { addNomenclature } from '../../db/commands/nomenclature.ts';
import { guessTier } from '../../db/domain/nomenclature/entry.ts';
import { listFields } from '../../db/domain/nomenclature/plan-codes.ts';
import { countKinds } from '../../db/domain/nomenclature/read-list.ts';
import { nomenclatureRegulations } from '../../db/domain/nomenclature/regulations.ts';
import { indexNomenclature, searchNomenclature } from '../../db/domain/nomenclature/search.ts';
import { listNomenclatureLists, readNomenclatureEntries } from '../../db/queries/nomenclature.ts';
import { readNomenclatureFile } from '../backend/imports/nomenclature/read-file.ts';
import {
  type CliIo,
  CliRefusal,
  type ExitCode,
  requireKnown,
  requireValue,
  type Verb,
  type VerbArgs,
} from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { openForWriting } from './open-writing.ts';
import { readMainPlan, withFile } from './read-file.ts';

const actions = ['impor', 'cari'] as const;
const shownRows = 50;

/**
 * `nomenklatur impor BERKAS DAFTAR [--nama …]` puts an official list beside those the file has; `nomenklatur cari BERKAS
 * KATA… [--nama …] [--json]` finds codes and titles in the newest one, or in the one that is named.
 */
export const nomenclatureVerb: Verb = {
  positionals: ['action', 'file', 'listOrWords'],
  rest: true,
  flags: { nama: 'value', json: 'switch' },
  run: (args, io) => {
    if (requireKnown(args.positionals.action, actions) === 'cari') return findCodes(args, io);
    const [extra] = args.rest;
    if (extra !== undefined) throw new CliRefusal({ code: 'extra-argument', detail: { name: extra } });
    return importList(args, io);
  },
};

async function importList(
  { positionals, values, switches, translator }: VerbArgs,
  io: CliIo,
): Promise<ExitCode> {
  const path = resolvePath(io, positionals.listOrWords);
  const source = basename(path);
  const list = requireValue(await readNomenclatureFile(path, { workerFile: io.spreadsheetWorkerFile }));
  const { plan } = await withFile(io, positionals.file, (reader) => readMainPlan(reader, null));
  const name = values.nama ?? basename(source, extname(source));
  const known = nomenclatureRegulations.find((one) => one.name === name);
  const edition = { name, regulation: known?.name ?? null, issuedOn: known?.issuedOn ?? null };
  const target = resolvePath(io, positionals.file);
  const file = await openForWriting(io, target, 'nomenclature.import');
  try {
    const { person, now, newId, newSalt } = createWriteDeps(io);
    const deps = { db: file.db, actor: person, now, newId, newSalt, explain: file.explain };
    const made = await runCommand(deps, 'nomenclature.import', (context) =>
      addNomenclature(context, { planId: plan.id, ...edition, sourceName: source, entries: list.entries }),
    );
    if (!made.ok && made.error.code === 'row-exists') {
      await io.writeError(`${translator.text('nomenclature.twice', { name })}\n`);
      return 3;
    }
    requireValue(made);
  } finally {
    await file.close();
  }
  const counts = countKinds(list.entries);
  const { text } = translator;
  const lines = [
    text('nomenclature.imported', { name, rows: list.rowCount, ...counts }),
    ...list.unread
      .slice(0, shownRows)
      .map(({ row, reason, text: said }) => text(`nomenclature.unread.${reason}`, { row, text: said })),
  ];
  await io.writeOut(
    switches.has('json')
      ? `${JSON.stringify({ ...edition, rowCount: list.rowCount, counts, unread: list.unread }, null, 2)}\n`
      : lines.map((line) => `${line}\n`).join(''),
  );
  return list.unread.length > 0 ? 1 : 0;
}

async function findCodes(
  { positionals, rest: words, values, switches, translator }: VerbArgs,
  io: CliIo,
): Promise<ExitCode> {
  const asked = [positionals.listOrWords, ...words].join(' ');
  const answer = await withFile(io, positionals.file, async (reader) => {
    const lists = await listNomenclatureLists(reader);
    if (lists.length === 0) return null;
    const { nama } = values;
    const name = nama === undefined ? null : requireKnown(nama, names(lists));
    const list = name === null ? lists[0] : lists.find((one) => one.name === name);
    if (!list) return null;
    const entries = await readNomenclatureEntries(reader, list.id);
    const document = await readMainPlan(reader, null);
    return searchNomenclature(indexNomenclature(entries ?? []), {
      text: asked,
      kinds: ['field', 'program', 'activity', 'subactivity'],
      tier: guessTier(document.organization.regionName),
      fields: listFields(document.nodes),
      under: null,
      limit: shownRows,
    });
  });
  const { text } = translator;
  if (answer === null) {
    await io.writeError(`${text('nomenclature.none')}\n`);
    return 3;
  }
  const lines = answer.hits.map(({ code, title, indicator, unitOfMeasure }) =>
    [`${code}  ${title}`, ...(indicator === null ? [] : [`    ${indicator} (${unitOfMeasure ?? '–'})`])].join(
      '\n',
    ),
  );
  const rest = answer.total - answer.hits.length;
  if (answer.total === 0) lines.push(text('nomenclature.nothing', { text: asked }));
  if (rest > 0) lines.push(text('nomenclature.more', { count: rest }));
  await io.writeOut(
    switches.has('json') ? `${JSON.stringify(answer, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
  );
  return 0;
}

const names = (lists: readonly { readonly name: string }[]): readonly string[] =>
  lists.map(({ name }) => name);
