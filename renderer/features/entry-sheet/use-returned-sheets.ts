import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import type { AppError, Result } from '../../../db/domain/errors.ts';
import type { ReturnedRow, ReturnedSheet, ReturnedSheets } from '../../../electron/api/entry-sheet.ts';
import { useApi } from '../../app/use-document.ts';
import { encodeFile } from '../import/import-source.ts';

export type Take = 'given' | 'suggestion' | 'no';
export type Failed = Readonly<{ name: string; error: AppError }>;

/** A row by its file and place. */
export const keyOf = (token: string, row: ReturnedRow): string => `${token} ${row.row}`;

export const canTake = ({ state, indicatorId }: ReturnedRow): boolean =>
  indicatorId !== null && state !== 'refused' && state !== 'unchanged';

/** Taken unless a person has something to decide first. */
const takeByItself = (row: ReturnedRow): Take =>
  canTake(row) && row.state !== 'conflict' && !row.problems.some(({ severity }) => severity === 'doubt')
    ? 'given'
    : 'no';

export type ReturnedSession = ReturnType<typeof useReturnedSheets>;

/** Files that came back, what they would change, and what was decided about it. */
export function useReturnedSheets(planId: string, shown: SheetPeriod) {
  const api = useApi();
  const [opened, setOpened] = useState<readonly ReturnedSheet[]>([]);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const [reading, setReading] = useState(0);
  const [compared, setCompared] = useState<ReturnedSheets | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, Take>>(new Map());
  // The first sheet says which period the files are about; tables are for the one on show.
  const period: SheetPeriod = useMemo(
    () => opened.find((one) => one.planId === planId)?.period ?? shown,
    [opened, planId, shown],
  );

  const add = useCallback(async (name: string, open: () => Promise<Result<ReturnedSheet>>) => {
    setReading((count) => count + 1);
    const result = await open();
    if (result.ok) setOpened((now) => [...now, result.value]);
    else setFailed((now) => [...now, { name, error: result.error }]);
    setReading((count) => count - 1);
  }, []);

  const addFile = useCallback(
    (file: File) =>
      add(file.name, async () => {
        const content = await encodeFile(file);
        return content.ok
          ? api['entrySheet.openContent']({ name: file.name, content: content.value })
          : content;
      }),
    [add, api],
  );
  const addGranted = useCallback(
    ({ name, grant }: Readonly<{ name: string; grant: string }>) =>
      add(name, () => api['entrySheet.open']({ grant })),
    [add, api],
  );

  const tokens = useMemo(() => opened.map(({ token }) => token), [opened]);
  const turn = useRef(0);
  const compare = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const result = await api['entrySheet.compare']({ planId, ...period, tokens });
    if (own !== turn.current) return;
    if (result.ok) setCompared(result.value);
    setError(result.ok ? null : result.error);
  }, [api, planId, period, tokens]);
  useEffect(() => void compare(), [compare]);

  return {
    period,
    tokens,
    failed,
    isReading: reading > 0,
    compared,
    error,
    setError,
    addFile,
    addGranted,
    /** After the cells changed under the decisions. */
    compare,
    takeOf: (key: string, row: ReturnedRow): Take =>
      canTake(row) ? (decided.get(key) ?? takeByItself(row)) : 'no',
    decide: (key: string, take: Take) => setDecided((now) => new Map([...now, [key, take]])),
    remove: (token: string) => {
      setOpened((now) => now.filter((one) => one.token !== token));
      void api['entrySheet.close']({ tokens: [token] });
    },
    forget: (name: string) => setFailed((now) => now.filter((one) => one.name !== name)),
  };
}
