import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlanYears } from '../../db/domain/score-plan.ts';
import { type ReportKind, reportKinds } from '../api/report-kinds.ts';
import { writeFileAtomically } from '../backend/files/atomic-write.ts';
import { toLocalDate } from '../backend/local-date.ts';
import { type CliIo, CliRefusal, requireFlag, requirePositional, requireValue, type Verb } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { readMainPlan, withFile } from './read-file.ts';
import { readYear } from './read-year.ts';
import { createTranslator } from './translator.ts';

const formats = { '.pdf': 'pdf', '.docx': 'docx' } as const;
type Format = (typeof formats)[keyof typeof formats];

/** `laporan BERKAS --jenis lkjip|renstra [--tahun N] --keluar NAMA.pdf|.docx [--timpa]` */
export const reportVerb: Verb = {
  flags: { jenis: 'value', tahun: 'value', keluar: 'value', timpa: 'switch' },
  run: async (args, io) => {
    const path = requirePositional(args, 0, 'BERKAS');
    const kind = readKind(requireFlag(args, 'jenis'));
    const asked = args.values.tahun;
    const givenYear = asked === undefined ? null : readYear(asked);
    const target = requireFlag(args, 'keluar');
    const format = readFormat(target);
    const mayReplace = args.switches.has('timpa');
    await refuseExisting(resolvePath(io, target), mayReplace);

    const document = await withFile(io, path, (reader) => readMainPlan(reader, givenYear));
    const year = kind === 'lkjip' ? (givenYear ?? findReportYear(document)) : null;
    const made = await makeReport(document, { kind, year, format }, io);
    requireValue(await writeFileAtomically(resolvePath(io, target), made.bytes, { mayReplace }));

    const { text } = createTranslator(args.language);
    const pages = made.pages === null ? '' : text('report.pages', { count: made.pages });
    const size = `${Math.ceil(made.bytes.byteLength / 1024)} KB`;
    io.writeOut(`${text('report.made', { title: made.title, name: target, pages, size })}\n`);
    return 0;
  },
};

function readKind(asked: string): ReportKind {
  const kind = reportKinds.find((one) => one === (asked === 'lakip' ? 'lkjip' : asked));
  if (!kind) {
    throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: 'lkjip, lakip, renstra' } });
  }
  return kind;
}

function readFormat(target: string): Format {
  const ending = extname(target).toLowerCase();
  if (ending !== '.pdf' && ending !== '.docx') {
    const known = Object.keys(formats).join(', ');
    throw new CliRefusal({ code: 'unknown-name', detail: { name: ending || basename(target), known } });
  }
  return formats[ending];
}

/** Asked before the seconds of composing, not after. */
async function refuseExisting(target: string, mayReplace: boolean): Promise<void> {
  if (mayReplace) return;
  const isThere = await stat(target).then(
    () => true,
    () => false,
  );
  if (isThere) throw new CliRefusal({ code: 'target-exists', detail: { name: basename(target) } });
}

/** The last year with a realization; a plan without any reports on its first year. */
function findReportYear(document: PlanDocument): number {
  const measured = document.realizations.map((cell) => cell.year);
  const year = measured.length > 0 ? Math.max(...measured) : listPlanYears(document)[0];
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
