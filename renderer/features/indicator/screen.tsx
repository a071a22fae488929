import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { UpToSelect } from '../../app/up-to-select.tsx';
import { useIsPlanFixed, usePlan } from '../../app/use-document.ts';
import { useNavigation, useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { useUpTo } from '../../app/use-up-to.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import './indicator.css';
import { IndicatorList } from './list/indicator-list.tsx';
import { ListFilters } from './list/list-filters.tsx';
import { filterEntries, gatherFacts, listEntries, noFilter, stepEntry } from './model/list-entries.ts';
import { keepState, recallState, type ScreenState } from './screen-state.ts';
import { IndicatorSheet } from './sheet/indicator-sheet.tsx';

/** Indikator: the dictionary of the plan's indicators, a list beside the sheet of one. */
export function Screen() {
  const document = usePlan();
  // Another plan is another dictionary, with its own place in it.
  return <Dictionary key={document.plan.id} />;
}

function Dictionary() {
  const { t } = useTranslation();
  const document = usePlan();
  const navigation = useNavigation();
  const target = useScreenTarget();
  const isReadOnly = useIsPlanFixed();
  const { period, years, setPeriod } = usePeriod();
  const planId = document.plan.id;
  const [state, setState] = useState<ScreenState>(
    () => recallState(planId) ?? { filter: noFilter, chosen: null, tab: 'definition' },
  );
  const change = (next: Partial<ScreenState>): void => setState((now) => ({ ...now, ...next }));
  useEffect(() => keepState(planId, state), [planId, state]);
  useEffect(() => {
    const { indicatorId } = target;
    if (indicatorId) setState((now) => ({ ...now, filter: noFilter, chosen: indicatorId }));
  }, [target]);

  const { upTo } = useUpTo(document, period.year);
  const scores = useMemo(() => scorePlan(document, period.year, null, upTo), [document, period.year, upTo]);
  const entries = useMemo(() => listEntries(document, scores.indicators), [document, scores]);
  const facts = useMemo(() => gatherFacts(document), [document]);
  const filter = useDeferredValue(state.filter);
  const shown = useMemo(() => filterEntries(entries, filter, facts), [entries, filter, facts]);
  // A sheet stays while its own field changes what the filter finds; it goes with its indicator alone.
  const entry = entries.find(({ indicator }) => indicator.id === state.chosen) ?? shown[0] ?? entries[0];
  const locale = document.organization.numberLocale;

  if (!entry) {
    return (
      <ScreenFrame title={t('shell.screens.indicator')}>
        <EmptyState
          title={t('indicator.empty.title')}
          action={
            <Button variant="primary" onPress={() => navigation.go('plan')}>
              {t('indicator.empty.openPlan')}
            </Button>
          }
        >
          {t('indicator.empty.text')}
        </EmptyState>
      </ScreenFrame>
    );
  }
  const { indicator } = entry;
  return (
    <ScreenFrame
      title={t('shell.screens.indicator')}
      controls={
        <>
          <Select
            label={t('indicator.year')}
            options={years.map((year) => ({ id: String(year), label: String(year) }))}
            value={String(period.year)}
            onChange={(year) => setPeriod({ year: Number(year) })}
          />
          <UpToSelect plan={document} year={period.year} />
        </>
      }
      filters={
        <ListFilters
          document={document}
          entries={entries}
          facts={facts}
          scale={scores.scale}
          filter={state.filter}
          onChange={(next) => change({ filter: { ...state.filter, ...next } })}
        />
      }
    >
      <div className="dictionary">
        <IndicatorList
          entries={shown}
          total={entries.length}
          scores={scores}
          locale={locale}
          chosen={indicator.id}
          onChoose={(chosen) => change({ chosen })}
          query={state.filter.query}
          onQuery={(query) => change({ filter: { ...state.filter, query } })}
          onShowAll={() => change({ filter: noFilter })}
        />
        <IndicatorSheet
          document={document}
          indicator={indicator}
          entry={entry}
          scores={scores}
          year={period.year}
          locale={locale}
          isReadOnly={isReadOnly}
          tab={state.tab}
          onTab={(tab) => change({ tab })}
          onStep={(step) =>
            change({ chosen: stepEntry(shown, indicator.id, step)?.indicator.id ?? indicator.id })
          }
          onChoose={(chosen) => change({ chosen })}
        />
      </div>
    </ScreenFrame>
  );
}
