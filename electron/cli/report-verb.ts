import { findPaper, isPaperUsable, type Paper, paperSizes, readPaperSize } from '../../db/domain/paper.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { PreflightFinding } from '../../db/domain/preflight/preflight-finding.ts';
import { readDay } from '../../db/domain/read-day.ts';
import { listPlanYears } from '../../db/domain/score-plan.ts';
import {
  isReportOfOfficials,
  isYearlyReport,
  listReportFormats,
  type ReportFormat,
  type ReportKind,
  reportFormats,
} from '../api/report-kinds.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { toLocalDate } from '../backend/local-date.ts';
import type { ReportCompanions } from '../backend/reports/model/report-companions.ts';
import type { ReportOptions } from '../backend/reports/model/report-context.ts';
import { readCompanions } from '../backend/reports/read-companions.ts';
import { checkOutput } from './check-output.ts';
import { chooseOfficial } from './choose-official.ts';
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
import { readCounted } from './counted-figures.ts';
import { resolvePath } from './deps.ts';
import { shortenId } from './final-list.ts';
import { makeFinal } from './make-final.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';
import { writeFindings } from './report-findings.ts';
import { listReportKindNames, reportKindNames } from './report-kind-names.ts';

/**
 * `laporan BERKAS --jenis lkjip|renstra|… [--tahun N] [--tanggal T] [--pejabat NAMA|all]
 * [--nilai terverifikasi|dilaporkan] [--kertas a4|f4|f4-210|LxT] [--mono] --keluar NAMA.pdf|.docx|.xlsx [--timpa]
 * [--final [--alasan TEKS]]`
 */
export const reportVerb: Verb = {
  positionals: ['file'],
  flags: {
    jenis: 'value',
    tahun: 'value',
    tanggal: 'value',
    pejabat: 'value',
    nilai: 'value',
    kertas: 'value',
    mono: 'switch',
    keluar: 'value',
    timpa: 'switch',
    final: 'switch',
    alasan: 'value',
  },
  run: async (args, io) => {
    const kindName = requireKnown(requireFlag(args, 'jenis'), listReportKindNames());
    const kind = reportKindNames[kindName];
    const givenYear = args.values.tahun === undefined ? null : readYear(args.values.tahun);
    const givenDate = args.values.tanggal === undefined ? null : readDate(args.values.tanggal);
    const name = requireFlag(args, 'keluar');
    const format = readFormat(name);
    requireFormat(kind, kindName, format);
    if (args.values.pejabat !== undefined && !isReportOfOfficials(kind))
      throw new CliRefusal({ code: 'extra-argument', detail: { name: '--pejabat' } });
    const target = resolvePath(io, name);
    const mayReplace = args.switches.has('timpa');
    await checkOutput(target, { mayReplace });
    if (args.switches.has('final')) {
      const asked = { kind, year: givenYear, date: givenDate, format, name, target, mayReplace };
      return finalize(args, io, asked);
    }
    if (args.values.alasan !== undefined)
      throw new CliRefusal({ code: 'extra-argument', detail: { name: '--alasan' } });

    const { document, companions } = await withFile(io, args.positionals.file, async (reader) => {
      const plan = await readMainPlan(reader, givenYear);
      return { document: plan, companions: await readCompanions(reader, plan, kind) };
    });
    const year = isYearlyReport(kind) ? (givenYear ?? findReportYear(document)) : null;
    const officials = { who: chooseOfficial(document, args.values.pejabat), isDated: givenDate !== null };
    const date = givenDate ?? toLocalDate(io.now());
    const counted = readCounted(args.values.nilai);
    const paper = choosePaper(findPaper(document.papers, kind), args);
    const choice = { ...(counted === null ? {} : { counted }), paper };
    const made = await makeReport(
      document,
      { kind, year, date, officials, ...choice },
      { format, companions, io },
    );
    requireValue(await writeFileAtomically(target, made.bytes, { mayReplace }));

    const { text } = args.translator;
    const pages = made.pages === null ? '' : text('report.pages', { count: made.pages });
    const size = `${Math.ceil(made.bytes.byteLength / 1024)} KB`;
    await io.writeOut(`${text('report.made', { title: made.title, name, pages, size })}\n`);
    await io.writeError(writeFindings(made.findings, args.translator));
    return 0;
  },
};

