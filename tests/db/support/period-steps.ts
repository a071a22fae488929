import { type Committed, runCommand } from '../../../db/command.ts';
import { type RealizationInput, setRealizations } from '../../../db/commands/realization.ts';
import { movePeriod } from '../../../db/commands/verification/move-period.ts';
import { setVerdicts, type VerdictInput } from '../../../db/commands/verification/set-verdicts.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { PeriodAct } from '../../../db/domain/verification/period.ts';
import { expectOk } from '../../support/temp-db.ts';
import type { Office } from './engines.ts';

type Reached = Partial<RealizationInput> & Pick<RealizationInput, 'quarter'>;
type Turn<T> = Promise<Result<Committed<T>>>;

export type PeriodSteps = Readonly<{
  /** Figures of the indicator in the year. */
  reach: (...cells: readonly Reached[]) => Turn<null>;
  move: (act: PeriodAct, quarter?: Quarter, note?: string | null) => Turn<unknown>;
  /** What the evaluator finds of the indicator's figure: that it is right, unless told otherwise. */
  judge: (verdict?: Partial<VerdictInput>, quarter?: Quarter) => Turn<unknown>;
  /** From draft to sealed. */
  seal: (quarter?: Quarter, verdict?: Partial<VerdictInput>) => Promise<void>;
}>;

/** The steps of a period of one indicator, as the office and its evaluator take them. */
export function takePeriodSteps(
  { deps, planId }: Office,
  { indicatorId, year }: Readonly<{ indicatorId: string; year: number }>,
): PeriodSteps {
  const steps: PeriodSteps = {
    reach: (...cells) =>
      runCommand(deps, 'realization.set', (context) =>
        setRealizations(
          context,
          { planId, cells: cells.map((cell) => ({ indicatorId, year, ...cell })) },
          'person',
        ),
      ),
    move: (act, quarter = 0, note = null) =>
      runCommand(deps, `period.${act}`, (context) =>
        movePeriod(context, act, { planId, year, quarter, note, by: 'Rina' }),
      ),
    judge: (verdict = {}, quarter = 0) => {
      const agreed = { verdict: 'agreed', value: null, ordinalCode: null, reason: null } as const;
      const verdicts = [{ indicatorId, ...agreed, ...verdict }];
      return runCommand(deps, 'verification.set', (context) =>
        setVerdicts(context, { planId, year, quarter, by: 'Inspektur', verdicts }),
      );
    },
    seal: async (quarter = 0, verdict = {}) => {
      expectOk(await steps.move('submit', quarter));
      expectOk(await steps.judge(verdict, quarter));
      expectOk(await steps.move('verify', quarter));
      expectOk(await steps.move('seal', quarter));
    },
  };
  return steps;
}
