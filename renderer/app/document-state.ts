import type { AppError } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { applyPlanPatch, type PlanPatch } from '../../db/domain/plan-patch.ts';
import type { AppInfo } from '../../electron/api/app.ts';
import type { DocumentInfo, DocumentNews, DocumentStep } from '../../electron/api/document.ts';
import { noSteps, pushStep, takeStep, type UndoSteps } from './undo-labels.ts';

/** What the page knows of the program and the open file. Replaced as a whole; unchanged parts stay the same objects. */
export type DocumentState = Readonly<{
  /** `starting` until the host has answered once; `ended` after the program was quit. */
  phase: 'starting' | 'ready' | 'ended';
  app: AppInfo | null;
  info: DocumentInfo | null;
  /** Plans that were read, by id. */
  plans: Readonly<Record<string, PlanDocument>>;
  /** The plan on show. */
  planId: string | null;
  /** A command has been under way for longer than people overlook. */
  isSaving: boolean;
  /** Why the last change is not in the file; null once one is again. */
  saveError: AppError | null;
  isConnected: boolean;
  steps: UndoSteps;
  /** The last thing another window did in the file, until something is done here. */
  elsewhere: DocumentStep | null;
}>;

export const initialState: DocumentState = {
  phase: 'starting',
  app: null,
  info: null,
  plans: {},
  planId: null,
  isSaving: false,
  saveError: null,
  isConnected: true,
  steps: noSteps,
  elsewhere: null,
};

/** Another file, or none: nothing of the one before stays. */
export const showDocument = (state: DocumentState, info: DocumentInfo | null): DocumentState => ({
  ...state,
  phase: 'ready',
  info,
  plans: {},
  planId: info?.plans[0]?.id ?? null,
  saveError: null,
  steps: noSteps,
  elsewhere: null,
});

export const patchPlan = (state: DocumentState, planId: string, patch: PlanPatch): DocumentState => {
  const plan = state.plans[planId];
  return plan ? { ...state, plans: { ...state.plans, [planId]: applyPlanPatch(plan, patch) } } : state;
};

/** A plan that is gone is shown no longer; the first one stands in for it. */
export function takeInfo(state: DocumentState, info: DocumentInfo): DocumentState {
  const there = new Set(info.plans.map(({ id }) => id));
  return {
    ...state,
    info,
    plans: Object.fromEntries(Object.entries(state.plans).filter(([id]) => there.has(id))),
    planId: state.planId !== null && there.has(state.planId) ? state.planId : (info.plans[0]?.id ?? null),
  };
}

/** What other windows did, as it stands in the file now. */
export function takeNews(
  state: DocumentState,
  { info, patches }: DocumentNews,
  steps: readonly DocumentStep[],
): DocumentState {
  const plans = Object.entries(state.plans).map(([id, plan]) => {
    const patch = patches[id];
    return [id, patch ? applyPlanPatch(plan, patch) : plan];
  });
  return takeInfo(
    {
      ...state,
      plans: Object.fromEntries(plans),
      steps: steps.reduce(noteForeignStep, state.steps),
      elsewhere: steps.at(-1) ?? state.elsewhere,
    },
    info,
  );
}

const noteForeignStep = (steps: UndoSteps, { kind, command }: DocumentStep): UndoSteps =>
  kind === 'command' ? pushStep(steps, { command, count: null, isElsewhere: true }) : takeStep(steps, kind);

/** Errors that mean the file could not be written, beside those that refuse one input. */
const savingErrors: ReadonlySet<AppError['code']> = new Set([
  'disk-full',
  'disk-failed',
  'file-read-only',
  'folder-read-only',
  'file-not-found',
  'folder-not-found',
  'internal',
  'connection-lost',
]);

export const isSavingError = (error: AppError): boolean => savingErrors.has(error.code);

/** The plan an input speaks of: named, or found by the row it names; the plan on show for everything else. */
export function findPlanOf(state: DocumentState, input: object): string | null {
  const { planId, id, nodeId } = input as Readonly<Record<'planId' | 'id' | 'nodeId', unknown>>;
  if (typeof planId === 'string') return planId;
  const holds = (plan: PlanDocument): boolean =>
    plan.plan.id === id ||
    plan.nodes.some((node) => node.id === id || node.id === nodeId) ||
    plan.indicators.some((indicator) => indicator.id === id);
  return Object.values(state.plans).find(holds)?.plan.id ?? state.planId;
}
