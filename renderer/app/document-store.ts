import type { AppError, Result } from '../../db/domain/errors.ts';
import type { Role } from '../../db/domain/verification/roles.ts';
import type { Api, InputOf, MethodName, OutputOf } from '../../electron/api/contract.ts';
import type { DocumentInfo } from '../../electron/api/document.ts';
import type { EntryColumnId } from '../../electron/api/entry-columns.ts';
import type { Saved } from '../../electron/api/plan.ts';
import type { CommandName } from './command-names.ts';
import {
  type DocumentState,
  findPlanOf,
  initialState,
  isSavingError,
  patchPlan,
  showDocument,
  takeInfo,
  takeNews,
} from './document-state.ts';
import type { Notice } from './follow-loopback.ts';
import { createFollowing } from './following.ts';
import { createRowVersions } from './row-versions.ts';
import { pushStep, takeStep } from './undo-labels.ts';

/** What changes which plans the file has; the plan on show needs no patch for it. */
const planCommands: ReadonlySet<CommandName> = new Set(['plan.create', 'plan.remove', 'plan.startNext']);

/** Shorter waits are not worth a word on the screen. */
const savingShownAfterMs = 400;

type WhenSaved<M extends CommandName> = (value: OutputOf<M>) => void;

export type StoreDeps = Readonly<{
  api: Api;
  /** Calls back once after a while; gives the way to call it off. */
  schedule: (act: () => void, delayMs: number) => () => void;
}>;

export type DocumentStore = ReturnType<typeof createDocumentStore>;

/**
 * The open file as the page holds it. Changes go through `run`, one after another in the order they were made; each
 * answer patches the plan, so that screens never wait for a second reading.
 */
