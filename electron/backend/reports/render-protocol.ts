import type { AppError } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { PreflightFinding } from '../../../db/domain/preflight/preflight-finding.ts';
import type { PosterSheets } from '../tree/make-sheets.ts';
import type { FinalForms } from './final/make-final.ts';
import type { ArrangedSection } from './model/arrange-sections.ts';
import type { ReportCompanions } from './model/report-companions.ts';
import type { ReportOptions } from './model/report-context.ts';
import type { ReportFormat } from './model/report-model.ts';
import type { RenderedReport } from './render-report.ts';

/** What the starting thread hands to the worker. */
export type RenderWorkerSettings = Readonly<{ resourcesDir: string }>;

export type RenderRequest = ReportRequest | FinalRequest | ModelRequest | CheckRequest | PosterRequest;
/** Every form of a document; of one that has something open only where it is released. */
export type FinalRequest = Readonly<{
  id: number;
  source: PlanDocument;
  companions: ReportCompanions;
  options: ReportOptions;
  isReleased: boolean;
}>;
export type ReportRequest = Readonly<{
  id: number;
  source: PlanDocument;
  companions: ReportCompanions;
  options: ReportOptions;
  format: ReportFormat;
}>;
/** What a document says, as canonical JSON, without making any form of it. */
export type ModelRequest = Omit<FinalRequest, 'isReleased'> & Readonly<{ asModel: true }>;
/** What is still open in a document, without making any form of it. */
export type CheckRequest = Omit<FinalRequest, 'isReleased'> & Readonly<{ asFindings: true }>;
export type PosterRequest = Readonly<{ id: number; sheets: PosterSheets }>;

/** `refused`: an expected outcome, told to the user. `failed`: a bug, told to the log. */
export type RenderAnswer = Readonly<{ id: number }> &
  Readonly<
    | {
        kind: 'rendered';
        report: RenderedReport;
        outline: readonly OutlineEntry[];
        title: string;
        findings: readonly PreflightFinding[];
        /** The engine remembers so much by now that another one should take its place. */
        isWorn: boolean;
      }
    | { kind: 'final'; forms: FinalForms }
    | { kind: 'model'; json: string }
    | { kind: 'checked'; findings: readonly PreflightFinding[] }
    | { kind: 'refused'; error: AppError }
    | { kind: 'failed'; message: string; stack: string }
  >;

/** A section as the list beside the preview shows it. */
export type OutlineEntry = ArrangedSection &
  Readonly<{
    /** Parts of the section itself that are still to be written. */
    placeholders: number;
  }>;
