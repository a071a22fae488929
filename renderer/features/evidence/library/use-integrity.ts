import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { EvidenceFault } from '../../../../electron/api/evidence.ts';
import { useApi } from '../../../app/use-document.ts';
import type { LibraryItem } from '../model/library-items.ts';
import { planPortions } from '../model/plan-portions.ts';

export type Integrity =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'running'; doneBytes: number; totalBytes: number }>
  | Readonly<{ kind: 'done'; files: number; faults: readonly EvidenceFault[] }>
  | Readonly<{ kind: 'failed'; error: AppError }>;

/** Reads every file through against its hash while work goes on; leaving the screen stops it. */
export function useIntegrity() {
  const api = useApi();
  const [state, setState] = useState<Integrity>({ kind: 'idle' });
  /** The run that counts; any other has been stopped. */
  const current = useRef(0);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );

  async function run(items: readonly LibraryItem[]): Promise<void> {
    current.current += 1;
    const own = current.current;
    const portions = planPortions(items);
    const totalBytes = portions.reduce((sum, { bytes }) => sum + bytes, 0);
    const faults: EvidenceFault[] = [];
    let doneBytes = 0;
    setState({ kind: 'running', doneBytes, totalBytes });
    for (const { ids, bytes } of portions) {
      const result = await api['evidence.verify']({ ids: [...ids] });
      if (current.current !== own) return;
      if (!result.ok) return setState({ kind: 'failed', error: result.error });
      faults.push(...result.value);
      doneBytes += bytes;
      setState({ kind: 'running', doneBytes, totalBytes });
    }
    setState({ kind: 'done', files: portions.reduce((sum, { ids }) => sum + ids.length, 0), faults });
  }

  const stop = (): void => {
    current.current += 1;
    setState({ kind: 'idle' });
  };
  return { state, run, stop } as const;
}
