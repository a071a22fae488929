import { useTranslation } from 'react-i18next';
import { withSettings } from '../../../../db/domain/consequence.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findSettings } from '../../../../db/domain/score-plan.ts';
import { defaultSettings, type ScoringSettings, toChoice } from '../../../../db/domain/settings.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';
import { askConsequence } from '../../indicator/consequence/ask-consequence.ts';

/** Settings of every year without its own. */
export const everyYear = 0;

/** What holds for a year, or with year 0 for every year without its own. */
export const readSettings = (document: Pick<PlanDocument, 'settings'>, year: number): ScoringSettings =>
  year === everyYear
    ? (document.settings.find((entry) => entry.year === everyYear)?.settings ?? defaultSettings)
    : findSettings(document, year);

/** The settings of one year with the way to change them: past achievements that would change are shown first. */
export function useScoring(year: number) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const document = usePlan();
  const settings = readSettings(document, year);

  async function set(next: ScoringSettings | null): Promise<string | undefined> {
    if (!(await askConsequence(document, withSettings(document, year, next)))) return undefined;
    const result = await store.run('scoring.set', {
      planId: document.plan.id,
      year,
      settings: next && toChoice(next),
    });
    return result.ok ? undefined : sayError(t, result.error);
  }

  return {
    settings,
    hasOwn: year !== everyYear && document.settings.some((entry) => entry.year === year),
    change: (patch: Partial<ScoringSettings>) => set({ ...settings, ...patch }),
    returnToAll: () => set(null),
  };
}
