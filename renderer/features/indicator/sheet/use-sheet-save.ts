import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../db/domain/errors.ts';
import type { IndicatorComponent, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';
import { type Saving, useSave } from '../../plan/inspector/use-save.ts';

type ComponentPatch = Partial<Pick<IndicatorComponent, 'name' | 'unitOfMeasure' | 'dataSource'>>;

/** Changes of an indicator and of what belongs to it; every one is one step to undo. */
export function useSheetSave() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { plan } = usePlan();
  const planId = plan.id;
  const { indicator } = useSave();

  async function say(turn: Promise<Result<unknown>>): Saving {
    const result = await turn;
    return result.ok ? undefined : sayError(t, result.error);
  }

  return {
    indicator,
    targets: (cells: InputOf<'target.set'>['cells']): Promise<Result<unknown>> =>
      store.run('target.set', { planId, cells }),
    addComponent: ({ id }: PlanIndicator, symbol: string, values: ComponentPatch): Saving =>
      say(
        store.run('record.create', {
          kind: 'component',
          planId,
          values: { indicatorId: id, symbol, name: '', unitOfMeasure: null, dataSource: null, ...values },
        }),
      ),
    component: ({ id, version }: IndicatorComponent, patch: ComponentPatch): Saving =>
      say(store.run('record.update', { kind: 'component', planId, id, version, patch })),
    removeComponent: ({ id }: IndicatorComponent): Saving =>
      say(store.run('record.remove', { kind: 'component', planId, id })),
  };
}
