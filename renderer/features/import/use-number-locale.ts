import type { NumberLocale } from '../../../db/domain/format.ts';
import { useDocument } from '../../app/use-document.ts';

/** How the office of the plan on show writes figures. */
export const useNumberLocale = (): NumberLocale =>
  useDocument((state) =>
    state.planId === null ? 'id' : (state.plans[state.planId]?.organization.numberLocale ?? 'id'),
  );
