import type { MadeFile, MadeFinal } from '../../../../db/commands/final.ts';
import { type FinalDocument, findSignatory } from '../../../../db/domain/final-document.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { toKeptFile } from '../../../../db/evidence-store.ts';
import {
  everyOfficial,
  isYearlyReport,
  type ReportFormat,
  type ReportKind,
} from '../../../api/report-kinds.ts';
import { cleanName } from '../../evidence/clean-name.ts';
import type { ReportOptions } from '../model/report-context.ts';
import type { FinalForms } from './make-final.ts';

/** Which document is made final. */
export type FinalChoice = Readonly<{
  kind: ReportKind;
  year: number | null;
  official: string | null;
  /** Null dates each part by what it says, and the document by today. */
  date: string | null;
}>;

export const toOptions = (
  { kind, year, official, date }: FinalChoice,
  today: string,
): ReportOptions & Readonly<{ date: string }> => ({
  kind,
  year: isYearlyReport(kind) ? year : null,
  date: date ?? today,
  officials: { who: official, isDated: date !== null },
});

/** The same document of the data as they are now, on the day that the final one bears. */
export const toOptionsOf = (final: FinalDocument): ReportOptions => ({
  kind: final.document,
  year: final.year === 0 ? null : final.year,
  date: final.documentDate,
  officials: { who: final.official, isDated: final.isDated },
});

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What is kept of a document that was made. */
export function describeFinal(
  document: PlanDocument,
  choice: FinalChoice,
  {
    forms,
    today,
    by,
    reason,
  }: Readonly<{ forms: FinalForms; today: string; by: string; reason: string | null }>,
): MadeFinal {
  const { kind, official, date } = choice;
  const documentDate = date ?? today;
  const name = cleanName(forms.title) || kind;
  const data: MadeFile = {
    role: 'model',
    fileName: `${name}.json`,
    mediaType: 'application/json',
    ...toKeptFile(Buffer.from(forms.model)),
  };
  const files = forms.files.map(
    ({ format, bytes }): MadeFile => ({
      role: format,
      fileName: `${name}.${format}`,
      mediaType: mediaTypes[format],
      ...toKeptFile(bytes),
    }),
  );
  const isOfAll = official === everyOfficial;
  const signatory = isOfAll ? null : findSignatory(document.officials, { official, date: documentDate });
  return {
    planId: document.plan.id,
    document: kind,
    year: isYearlyReport(kind) ? (choice.year ?? 0) : 0,
    official,
    title: forms.title,
    signatory: signatory?.name ?? null,
    documentDate,
    isDated: date !== null,
    openFindings: forms.openFindings,
    // What is clean needs no excuse, whatever was written beforehand.
    reason: forms.openFindings > 0 ? reason : null,
    madeWith: forms.madeWith,
    by,
    files: [data, ...files],
  };
}
