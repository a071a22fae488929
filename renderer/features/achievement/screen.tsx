import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../db/domain/format.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { UpToSelect } from '../../app/up-to-select.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useNavigation, useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { useUpTo } from '../../app/use-up-to.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import './achievement.css';
import { IndicatorDetail } from './detail/indicator-detail.tsx';
import {
  describeAchievement,
  isOfUnit,
  isShown,
  type RankFilter,
  type UnitFilter,
} from './model/describe-achievement.ts';
import { type Style, useStyle } from './use-style.ts';
import { BudgetView } from './views/budget-view.tsx';
import { LevelsView } from './views/levels-view.tsx';
import { RankingView } from './views/ranking-view.tsx';
import { TrendsView } from './views/trends-view.tsx';
import { UnitsView } from './views/units-view.tsx';

const views = ['ranking', 'trends', 'levels', 'budget', 'units'] as const;
type View = (typeof views)[number];
const filters = ['all', 'red', 'asked', 'unwritten'] as const satisfies readonly RankFilter[];

type Choice = Readonly<{ view: View; filter: RankFilter; unit: UnitFilter; chosen: string | null }>;
const firstChoice: Choice = { view: 'ranking', filter: 'all', unit: null, chosen: null };
/** What the screen showed last, by plan. */
const kept = new Map<string, Choice>();

/** Capaian: how the indicators stand, beside each other, over the years, and beside the money. */
export function Screen() {
  const document = usePlan();
  return document.indicators.length === 0 ? (
    <NothingYet />
  ) : (
    <Views key={document.plan.id} document={document} />
  );
}

function NothingYet() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <ScreenFrame title={t('shell.screens.achievement')}>
      <EmptyState
        title={t('achievement.empty.title')}
        action={
          <Button variant="primary" onPress={() => navigation.go('plan')}>
            {t('achievement.empty.openPlan')}
          </Button>
        }
      >
        {t('achievement.empty.text')}
      </EmptyState>
    </ScreenFrame>
  );
}

