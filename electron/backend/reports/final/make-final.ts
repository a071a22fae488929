import type { Result } from '../../../../db/domain/errors.ts';
import { succeed } from '../../../../db/domain/result.ts';
import { listReportFormats, type ReportFormat } from '../../../api/report-kinds.ts';
import type { ReportModel } from '../model/report-model.ts';
import type { RenderedReport } from '../render-report.ts';
import { describeMaking } from './describe-making.ts';
import { writeModelJson } from './model-json.ts';

/** A document in every form it has, all of them of one state of the data. */
export type FinalForms = Readonly<{
  title: string;
  /** What it says, as canonical JSON. */
  model: string;
  madeWith: string;
  files: readonly Readonly<{ format: ReportFormat; bytes: Uint8Array }>[];
}>;

/** Makes all forms of a document or none. A document without tables has no workbook. */
export async function makeFinalForms(
  model: ReportModel,
  { resourcesDir, render }: Readonly<{ resourcesDir: string; render: RenderForm }>,
): Promise<Result<FinalForms>> {
  const files: FinalForms['files'][number][] = [];
  for (const format of listReportFormats(model.kind)) {
    const made = await render(format);
    if (made.ok) files.push({ format, bytes: made.value.bytes });
    else if (made.error.code !== 'report-without-tables') return made;
  }
  const madeWith = await describeMaking(model.look.font, resourcesDir);
  return succeed({ title: model.title, model: writeModelJson(model), madeWith, files });
}

type RenderForm = (format: ReportFormat) => Promise<Result<RenderedReport>>;
