import { type Result, refuse } from '../../../../db/domain/errors.ts';
import { countOpen } from '../../../../db/domain/preflight/preflight-finding.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { listReportFormats, type ReportFormat } from '../../../api/report-kinds.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { RenderedReport } from '../render-report.ts';
import { describeMaking } from './describe-making.ts';
import { writeModelJson } from './model-json.ts';

/** A document in every form it has, all of them of one state of the data. */
export type FinalForms = Readonly<{
  title: string;
  /** How much of it is still open. */
  openFindings: number;
  /** What it says, as canonical JSON. */
  model: string;
  madeWith: string;
  files: readonly Readonly<{ format: ReportFormat; bytes: Uint8Array }>[];
}>;

/** Makes all forms of a document or none; what is open is made for whoever says why. A document without tables has no workbook. */
export async function makeFinalForms(
  model: ReportModel,
  { isReleased, resourcesDir, render }: FormTools,
): Promise<Result<FinalForms>> {
  const openFindings = countOpen(model.findings);
  if (openFindings > 0 && !isReleased) return refuse('final-needs-reason', { count: openFindings });
  const files: FinalForms['files'][number][] = [];
  for (const format of listReportFormats(model.kind)) {
    const made = await render(format);
    if (made.ok) files.push({ format, bytes: made.value.bytes });
    else if (made.error.code !== 'report-without-tables') return made;
  }
  const madeWith = await describeMaking(model.look.font, resourcesDir);
  return succeed({ title: model.title, openFindings, model: writeModelJson(model), madeWith, files });
}

type FormTools = Readonly<{
  /** Made although something is open. */
  isReleased: boolean;
  resourcesDir: string;
  render: (format: ReportFormat) => Promise<Result<RenderedReport>>;
}>;
