import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedState } from '../../../../db/domain/compare-plans.ts';
import { comparePlans } from '../../../../db/domain/compare-plans.ts';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { FileOverview, PlanOverview } from '../../../../db/domain/file-overview.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { useApi } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { ChipGroup } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { chooseStates, listStates, readStateKey, writeStateKey } from '../model/plan-states.ts';
import './compare.css';
import { CompareTable } from './compare-table.tsx';

type Loaded = Readonly<{ document: PlanDocument | null; error: AppError | null }>;
const unloaded: Loaded = { document: null, error: null };

function useLoadedState(key: string): Loaded {
  const api = useApi();
  const [loaded, setLoaded] = useState<Loaded>(unloaded);
  useEffect(() => {
    let isWanted = true;
    const { planId, number } = readStateKey(key);
    const turn = number === null ? api['plan.read']({ planId }) : api['plan.readVersion']({ planId, number });
    void turn.then((result) => {
      if (!isWanted) return;
      setLoaded(
        result.ok ? { document: result.value, error: null } : { document: null, error: result.error },
      );
    });
    return () => {
      isWanted = false;
      setLoaded(unloaded);
    };
  }, [api, key]);
  return loaded;
}

/** Two states of a plan, or the plans of two periods, row beside row. */
export function CompareDialog({
  plan,
  overview,
  onClose,
}: {
  readonly plan: PlanOverview;
  readonly overview: FileOverview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen] = useState(() => chooseStates(plan));
  const [before, setBefore] = useState(() => writeStateKey(chosen.before));
  const [after, setAfter] = useState(() => writeStateKey(chosen.after));
  const [filter, setFilter] = useState<'changed' | 'all'>('changed');
  const [old, now] = [useLoadedState(before), useLoadedState(after)];
  const states = useMemo(() => listStates(t, overview), [t, overview]);
  const comparison = useMemo(
    () => old.document && now.document && comparePlans(old.document, now.document),
    [old.document, now.document],
  );
  const error = old.error ?? now.error;
  const isEmpty =
    comparison && comparison.plan.length === 0 && comparison.counts.same === comparison.rows.length;
  const counted = ['added', 'removed', 'changed'] as const satisfies readonly ComparedState[];
  return (
    <Dialog
      title={t('plans.comparison.title')}
      isOpen
      isFull
      onClose={onClose}
      actions={
        <>
          {comparison && (
            <span className="compare__counts" role="status">
              {counted.map((state) => (
                <span key={state} className={`compare-mark compare-mark--${state}`}>
                  {comparison.counts[state]} {t(`compare.state.${state}`)}
                </span>
              ))}
            </span>
          )}
          <Button onPress={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <div className="compare__choosers">
        <Select
          label={t('plans.comparison.before')}
          isLabelShown
          isWide
          options={states}
          value={before}
          onChange={setBefore}
        />
        <Select
          label={t('plans.comparison.after')}
          isLabelShown
          isWide
          options={states}
          value={after}
          onChange={setAfter}
        />
        <ChipGroup
          label={t('plans.comparison.filter')}
          options={[
            { id: 'changed', label: t('plans.comparison.onlyChanged') },
            { id: 'all', label: t('plans.comparison.all') },
          ]}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {error && <ErrorNote error={error} />}
      {!comparison && !error && <Spinner />}
      {comparison && isEmpty && filter === 'changed' && <EmptyState title={t('plans.comparison.nothing')} />}
      {comparison && !(isEmpty && filter === 'changed') && (
        <CompareTable
          comparison={comparison}
          filter={filter}
          names={[before, after].map((key) => states.find(({ id }) => id === key)?.label ?? '')}
          locale={(now.document ?? old.document)?.organization.numberLocale ?? 'id'}
        />
      )}
    </Dialog>
  );
}
