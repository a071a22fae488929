import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlanYears } from '../../db/domain/score-plan.ts';
import type { ReportKind } from '../api/report-kinds.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { toLocalDate } from '../backend/local-date.ts';
import { checkOutput } from './check-output.ts';
import { type CliIo, CliRefusal, requireFlag, requireKnown, requireValue, type Verb } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';

const formats = ['pdf', 'docx'] as const;
type Format = (typeof formats)[number];

/** LAKIP is what the LKjIP was called before 2014, and still is in many offices. */
const kindOf = {
  renstra: 'renstra',
  lkjip: 'lkjip',
  lakip: 'lkjip',
  strategi: 'strategy',
} as const satisfies Record<string, ReportKind>;
const kindNames = Object.keys(kindOf) as readonly (keyof typeof kindOf)[];

/** `laporan BERKAS --jenis lkjip|renstra|strategi [--tahun N] --keluar NAMA.pdf|.docx [--timpa]` */
export const reportVerb: Verb = {
  positionals: ['file'],
  flags: { jenis: 'value', tahun: 'value', keluar: 'value', timpa: 'switch' },
  run: async (args, io) => {
    const kind = kindOf[requireKnown(requireFlag(args, 'jenis'), kindNames)];
    const givenYear = args.values.tahun === undefined ? null : readYear(args.values.tahun);
    const name = requireFlag(args, 'keluar');
    const format = readFormat(name);
    const target = resolvePath(io, name);
    const mayReplace = args.switches.has('timpa');
    await checkOutput(target, { mayReplace });

    const document = await withFile(io, args.positionals.file, (reader) => readMainPlan(reader, givenYear));
    const year = kind === 'lkjip' ? (givenYear ?? findReportYear(document)) : null;
    const made = await makeReport(document, { kind, year, format }, io);
    requireValue(await writeFileAtomically(target, made.bytes, { mayReplace }));

    const { text } = args.translator;
    const pages = made.pages === null ? '' : text('report.pages', { count: made.pages });
    const size = `${Math.ceil(made.bytes.byteLength / 1024)} KB`;
    await io.writeOut(`${text('report.made', { title: made.title, name, pages, size })}\n`);
    return 0;
  },
};

function readFormat(name: string): Format {
  const ending = /\.(pdf|docx)$/i.exec(name)?.[1]?.toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format) return format;
  throw new CliRefusal({
    code: 'unknown-name',
    detail: { name: `--keluar ${name}`, known: formats.map((one) => `.${one}`).join(', ') },
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

/** The report engine is loaded here alone: the other commands start without it. */
async function makeReport(
  document: PlanDocument,
  { kind, year, format }: { kind: ReportKind; year: number | null; format: Format },
  { now, resourcesDir }: CliIo,
): Promise<{ title: string; bytes: Uint8Array; pages: number | null }> {
  const { buildReportModel, renderReport } = await import('../backend/reports/render-report.ts');
  const model = requireValue(buildReportModel(document, { kind, year, date: toLocalDate(now()) }));
  const { bytes, pages } = await renderReport(model, format, { resourcesDir });
  return { title: model.title, bytes, pages };
}
