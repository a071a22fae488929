import { z } from 'zod';
import { ceilingFactors, columnRoles } from '../../db/domain/table-import/column-roles.ts';
import type { OutlineCounts } from '../../db/domain/table-import/count-outline.ts';
import type { ColumnReading } from '../../db/domain/table-import/describe-readings.ts';
import type { TableRange } from '../../db/domain/table-import/find-range.ts';
import type { ImportProblem } from '../../db/domain/table-import/import-problem.ts';
import type { ImportColumn } from '../../db/domain/table-import/match-columns.ts';
import type { PreviewRow } from '../../db/domain/table-import/preview-rows.ts';
import { command, grant, id, query } from './method.ts';
import type { Saved } from './plan.ts';
import type { ExportedReport } from './report.ts';
import { maxTableBytes } from './table-files.ts';

/** A spreadsheet or a pasted table, kept by the backend until it is applied or closed. */
export type OpenedTable = Readonly<{
  token: string;
  name: string;
  sheets: readonly Readonly<{ name: string; rows: number; columns: number; isHidden: boolean }>[];
  /** The sheet that looks most like a plan. */
  best: number;
}>;

export type ProposedColumn = ImportColumn &
  Readonly<{
    /** The first different things that stand in it. */
    examples: readonly string[];
  }>;

export type ImportProposal = Readonly<{
  /** What stands on the sheet, row by row from its top; long sheets end early, long texts are cut. */
  sheetRows: readonly (readonly string[])[];
  /** Null where no table was found: then only the sheet is there, to point it out. */
  found: null | Readonly<{
    range: TableRange;
    columns: readonly ProposedColumn[];
    readings: readonly ColumnReading[];
    years: readonly number[];
    rows: readonly PreviewRow[];
    counts: OutlineCounts;
    changes: Readonly<{ new: number; changed: number; unchanged: number; leftOut: number; missing: number }>;
    /** Whether applying writes anything. */
    hasChanges: boolean;
    problems: readonly ImportProblem[];
    problemCount: number;
  }>;
}>;

export type ImportDone = Readonly<{ nodes: number; indicators: number; targets: number; ceilings: number }>;

const index = z.number().int().min(0).max(100_000);
const cellText = z.string().max(32_767);

const choices = z.strictObject({
  range: z
    .strictObject({
      headerFirst: index,
      headerLast: index,
      dataLast: index,
      columnFirst: index,
      columnLast: index,
    })
    .nullable(),
  columns: z
    .array(
      z.strictObject({
        index,
        role: z.enum(columnRoles),
        year: z.number().int().min(1900).max(9999).nullable(),
      }),
    )
    .max(200),
  readings: z
    .array(z.strictObject({ index, locale: z.enum(['id', 'en']), factor: z.enum(ceilingFactors) }))
    .max(200),
  leftOut: z.array(z.string().max(12)).max(20_000),
});

const which = {
  planId: id,
  token: z.string().min(1).max(64),
  sheet: z.number().int().min(0).max(100),
  choices,
};

export const importMethods = {
  'import.open': query<OpenedTable>()(z.strictObject({ grant })),
  /** A file that was dropped on the page: its bytes in base64, for where it lies is nobody's business. */
  'import.openContent': query<OpenedTable>()(
    z.strictObject({
      name: z.string().min(1).max(255),
      content: z.string().max(Math.ceil(maxTableBytes / 3) * 4),
    }),
  ),
  /** A table from the clipboard, cell by cell; its merged blocks fill down as those of a file do. */
  'import.paste': query<OpenedTable>()(
    z.strictObject({
      name: z.string().max(200),
      rows: z
        .array(
          z
            .array(
              z.strictObject({
                text: cellText,
                raw: z.strictObject({ raw: z.string().max(100), isPercentFormat: z.boolean() }).nullable(),
              }),
            )
            .max(200),
        )
        .min(1)
        .max(10_000),
      merges: z.array(z.strictObject({ top: index, left: index, bottom: index, right: index })).max(20_000),
    }),
  ),
  'import.propose': query<ImportProposal>()(z.strictObject(which)),
  /** One step to undo; refused where the plan is adopted. What was chosen for a heading is remembered. */
  'import.apply': command<Saved<ImportDone>>()(z.strictObject(which)),
  /** The sheet again with a column that says what is wrong in each row. */
  'import.exportProblems': query<ExportedReport>()(z.strictObject({ ...which, grant })),
  'import.close': query<null>()(z.strictObject({ token: z.string().min(1).max(64) })),
  /** The plan as the table an import reads. */
  'table.export': query<ExportedReport>()(z.strictObject({ planId: id, grant })),
} as const;