function Views({ document }: { readonly document: PlanDocument }) {
  const { t } = useTranslation();
  const target = useScreenTarget();
  const { period, years, setPeriod } = usePeriod();
  const planId = document.plan.id;
  const [choice, setChoice] = useState<Choice>(() => kept.get(planId) ?? firstChoice);
  const change = (next: Partial<Choice>): void => setChoice((now) => ({ ...now, ...next }));
  useEffect(() => void kept.set(planId, choice), [planId, choice]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody asks, and no other time
  useEffect(() => {
    const { indicatorId, nodeId, year } = target;
    if (year !== undefined) setPeriod({ year });
    const first = document.indicators.find((one) => one.nodeId === nodeId)?.id;
    const chosen = indicatorId ?? first;
    if (chosen !== undefined)
      setChoice({ ...firstChoice, chosen, view: nodeId === undefined ? 'ranking' : 'levels' });
  }, [target]);

  const { upTo } = useUpTo(document, period.year);
  const facts = useMemo(
    () => describeAchievement(document, period.year, upTo),
    [document, period.year, upTo],
  );
  const style = useStyle(document.organization.numberLocale, facts.score);
  const { view, filter, unit } = choice;
  const ofUnit = useMemo(
    () => facts.ranking.filter(({ indicator }) => isOfUnit(indicator.id, unit, facts)),
    [facts, unit],
  );
  const shown = useMemo(
    () => ofUnit.filter((entry) => isShown(entry, filter, facts)),
    [ofUnit, filter, facts],
  );
  const chosen =
    document.indicators.find(({ id }) => id === choice.chosen) ??
    shown[0]?.indicator ??
    document.indicators[0];
  const props = {
    facts,
    shown,
    style,
    chosen: chosen?.id ?? null,
    onChoose: (indicatorId: string) => change({ chosen: indicatorId }),
  };
  const hasFilters = view !== 'budget' && view !== 'units';
  const { mean } = facts.score.total;
  return (
    <ScreenFrame
      title={t('shell.screens.achievement')}
      controls={
        <>
          <Select
            label={t('achievement.year')}
            options={years.map((year) => ({ id: String(year), label: String(year) }))}
            value={String(period.year)}
            onChange={(year) => setPeriod({ year: Number(year) })}
          />
          <UpToSelect plan={document} year={period.year} />
          <SegmentedControl
            label={t('achievement.views.label')}
            segments={views.map((id) => ({ id, label: t(`achievement.views.${id}`) }))}
            value={view}
            onChange={(next) => change({ view: next })}
          />
        </>
      }
      {...(hasFilters && {
        filters: (
          <>
            <ChipGroup
              label={t('achievement.filters.label')}
              options={filters.map((id) => ({
                id,
                label: t(`achievement.filters.${id}`, {
                  threshold: formatPercent(facts.score.settings.analysisThreshold, {
                    locale: style.locale,
                    decimals: 0,
                  }),
                }),
                count: ofUnit.filter((entry) => isShown(entry, id, facts)).length,
              }))}
              value={filter}
              onChange={(next) => change({ filter: next })}
            />
            <UnitSelect document={document} value={unit} onChange={(next) => change({ unit: next })} />
          </>
        ),
      })}
      inspector={{
        label: t('common.details'),
        content: chosen ? <IndicatorDetail facts={facts} indicator={chosen} style={style} /> : null,
      }}
      status={
        <span>
          {t('achievement.status', mean)}
          {facts.score.total.shown &&
            ` · ${t('achievement.statusMean', { mean: style.percent(facts.score.total.shown) })}`}
        </span>
      }
      statusEnd={<span className="method-line">{writeMethod(facts.score, style)}</span>}
    >
      {hasFilters && shown.length === 0 ? (
        <p className="capaian-none">
          {t('achievement.none')}{' '}
          <LinkButton onPress={() => change({ filter: 'all', unit: null })}>
            {t('achievement.showAll')}
          </LinkButton>
        </p>
      ) : (
        <>
          {view === 'ranking' && <RankingView {...props} />}
          {view === 'trends' && <TrendsView {...props} />}
          {view === 'levels' && <LevelsView {...props} />}
          {view === 'budget' && <BudgetView {...props} />}
          {view === 'units' && (
            <UnitsView
              facts={facts}
              style={style}
              onUnit={(next) => change({ view: 'ranking', filter: 'all', unit: next })}
            />
          )}
        </>
      )}
    </ScreenFrame>
  );
}

const anyUnit = 'any';

function UnitSelect({
  document,
  value,
  onChange,
}: {
  readonly document: PlanDocument;
  readonly value: UnitFilter;
  readonly onChange: (unit: UnitFilter) => void;
}) {
  const { t } = useTranslation();
  if (document.units.length === 0) return null;
  return (
    <Select
      label={t('achievement.filters.unit')}
      options={[
        { id: anyUnit, label: t('achievement.filters.anyUnit') },
        ...document.units.map(({ id, name }) => ({ id, label: name })),
        { id: 'none', label: t('achievement.filters.noUnit') },
      ]}
      value={value ?? anyUnit}
      onChange={(id) => onChange(id === anyUnit ? null : id)}
    />
  );
}

/** Scale, cap and way of averaging stand with the result, or it could not be told from another one. */
function writeMethod(
  { settings, scale }: Pick<ReturnType<typeof describeAchievement>['score'], 'settings' | 'scale'>,
  { t, locale, language }: Style,
): string {
  const { cap, capScope, averaging } = settings;
  return t('achievement.method', {
    scale: scale.name[language],
    cap:
      cap === null
        ? t('achievement.caps.none')
        : t(`achievement.caps.${capScope}`, { cap: formatPercent(cap, { locale, decimals: 0 }) }),
    averaging: t(`achievement.averaging.${averaging}`),
  });
}
