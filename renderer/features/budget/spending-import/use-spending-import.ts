import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { Quarter } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import type { OpenedTable } from '../../../../electron/api/import.ts';
import type { SpendingProposal } from '../../../../electron/api/spending-import.ts';
import { useFilePicker } from '../../../app/file-picker.tsx';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';

export type SpendingChoices = InputOf<'spending.propose'>['choices'];
type Found = SpendingProposal['found'];

export type SpendingImport = Readonly<{
  /** Null while nothing is being imported. */
  opened: OpenedTable | null;
  sheet: number | null;
  choices: SpendingChoices;
  found: Found;
  isBusy: boolean;
  error: AppError | null;
  /** Asks for a file and shows what is in it. */
  start: () => Promise<void>;
  chooseSheet: (sheet: number) => void;
  chooseQuarter: (quarter: Quarter | null) => void;
  chooseColumn: (column: SpendingChoices['columns'][number]) => void;
  /** The number of amounts written; null where it was refused. */
  apply: () => Promise<number | null>;
  close: () => void;
}>;

/** A finance table from its choosing to its preview; each correction is answered with the whole proposal made anew. */
export function useSpendingImport(planId: string, year: number): SpendingImport {
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const first: SpendingChoices = { year, quarter: null, columns: [] };
  const [opened, setOpened] = useState<OpenedTable | null>(null);
  const [sheet, setSheet] = useState<number | null>(null);
  const [choices, setChoices] = useState(first);
  const [found, setFound] = useState<Found>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(0);

  const token = opened?.token;
  useEffect(() => {
    if (token === undefined) return;
    return () => void api['import.close']({ token });
  }, [api, token]);

  const propose = useCallback(
    async (at: string, asked: number | null, wish: SpendingChoices): Promise<void> => {
      latest.current += 1;
      const mine = latest.current;
      setChoices(wish);
      setBusy(true);
      const result = await api['spending.propose']({ planId, token: at, sheet: asked, choices: wish });
      // A later correction was made meanwhile: its answer is on the way.
      if (mine !== latest.current) return;
      setBusy(false);
      setError(result.ok ? null : result.error);
      if (!result.ok) return;
      setFound(result.value.found);
      setSheet(result.value.found?.sheet ?? asked);
    },
    [api, planId],
  );

  const again = (asked: number | null, wish: SpendingChoices): void => {
    if (token !== undefined) void propose(token, asked, wish);
  };

  return {
    opened,
    sheet,
    choices,
    found,
    isBusy,
    error,
    start: async () => {
      const file = await pick('import-spreadsheet', null);
      if (!file) return;
      setFound(null);
      const result = await api['import.open']({ grant: file.grant });
      setError(result.ok ? null : result.error);
      if (!result.ok) return;
      setOpened(result.value);
      await propose(result.value.token, null, first);
    },
    // Another sheet has other columns.
    chooseSheet: (chosen) => again(chosen, { ...choices, columns: [] }),
    chooseQuarter: (quarter) => again(sheet, { ...choices, quarter }),
    chooseColumn: (column) => {
      const others = choices.columns.filter(({ index }) => index !== column.index);
      again(sheet, { ...choices, columns: [...others, column] });
    },
    apply: async () => {
      if (token === undefined) return null;
      setBusy(true);
      const result = await store.run('spending.import', { planId, token, sheet, choices });
      setBusy(false);
      setError(result.ok ? null : result.error);
      return result.ok ? result.value.value.cells : null;
    },
    close: () => {
      latest.current += 1;
      setOpened(null);
      setFound(null);
      setSheet(null);
      setError(null);
      setBusy(false);
    },
  };
}
