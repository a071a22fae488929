import type { z } from 'zod';
import type { Result } from '../../db/domain/errors.ts';
import { actionMethods } from './action.ts';
import { appMethods } from './app.ts';
import { budgetMethods } from './budget.ts';
import { checkMethods } from './check.ts';
import { documentMethods, fileMethods } from './document.ts';
import { entrySheetMethods } from './entry-sheet.ts';
import { evidenceMethods } from './evidence.ts';
import { finalMethods } from './final.ts';
import { historyMethods } from './history.ts';
import { importMethods } from './import.ts';
import type { Method } from './method.ts';
import { nomenclatureMethods } from './nomenclature.ts';
import { outlineMethods } from './outline.ts';
import { paperMethods } from './paper.ts';
import { planMethods } from './plan.ts';
import { planLinkMethods } from './plan-link.ts';
import { plansMethods } from './plans.ts';
import { recordMethods } from './record.ts';
import { reportMethods } from './report.ts';
import { scoringMethods } from './scoring.ts';
import { spendingImportMethods } from './spending-import.ts';
import { treeMethods } from './tree.ts';
import { verificationMethods } from './verification.ts';
import { writingMethods } from './writing.ts';

/** Everything a page can ask for, on every host. A method that is not here does not exist. */
export const contract = {
  ...appMethods,
  ...fileMethods,
  ...documentMethods,
  ...planMethods,
  ...plansMethods,
  ...outlineMethods,
  ...budgetMethods,
  ...planLinkMethods,
  ...nomenclatureMethods,
  ...importMethods,
  ...spendingImportMethods,
  ...recordMethods,
  ...evidenceMethods,
  ...entrySheetMethods,
  ...actionMethods,
  ...reportMethods,
  ...checkMethods,
  ...scoringMethods,
  ...historyMethods,
  ...treeMethods,
  ...verificationMethods,
  ...writingMethods,
  ...paperMethods,
  ...finalMethods,
} as const satisfies Record<string, Method>;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** The input as a handler gets it, after parsing. */
export type ParsedInputOf<M extends MethodName> = z.output<Contract[M]['input']>;
export type OutputOf<M extends MethodName> = Contract[M] extends Method<z.ZodType, infer O> ? O : never;

/** Methods a host answers itself, because they need its window or the system. */
export type HostMethodName = {
  [M in MethodName]: Contract[M] extends { readonly kind: 'host' } ? M : never;
}[MethodName];
/** Methods a host passes on to the backend unread. */
export type BackendMethodName = Exclude<MethodName, HostMethodName>;

/** What the page is given: one typed function per method. */
export type Api = { readonly [M in MethodName]: (input: InputOf<M>) => Promise<Result<OutputOf<M>>> };
