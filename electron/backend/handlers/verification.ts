import { movePeriod } from '../../../db/commands/verification/move-period.ts';
import { setVerdicts } from '../../../db/commands/verification/set-verdicts.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { PeriodAct } from '../../../db/domain/verification/period.ts';
import type { Saved } from '../../api/plan.ts';
import type { verificationMethods } from '../../api/verification.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { Call, HandlersOf } from './handler.ts';

type Step = Parameters<typeof movePeriod>[2];

const move = (call: Call, act: PeriodAct, input: Omit<Step, 'by'>): Promise<Result<Saved>> =>
  changePlan(call, `period.${act}`, ofPlan(input.planId), (context) =>
    movePeriod(context, act, { ...input, by: call.services.deps.person }),
  );

export const verificationHandlers: HandlersOf<keyof typeof verificationMethods> = {
  'period.submit': (call, input) => move(call, 'submit', input),
  'period.withdraw': (call, input) => move(call, 'withdraw', input),
  'period.return': (call, input) => move(call, 'return', input),
  'period.verify': (call, input) => move(call, 'verify', input),
  'period.seal': (call, input) => move(call, 'seal', input),
  'period.reopen': (call, input) => move(call, 'reopen', input),
  'verification.set': (call, input) =>
    changePlan(call, 'verification.set', ofPlan(input.planId), (context) =>
      setVerdicts(context, { ...input, by: call.services.deps.person }),
    ),
  'app.setRole': ({ services }, { role }) => services.preferences.setRole(role),
};