export function createDocumentStore({ api, schedule }: StoreDeps) {
  let state = initialState;
  const listeners = new Set<() => void>();
  const versions = createRowVersions();
  const following = createFollowing();
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let callOffSaving: (() => void) | null = null;
  let asked = 0;
  let judgedBy = 0;

  function change(next: Partial<DocumentState> | ((now: DocumentState) => DocumentState)): void {
    state = typeof next === 'function' ? next(state) : { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /**
   * Asks the host and notes whether it answers at all. An answer to an earlier question says nothing about a host that
   * was found gone by a later one: it may have been on its way before.
   */
  async function ask<M extends MethodName>(method: M, input: InputOf<M>): Promise<Result<OutputOf<M>>> {
    asked += 1;
    const turn = asked;
    const result = await api[method](input);
    const isConnected = result.ok || result.error.code !== 'connection-lost';
    if (turn > judgedBy) {
      judgedBy = turn;
      if (isConnected !== state.isConnected) change({ isConnected });
    }
    if (!result.ok && result.error.code === 'no-file-open') change((now) => showDocument(now, null));
    return result;
  }

  function enqueue<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act, act);
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** Shows "Menyimpan…" while anything is under way for long. */
  async function watchSaving<T>(act: () => Promise<T>): Promise<T> {
    waiting += 1;
    callOffSaving ??= schedule(() => change({ isSaving: true }), savingShownAfterMs);
    try {
      return await act();
    } finally {
      waiting -= 1;
      if (waiting === 0) {
        callOffSaving?.();
        callOffSaving = null;
        if (state.isSaving) change({ isSaving: false });
      }
    }
  }

  async function refreshInfo(): Promise<void> {
    const result = await ask('document.info', {});
    if (result.ok && result.value) {
      const info = result.value;
      change((now) => takeInfo(now, info));
    }
  }

  async function readPlan(planId: string): Promise<Result<OutputOf<'plan.read'>>> {
    const result = await ask('plan.read', { planId });
    if (result.ok) change((now) => ({ ...now, plans: { ...now.plans, [planId]: result.value } }));
    return result;
  }

  function noteFailure(error: AppError): void {
    if (isSavingError(error)) change({ saveError: error });
  }

  async function send<M extends CommandName>(
    method: M,
    input: InputOf<M>,
    whenSaved?: WhenSaved<M>,
  ): Promise<Result<OutputOf<M>>> {
    const planId = findPlanOf(state, input);
    const result = await ask(method, withLatestVersion(input));
    if (!result.ok) {
      noteFailure(result.error);
      const isStale = result.error.code === 'row-changed-meanwhile' || result.error.code === 'row-not-found';
      if (isStale && planId) await readPlan(planId);
      return result;
    }
    const saved = result.value as Saved<unknown>;
    following.noteOwn(saved.change);
    const isHistory = method === 'history.undo' || method === 'history.redo';
    // One change of the state for one answer: the page is drawn once for it.
    applySaved(planId, saved, (now) => (isHistory ? now : noteStep(now, method, input, saved)));
    whenSaved?.(result.value);
    if (isHistory) await settleHistory(method === 'history.undo' ? 'undo' : 'redo', planId);
    const isAboutFile = saved.patch?.plan || saved.patch?.organization || planCommands.has(method);
    if (saved.seq !== null && isAboutFile) await refreshInfo();
    return result;
  }

  function applySaved(
    planId: string | null,
    { patch, savedAt }: Saved<unknown>,
    thenNote: (now: DocumentState) => DocumentState,
  ): void {
    const before = planId === null ? undefined : state.plans[planId];
    if (before && patch) versions.note(before, patch);
    change((now) =>
      thenNote({
        ...(planId && patch ? patchPlan(now, planId, patch) : now),
        info: now.info && { ...now.info, savedAt },
        saveError: null,
        elsewhere: null,
      }),
    );
  }

  /** The step taken back may have been made in another plan than the one on show: those are read again when needed. */
  async function settleHistory(which: 'undo' | 'redo', planId: string | null): Promise<void> {
    change((now) => ({
      ...now,
      steps: takeStep(now.steps, which),
      plans: Object.fromEntries(Object.entries(now.plans).filter(([id]) => id === planId)),
    }));
    await refreshInfo();
  }

  /** Of the row the input names, and of each row of its lists. */
  function withLatestVersion<I extends object>(input: I): I {
    const { id, version } = input as { id?: unknown; version?: unknown };
    if (typeof id === 'string' && typeof version === 'number') {
      return { ...input, version: versions.findLatest(id, version) };
    }
    const { rows, actions } = input as { rows?: unknown; actions?: unknown };
    const refresh = (list: readonly unknown[]) =>
      list.map((one) => (typeof one === 'object' && one !== null ? withLatestVersion(one) : one));
    return {
      ...input,
      ...(Array.isArray(rows) ? { rows: refresh(rows) } : {}),
      ...(Array.isArray(actions) ? { actions: refresh(actions) } : {}),
    };
  }

  function show(info: DocumentInfo | null): void {
    versions.clear();
    if (info) following.begin(info.change);
    change((now) => showDocument(now, info));
  }

  async function openWith<M extends 'document.open' | 'document.create' | 'document.openSample'>(
    method: M,
    input: InputOf<M>,
  ): Promise<Result<OutputOf<M>>> {
    return enqueue(async () => {
      const result = await ask(method, input);
      if (result.ok) show(result.value as DocumentInfo);
      return result;
    });
  }

  /** What other windows changed, after what was asked here before: the place, the selection and what is typed stay. */
  async function catchUp(notice: Notice): Promise<void> {
    if (notice.kind === 'file') {
      const asked = await ask('document.info', {});
      if (!asked.ok) return;
      if (!isSameFile(asked.value, state.info)) return show(asked.value);
    }
    if (state.info === null || (notice.kind === 'change' && following.knows(notice.change))) return;
    const planIds = Object.keys(state.plans);
    const since = following.last();
    const result = await ask('document.news', { since, planIds });
    if (!result.ok) return;
    const news = result.value;
    if (!isSameFile(news.info, state.info)) return show(news.info);
    if (news.info.change === since) return;
    const foreign = following.take(news);
    change((now) => takeNews(now, news, foreign));
    // Too much, or too long ago: the plan as it was stays on show until it is read.
    await Promise.all(planIds.filter((id) => state.plans[id] && news.patches[id] === null).map(readPlan));
  }

  /** The first questions: who is asking, and what is open. */
  async function start(): Promise<Result<null>> {
    const [app, info] = await Promise.all([ask('app.info', {}), ask('document.info', {})]);
    if (!app.ok) return app;
    if (!info.ok && info.error.code !== 'no-file-open') return info;
    change({ app: app.value });
    show(info.ok ? info.value : null);
    return { ok: true, value: null };
  }

  return {
    getState: (): DocumentState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    start: () => enqueue(start),
    catchUp: (notice: Notice): Promise<void> => enqueue(() => catchUp(notice)),
    /** Asks again after the host was gone. An open file stays on show, read anew; what is typed is not touched. */
    reconnect: async (): Promise<Result<null>> => {
      const before = state.info;
      const info = await ask('document.info', {});
      if (!info.ok) return info;
      if (!isSameFile(before, info.value) || state.phase === 'starting') return start();
      if (info.value) following.begin(info.value.change);
      change({ info: info.value });
      await Promise.all(Object.keys(state.plans).map(readPlan));
      return { ok: true, value: null };
    },
    readPlan,
    /** Read anew: plans share their office, their words and their links. The one before stays on show meanwhile. */
    showPlan: (planId: string): Promise<Result<null>> =>
      enqueue(async () => {
        const result = await readPlan(planId);
        if (!result.ok) return result;
        change({ planId });
        return { ok: true, value: null };
      }),
    setLanguage: async (language: 'id' | 'en'): Promise<void> => {
      const result = await ask('app.setLanguage', { language });
      if (result.ok) change((now) => ({ ...now, app: now.app && { ...now.app, language } }));
    },
    setRole: async (role: Role): Promise<void> => {
      const result = await ask('app.setRole', { role });
      if (result.ok) change((now) => ({ ...now, app: now.app && { ...now.app, role } }));
    },
    /** Shown at once: where it cannot be remembered, it holds for this window. */
    setEntryColumns: async (
      planId: string,
      columns: Readonly<Record<'shown' | 'hidden', readonly EntryColumnId[]>>,
    ): Promise<void> => {
      change((now) => {
        const all = { ...now.app?.entryColumns, [planId]: columns };
        return { ...now, app: now.app && { ...now.app, entryColumns: all } };
      });
      await ask('app.setEntryColumns', { planId, shown: [...columns.shown], hidden: [...columns.hidden] });
    },

    /** Makes one change. It is sent after all changes made before it have been answered. */
    run: <M extends CommandName>(
      method: M,
      input: InputOf<M>,
      /** Called with the change: what follows from it elsewhere in the page is drawn in the same picture. */
      whenSaved?: WhenSaved<M>,
    ): Promise<Result<OutputOf<M>>> => watchSaving(() => enqueue(() => send(method, input, whenSaved))),
    undo: (planId: string) => watchSaving(() => enqueue(() => send('history.undo', { planId }))),
    redo: (planId: string) => watchSaving(() => enqueue(() => send('history.redo', { planId }))),

    open: (grant: string) => openWith('document.open', { grant }),
    create: (input: InputOf<'document.create'>) => openWith('document.create', input),
    openSample: (name: InputOf<'document.openSample'>['name']) => openWith('document.openSample', { name }),
    close: () =>
      enqueue(async () => {
        const result = await ask('document.close', {});
        if (result.ok) show(null);
        return result;
      }),
    /** Ctrl+S: waits for what is under way, then for the disk. */
    flush: () =>
      watchSaving(() =>
        enqueue(async () => {
          const result = await ask('document.flush', {});
          if (!result.ok) noteFailure(result.error);
          else {
            const { savedAt } = result.value;
            change((now) => ({ ...now, saveError: null, info: now.info && { ...now.info, savedAt } }));
          }
          return result;
        }),
      ),
    saveCopy: (grant: string, isLight = false) => enqueue(() => ask('document.saveCopy', { grant, isLight })),
    quit: () =>
      enqueue(async () => {
        const result = await ask('app.quit', {});
        // The host may be gone before its answer is here: that is what was asked of it.
        const isGone = result.ok || result.error.code === 'connection-lost';
        if (isGone) change({ phase: 'ended', isConnected: true });
        return result;
      }),
  } as const;
}

const isSameFile = (one: DocumentInfo | null, other: DocumentInfo | null): boolean =>
  one?.name === other?.name && one?.folder === other?.folder;

/** What Ctrl+Z takes back from now on; nothing for a command that changed nothing. */
function noteStep(
  now: DocumentState,
  command: CommandName,
  input: object,
  saved: Saved<unknown>,
): DocumentState {
  if (saved.seq === null) return now;
  const step = { command, count: countReplaced(saved.value) ?? countCells(input) };
  return {
    ...now,
    steps: pushStep(now.steps, step),
    info: now.info && { ...now.info, undo: { command }, redo: null },
  };
}

/** How many things a command is about, by the lists it names them in; null for one that names no list. */
function countCells(input: object): number | null {
  const lists = ['cells', 'verdicts', 'rows', 'nodeIds', 'indicatorIds'].map(
    (name) => (input as Readonly<Record<string, unknown>>)[name],
  );
  const counts = lists.flatMap((list) => (Array.isArray(list) ? [list.length] : []));
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** A replacement tells itself how often it found what it was to replace. */
const countReplaced = (value: unknown): number | null =>
  typeof value === 'object' && value !== null && 'count' in value && typeof value.count === 'number'
    ? value.count
    : null;
