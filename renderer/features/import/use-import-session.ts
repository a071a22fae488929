import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../db/domain/errors.ts';
import type { OpenedTable } from '../../../electron/api/import.ts';
import { useApi, useDocument } from '../../app/use-document.ts';
import { type Choices, type ImportState, noChoices, type Step } from './import-session.ts';

const nothingYet: ImportState = {
  opened: null,
  sheet: 0,
  choices: noChoices,
  proposal: null,
  step: 'source',
  isBusy: false,
  error: null,
};

export type ImportSession = Readonly<{
  state: ImportState;
  open: (ask: () => Promise<Result<OpenedTable>>) => Promise<void>;
  chooseSheet: (sheet: number) => void;
  correct: (next: (now: Choices) => Choices) => void;
  go: (step: Step) => void;
  fail: (error: ImportState['error']) => void;
}>;

/** One table from its choosing to its preview; each correction is answered with the whole proposal made anew. */
export function useImportSession(): ImportSession {
  const api = useApi();
  const planId = useDocument((state) => state.planId);
  const [state, setState] = useState(nothingYet);
  const latest = useRef(0);

  const propose = useCallback(
    async (token: string, sheet: number, choices: Choices): Promise<void> => {
      if (planId === null) return;
      latest.current += 1;
      const mine = latest.current;
      setState((now) => ({ ...now, sheet, choices, isBusy: true }));
      const result = await api['import.propose']({ planId, token, sheet, choices });
      // A later correction was made meanwhile: its answer is on the way.
      if (mine !== latest.current) return;
      setState((now) => ({
        ...now,
        isBusy: false,
        proposal: result.ok ? result.value : now.proposal,
        error: result.ok ? null : result.error,
      }));
    },
    [api, planId],
  );

  const { opened, sheet, choices } = state;
  const token = opened?.token;
  useEffect(() => {
    if (token === undefined) return;
    return () => void api['import.close']({ token });
  }, [api, token]);

  return {
    state,
    open: async (ask) => {
      setState((now) => ({ ...now, isBusy: true, error: null }));
      const result = await ask();
      if (!result.ok) {
        setState((now) => ({ ...now, isBusy: false, error: result.error }));
        return;
      }
      setState((now) => ({ ...now, opened: result.value, proposal: null }));
      await propose(result.value.token, result.value.best, noChoices);
    },
    chooseSheet: (next) => {
      if (token !== undefined) void propose(token, next, noChoices);
    },
    correct: (next) => {
      if (token !== undefined) void propose(token, sheet, next(choices));
    },
    go: (step) => setState((now) => ({ ...now, step })),
    fail: (error) => setState((now) => ({ ...now, error })),
  };
}