type Asked = Readonly<{
  kind: ReportKind;
  year: number | null;
  date: string | null;
  format: ReportFormat;
  name: string;
  target: string;
  mayReplace: boolean;
}>;

/** A final document is as the file has it: what would be chosen for this once alone is not taken. */
async function finalize(args: VerbArgs, io: CliIo, asked: Asked): Promise<ExitCode> {
  const { values, switches, translator, positionals } = args;
  for (const flag of ['nilai', 'kertas', 'mono']) {
    if (values[flag] !== undefined || switches.has(flag))
      throw new CliRefusal({ code: 'extra-argument', detail: { name: `--${flag}` } });
  }
  const { kind, date, format, name, target, mayReplace } = asked;
  const { id, forms } = await makeFinal(io, positionals.file, {
    readPlan: (reader) => readMainPlan(reader, asked.year),
    choose: (document) => ({
      kind,
      year: isYearlyReport(kind) ? (asked.year ?? findReportYear(document)) : null,
      official: chooseOfficial(document, values.pejabat),
      date,
    }),
    reason: values.alasan ?? null,
    translator,
  });
  const bytes = forms.files.find((file) => file.format === format)?.bytes;
  if (!bytes) throw new CliRefusal({ code: 'report-without-tables', detail: { title: forms.title } });
  requireValue(await writeFileAtomically(target, bytes, { mayReplace }));
  const size = `${Math.ceil(bytes.byteLength / 1024)} KB`;
  const lines = [
    translator.text('report.made', { title: forms.title, name, pages: '', size }),
    translator.text('final.made', { id: shortenId(id) }),
  ];
  await io.writeOut(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** The paper chosen for the document in the file, in the size and for the printer that are asked for. */
function choosePaper(chosen: Paper, { values, switches }: VerbArgs): Paper {
  const paper = { ...chosen, isMono: chosen.isMono || switches.has('mono') };
  const { kertas } = values;
  if (kertas === undefined) return paper;
  const size = readPaperSize(kertas);
  if (size !== null && isPaperUsable({ ...paper, ...size })) return { ...paper, ...size };
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--kertas ${kertas}`, known: [...Object.keys(paperSizes), '210x330'].join(', ') },
  });
}

function readFormat(name: string): ReportFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const format = reportFormats.find((one) => one === ending);
  if (format) return format;
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--keluar ${name}`, known: writeEndings(reportFormats) },
  });
}

const writeEndings = (formats: readonly ReportFormat[]): string => formats.map((one) => `.${one}`).join(', ');

function requireFormat(kind: ReportKind, kindName: string, format: ReportFormat): void {
  const known = listReportFormats(kind);
  if (known.includes(format)) return;
  throw new CliRefusal({
    code: 'report-format-missing',
    detail: { kind: kindName, format: `.${format}`, known: writeEndings(known) },
  });
}

function readDate(text: string): string {
  const reading = readDay(text);
  if (reading !== null) return reading;
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--tanggal ${text}`, known: '2026-02-19, 19/02/2026' },
  });
}

/** The last year of the plan with a realization; a plan without any reports on its first year. */
function findReportYear(document: PlanDocument): number {
  const years = listPlanYears(document);
  const measured = new Set(document.realizations.map((cell) => cell.year));
  const year = years.findLast((one) => measured.has(one)) ?? years[0];
  if (year === undefined) throw new CliRefusal({ code: 'missing-argument', detail: { name: '--tahun' } });
  return year;
}

type MadeReport = Readonly<{
  title: string;
  bytes: Uint8Array;
  pages: number | null;
  findings: readonly PreflightFinding[];
}>;

/** The report engine is loaded here alone: the other commands start without it. */
async function makeReport(
  document: PlanDocument,
  options: ReportOptions,
  { format, companions, io }: { format: ReportFormat; companions: ReportCompanions; io: CliIo },
): Promise<MadeReport> {
  const { buildReportModel, renderReport } = await import('../backend/reports/render-report.ts');
  const model = requireValue(buildReportModel(document, options, companions));
  const rendered = requireValue(await renderReport(model, format, { resourcesDir: io.resourcesDir }));
  const { title, findings } = model;
  return { title, findings, bytes: rendered.bytes, pages: rendered.pages };
}
