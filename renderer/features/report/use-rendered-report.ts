import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { RenderedReport } from '../../../electron/api/report.ts';
import type { ReportKind } from '../../../electron/api/report-kinds.ts';
import { useApi } from '../../app/use-document.ts';

export type ReportChoice = Readonly<{
  kind: ReportKind;
  year: number | null;
  /** One official, or `all`; null for whoever heads the office. */
  official: string | null;
  /** The day on the document; null for today, or for what the data say. */
  date: string | null;
}>;

export type ReportState = Readonly<{
  rendered: RenderedReport | null;
  /** The very bytes that are printed and exported. */
  pdf: Uint8Array | null;
  isWorking: boolean;
  error: AppError | null;
  retry: () => void;
}>;

/** Typing in a narrative makes a change each second: the pages follow once it pauses. */
const settleMs = 300;

/** Renders the chosen document again whenever the plan or the choice changes; the last pages stay on show meanwhile. */
export function useRenderedReport(
  plan: PlanDocument,
  { kind, year, official, date }: ReportChoice,
): ReportState {
  const api = useApi();
  const [state, setState] = useState<Omit<ReportState, 'retry'>>(nothingYet);
  const [attempt, setAttempt] = useState(0);
  const turn = useRef(0);
  const planId = plan.plan.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan object means other data, `attempt` another try
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const isCurrent = (): boolean => mine === turn.current;
    const render = async (): Promise<void> => {
      setState((now) => ({ ...now, isWorking: true }));
      const rendered = await api['report.render']({ planId, kind, year, official, date });
      if (!isCurrent()) return;
      if (!rendered.ok) {
        setState({ ...nothingYet, isWorking: false, error: rendered.error });
        return;
      }
      const bytes = await api['report.bytes']({ key: rendered.value.key });
      if (!isCurrent()) return;
      if (bytes.ok) setState({ rendered: rendered.value, pdf: bytes.value, isWorking: false, error: null });
      else setState({ ...nothingYet, isWorking: false, error: bytes.error });
    };
    const timer = setTimeout(render, mine === 1 ? 0 : settleMs);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [api, planId, kind, year, official, date, plan, attempt]);

  // The engine behind the pages has hundreds of megabytes: it may go once nobody looks at them.
  useEffect(() => () => void api['report.release']({}), [api]);

  const retry = useCallback(() => setAttempt((now) => now + 1), []);
  return { ...state, retry };
}

const nothingYet: Omit<ReportState, 'retry'> = { rendered: null, pdf: null, isWorking: true, error: null };
