import type { AppError, Result } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { DocumentState } from '../../../renderer/app/document-state.ts';
import { initialState } from '../../../renderer/app/document-state.ts';
import type { FocusRequest, OutlineHost } from '../../../renderer/features/plan/state/outline-host.ts';
import { createOutlineStore } from '../../../renderer/features/plan/state/outline-store.ts';
import type { MergedTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { aNode, anIndicator } from './a-plan.ts';

type Inserted = Readonly<{ kind: 'node' | 'indicator'; depth: number; text: string; levelId?: string }>;

export type Call = Readonly<{ method: string; input: Readonly<Record<string, unknown>> }>;

/** A file that answers when it is told to, in the order it was asked, and makes rows of what it is given. */
export function aHost(plan: PlanDocument) {
  let state: DocumentState = { ...initialState, plans: { [plan.plan.id]: plan }, planId: plan.plan.id };
  const calls: Call[] = [];
  const waiting: (() => void)[] = [];
  const notes: { text: string; act: (() => void) | undefined }[] = [];
  const focused: FocusRequest[] = [];
  let failure: AppError | null = null;
  let isHeld = false;
  let made = 0;
  let undone = 0;

  function change(next: Partial<PlanDocument>): void {
    const now = state.plans[plan.plan.id] ?? plan;
    const steps = { ...state.steps, undo: [...state.steps.undo, { command: 'x', count: null }] };
    state = { ...state, steps, plans: { [plan.plan.id]: { ...now, ...next } } };
  }

  function insert(input: Call['input']): readonly string[] {
    const line: string[] = [];
    return (input.rows as readonly Inserted[]).map((row) => {
      const now = state.plans[plan.plan.id] ?? plan;
      const id = `id${made++}`;
      const parent = row.depth === 0 ? (input.parentId as string | null) : (line[row.depth - 1] ?? null);
      line.splice(row.depth, line.length, id);
      if (row.kind === 'node') {
        const node = aNode(id, 'objective', parent, { text: row.text });
        change({ nodes: [...now.nodes, { ...node, levelId: row.levelId ?? '' }] });
      } else change({ indicators: [...now.indicators, anIndicator(id, parent ?? '', { name: row.text })] });
      return id;
    });
  }

  function answer({ method, input }: Call): Result<unknown> {
    if (failure) return { ok: false, error: failure };
    const now = state.plans[plan.plan.id] ?? plan;
    made += 1;
    const id = `id${made}`;
    if (method === 'node.create') {
      const node = aNode(id, 'objective', input.parentId as string | null, { text: String(input.text) });
      change({ nodes: [...now.nodes, { ...node, levelId: String(input.levelId) }] });
    } else if (method === 'indicator.create') {
      const indicator = anIndicator(id, String(input.nodeId), { name: String(input.name) });
      change({ indicators: [...now.indicators, indicator] });
    } else if (method === 'outline.insert') {
      return {
        ok: true,
        value: { value: { ids: insert(input) }, seq: made, savedAt: '', patch: null, change: made },
      };
    } else change({});
    const value = { id, ids: [id], count: 1 };
    return { ok: true, value: { value, seq: made, savedAt: '', patch: null, change: made } };
  }

  const run = (
    method: string,
    input: object,
    whenSaved?: (value: unknown) => void,
  ): Promise<Result<unknown>> => {
    const call = { method, input: input as Call['input'] };
    calls.push(call);
    return new Promise((resolve) => {
      const settle = (): void => {
        const result = answer(call);
        if (result.ok) whenSaved?.(result.value);
        resolve(result);
      };
      if (isHeld) waiting.push(settle);
      else settle();
    });
  };

  const outline = createOutlineStore();
  const tables: MergedTable[] = [];
  let keys = 0;
  const host: OutlineHost = {
    document: {
      run: run as OutlineHost['document']['run'],
      getState: () => state,
      undo: (async () => {
        undone += 1;
        return { ok: true, value: null };
      }) as unknown as OutlineHost['document']['undo'],
    },
    outline,
    planId: plan.plan.id,
    newKey: () => {
      keys += 1;
      return `new${keys}`;
    },
    focus: (request) => focused.push(request),
    notify: (text, action) => notes.push({ text, act: action?.onPress }),
    openTable: (table) => tables.push(table),
    say: {
      indicator: 'Indikator',
      undo: 'Urungkan',
      reason: (reason) => reason.rule,
      error: (error) => error.code,
      blankText: 'blank',
      changedSince: 'changed since',
      removed: (what, below) => `${what} +${below}`,
      removedMany: (count) => `${count} removed`,
      copied: (count) => `${count} copied`,
      replaced: (count) => `${count} replaced`,
      notBeside: 'not beside',
      noPlace: 'no place',
      added: (count) => `${count} added`,
      isTable: 'is a table',
      openTable: 'open it',
      row: (level, text) => `${level} ${text}`,
    },
  };
  return {
    host,
    outline,
    calls,
    notes,
    focused,
    tables,
    countUndone: () => undone,
    changeElsewhere: () => change({}),
    failWith: (error: AppError | null) => {
      failure = error;
    },
    /** From now on answers wait for `release`. */
    hold: () => {
      isHeld = true;
    },
    /** Gives the answers that wait, and those that are asked for meanwhile. */
    release: async () => {
      isHeld = false;
      while (waiting.length > 0) {
        waiting.shift()?.();
        await settleTurns();
      }
      await settleTurns();
    },
  };
}

/** Everything that only waited for an answer has gone on. */
export const settleTurns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
