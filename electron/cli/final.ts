import { extname } from 'node:path';
import {
  type FinalDocument,
  type FinalRole,
  findFinalStatus,
  sortFinals,
} from '../../db/domain/final-document.ts';
import { formatDate } from '../../db/domain/format.ts';
import { listLeftOut } from '../../db/queries/evidence.ts';
import { findSignedTextOf } from '../api/text/final-text.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { readFinalBytes } from '../backend/reports/final/read-final.ts';
import { checkOutput } from './check-output.ts';
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
import { resolvePath } from './deps.ts';
import { compareFinals } from './final-compare.ts';
import { findFinalNamed, isDamageOf, readAllFinals, shortenId } from './final-list.ts';
import { attachSignedPdf } from './final-signed.ts';
import { withFile } from './read-file.ts';
import { readYear } from './read-year.ts';
import { listReportKindNames, nameReportKind, reportKindNames } from './report-kind-names.ts';

/**
 * `final BERKAS [--jenis J] [--tahun N] [--json]` lists documents as they were given out; `--ambil ID --keluar NAMA
 * [--tertanda]` writes those very bytes; `--bandingkan A B` says where two differ, B being `kini` for the data as they
 * are; `--tertanda PDF --untuk ID` stores a signed one.
 */
export const finalVerb: Verb = {
  positionals: ['file'],
  // The second word after --bandingkan stands by itself.
  optional: ['otherFinal'],
  flags: {
    jenis: 'value',
    tahun: 'value',
    ambil: 'value',
    keluar: 'value',
    tertanda: 'optional',
    untuk: 'value',
    bandingkan: 'value',
    timpa: 'switch',
    json: 'switch',
  },
  run: async (args, io) => {
    const { values, positionals } = args;
    if (values.bandingkan !== undefined) return compareFinals(args, io, values.bandingkan);
    if (positionals.otherFinal)
      throw new CliRefusal({ code: 'extra-argument', detail: { name: positionals.otherFinal } });
    if (values.tertanda !== undefined) return attachSignedPdf(args, io, values.tertanda);
    return values.ambil === undefined ? list(args, io) : take(args, io, values.ambil);
  },
};

async function list(args: VerbArgs, io: CliIo): Promise<ExitCode> {
  const { values, switches, translator, positionals, language } = args;
  const kind =
    values.jenis === undefined ? null : reportKindNames[requireKnown(values.jenis, listReportKindNames())];
  const year = values.tahun === undefined ? null : readYear(values.tahun);
  const { finals, leftOut } = await withFile(io, positionals.file, async (reader) => {
    const all = await readAllFinals(reader);
    const wanted = all.filter(
      (one) => (kind === null || one.document === kind) && (year === null || one.year === year),
    );
    const hashes = wanted.flatMap(({ files }) => files.map(({ fileHash }) => fileHash));
    return { finals: sortFinals(wanted), leftOut: new Set(await listLeftOut(reader, hashes)) };
  });
  const { text, shared } = translator;
  const describe = (final: FinalDocument): string => {
    const facts = [
      nameReportKind(final.document),
      ...(final.year === 0 ? [] : [String(final.year)]),
      formatDate(final.documentDate, { locale: language }),
      shared(`final.status.${findFinalStatus(final)}`, {}),
      ...(final.signatory === null ? [] : [final.signatory]),
      text('final.madeBy', {
        by: final.madeBy,
        date: formatDate(final.madeAt.slice(0, 10), { locale: language }),
      }),
    ];
    const signed = findSignedTextOf(final);
    const lines = [
      `${shortenId(final.id)}  ${final.title}`,
      `    ${facts.join('; ')}`,
      ...(final.reason === null
        ? []
        : [`    ${text('final.reason', { count: final.openFindings, reason: final.reason })}`]),
      ...final.files
        .filter(({ role }) => role !== 'model')
        .map(({ role, fileName, sizeBytes, fileHash }) => {
          const size = `${Math.ceil(sizeBytes / 1024)} KB`;
          const state = leftOut.has(fileHash) ? `, ${text('final.notHere')}` : '';
          const how = role === 'signed' && signed !== null ? `. ${shared(`final.signed.${signed}`, {})}` : '';
          return `    ${text(`final.role.${role}`)}: ${fileName} (${size}${state})${how}`;
        }),
    ];
    return `${lines.join('\n')}\n`;
  };
  const json = (): string => `${JSON.stringify(finals, null, 2)}\n`;
  const lines = finals.length === 0 ? `${text('final.empty')}\n` : finals.map(describe).join('');
  await io.writeOut(switches.has('json') ? json() : lines);
  return 0;
}

const roles: Readonly<Record<string, FinalRole>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.json': 'model',
};

async function take(args: VerbArgs, io: CliIo, asked: string): Promise<ExitCode> {
  const { switches, translator, positionals } = args;
  const name = requireFlag(args, 'keluar');
  const ending = extname(name).toLowerCase();
  const role = ending === '.pdf' && switches.has('tertanda') ? 'signed' : roles[ending];
  const known = Object.keys(roles).join(', ');
  if (!role) throw new CliRefusal({ code: 'unknown-name', detail: { name: `--keluar ${name}`, known } });
  const target = resolvePath(io, name);
  const mayReplace = switches.has('timpa');
  await checkOutput(target, { mayReplace });
  const { bytes, title } = await withFile(io, positionals.file, async (reader, file) => {
    const final = findFinalNamed(await readAllFinals(reader), asked);
    const read = requireValue(await readFinalBytes(reader, { id: final.id, role }, isDamageOf(file)));
    return { bytes: read.bytes, title: final.title };
  });
  requireValue(await writeFileAtomically(target, bytes, { mayReplace }));
  const size = `${Math.ceil(bytes.byteLength / 1024)} KB`;
  await io.writeOut(`${translator.text('report.made', { title, name, pages: '', size })}\n`);
  return 0;
}
