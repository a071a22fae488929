import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../db/domain/errors.ts';
import type { PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';
import { confirmIndicatorChanges } from '../../indicator/consequence/ask-consequence.ts';

/** What a field answers: nothing once it is kept, else the sentence that stands at it while the text stays. */
export type Saving = Promise<string | undefined>;

/** Changes of the rows the panel shows, each with the version of the row that was seen. */
export function useSave() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const document = usePlan();
  const { plan } = document;

  async function say(turn: Promise<Result<unknown>>): Saving {
    const result = await turn;
    return result.ok ? undefined : sayError(t, result.error);
  }

  return {
    plan: (patch: InputOf<'plan.update'>['patch']): Saving =>
      say(store.run('plan.update', { id: plan.id, version: plan.version, patch })),
    node: ({ id, version }: PlanNode, patch: InputOf<'node.update'>['patch']): Saving =>
      say(store.run('node.update', { id, version, patch })),
    glosses: (nodeId: string, glosses: InputOf<'node.setGlosses'>['glosses']): Saving =>
      say(store.run('node.setGlosses', { nodeId, glosses })),
    /** Asked first where past achievements would be others; turned down, the field shows again what was there. */
    indicator: async (
      { id, version }: PlanIndicator,
      patch: InputOf<'indicator.update'>['patch'],
    ): Saving => {
      if (!(await confirmIndicatorChanges(document, [{ id, patch }]))) return undefined;
      return say(store.run('indicator.update', { id, version, patch }));
    },
  };
}
