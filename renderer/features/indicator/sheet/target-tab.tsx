import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../db/domain/achievement.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { type Saving, toNullable } from '../../plan/inspector/use-save.ts';
import { hasRangeTargets, readFigure, readYear, writeFigure } from '../../plan/model/indicator-facts.ts';
import { judgeTarget } from '../../plan/model/judge-target.ts';
import { findScale } from '../../plan/model/row-cells.ts';
import { sayFigureIssue } from '../../plan/use-words.ts';
import { findDirectionSign } from '../../realization/unit.ts';
import { ShareTargets } from './share-targets.tsx';
import { SheetField, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { TargetsGrid } from './targets-grid.tsx';
import { TrendPart } from './trend-part.tsx';
import { useSheetSave } from './use-sheet-save.ts';

const directions: readonly Direction[] = ['positive', 'negative', 'stabilize'];
const aggregations: readonly PlanIndicator['aggregation'][] = ['last', 'sum', 'mean', 'max', 'min'];
const usualDecimals = [0, 1, 2, 3, 4];
const numberKind = 'number';

/** In what the indicator is counted, which way is better, where it begins and where it is to go. */
export function TargetTab(props: SheetProps) {
  const { document, indicator } = props;
  const { t } = useTranslation();
  const hasYears = listPlanYears(document).length > 0;
  return (
    <div className="sheet-stack">
      <SheetPart>
        <div className="sheet-grid">
          <MeasureFields {...props} />
          <BaselineFields {...props} />
        </div>
        <p className="sheet-note">
          {hasRangeTargets(document, indicator.id)
            ? t('indicator.direction.rangeNow')
            : t('indicator.direction.rangeHint')}
        </p>
      </SheetPart>
      <SheetPart title={t('indicator.targets.title')}>
        {hasYears && <ShareTargets key={indicator.id} {...props} />}
        {hasYears ? (
          <TargetsGrid key={indicator.id} {...props} />
        ) : (
          <p className="sheet-note">{t('indicator.targets.noPeriod')}</p>
        )}
      </SheetPart>
      <TrendPart key={indicator.id} {...props} />
    </div>
  );
}

function MeasureFields({ document, indicator, locale, isReadOnly }: SheetProps) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const { id } = indicator;
  const isOrdinal = indicator.valueKind === 'ordinal';
  const keepFigure = (text: string, keep: (value: Decimal | null) => Saving): Saving => {
    const value = readFigure(text, locale);
    return value === undefined ? Promise.resolve(t('errors.not-a-number', { text })) : keep(value);
  };
  const figureField = (name: 'boundMin' | 'boundMax' | 'weight') => (
    <SheetField name={name}>
      <CommitField
        key={`${id} ${name}`}
        label={t(`indicator.${name}`)}
        inputMode="decimal"
        value={writeFigure(indicator[name], locale)}
        isReadOnly={isReadOnly}
        onCommit={(text) => keepFigure(text, (value) => save.indicator(indicator, { [name]: value }))}
      />
    </SheetField>
  );
  return (
    <>
      <SheetField name="direction">
        <Select
          label={t('indicator.direction.label')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={directions.map((direction) => ({
            id: direction,
            label: `${findDirectionSign(direction)} ${t(`indicator.direction.${direction}`)}`,
          }))}
          value={indicator.direction}
          onChange={(direction) => void save.indicator(indicator, { direction })}
        />
      </SheetField>
      <SheetField name="valueKind">
        <Select
          label={t('indicator.valueKind')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={[
            { id: numberKind, label: t('indicator.number') },
            ...document.ordinalScales.map((one) => ({
              id: one.id,
              label: t('indicator.predicate', { name: one.name }),
            })),
          ]}
          value={isOrdinal ? indicator.ordinalScaleId : numberKind}
          onChange={(chosen) =>
            void save.indicator(
              indicator,
              chosen === numberKind
                ? { valueKind: 'number', ordinalScaleId: null }
                : { valueKind: 'ordinal', ordinalScaleId: chosen },
            )
          }
        />
      </SheetField>
      <SheetField name="aggregation">
        <Select
          label={t('indicator.aggregation.label')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={aggregations.map((aggregation) => ({
            id: aggregation,
            label: t(`indicator.aggregation.${aggregation}`),
          }))}
          value={indicator.aggregation}
          onChange={(aggregation) => void save.indicator(indicator, { aggregation })}
        />
      </SheetField>
      {indicator.aggregation === 'sum' && (
        <SheetField name="quarters">
          <Select
            label={t('indicator.quarters.label')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={[
              { id: 'each', label: t('indicator.quarters.each') },
              { id: 'cumulative', label: t('indicator.quarters.cumulative') },
            ]}
            value={indicator.isCumulativeTarget ? 'cumulative' : 'each'}
            onChange={(chosen) =>
              void save.indicator(indicator, { isCumulativeTarget: chosen === 'cumulative' })
            }
          />
        </SheetField>
      )}
      {!isOrdinal && (
        <>
          <SheetField name="unitOfMeasure">
            <CommitField
              key={`${id} unit`}
              label={t('indicator.unit')}
              placeholder={t('indicator.unitHint')}
              value={indicator.unitOfMeasure ?? ''}
              isReadOnly={isReadOnly}
              onCommit={(text) => save.indicator(indicator, { unitOfMeasure: toNullable(text) })}
            />
          </SheetField>
          <SheetField name="decimals">
            <Select
              label={t('indicator.decimals')}
              isLabelShown
              isWide
              isDisabled={isReadOnly}
              options={[...new Set([...usualDecimals, indicator.decimals])].map((count) => ({
                id: String(count),
                label: String(count),
              }))}
              value={String(indicator.decimals)}
              onChange={(count) => void save.indicator(indicator, { decimals: Number(count) })}
            />
          </SheetField>
          {figureField('boundMin')}
          {figureField('boundMax')}
        </>
      )}
      {figureField('weight')}
    </>
  );
}

function BaselineFields({ document, indicator, locale, isReadOnly }: SheetProps) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const { id } = indicator;
  const start = document.plan.periodStart;

  function keepBaseline(text: string): Saving {
    const scale = findScale(indicator, document.ordinalScales);
    const verdict = judgeTarget({ text }, { indicator, scale, locale, neighbours: [], allowsRange: false });
    if (!verdict.ok) return Promise.resolve(sayFigureIssue(t, verdict.issue, locale));
    const { value, ordinalCode } = verdict.value;
    return save.indicator(indicator, {
      baselineValue: value,
      baselineOrdinal: ordinalCode,
      baselineYear: indicator.baselineYear ?? (start === null ? null : start - 1),
    });
  }

  return (
    <>
      <SheetField name="baseline">
        <CommitField
          key={`${id} baseline`}
          label={t('indicator.baseline')}
          value={
            indicator.valueKind === 'ordinal'
              ? (indicator.baselineOrdinal ?? '')
              : writeFigure(indicator.baselineValue, locale)
          }
          isReadOnly={isReadOnly}
          onCommit={keepBaseline}
        />
      </SheetField>
      <SheetField name="baselineYear">
        <CommitField
          key={`${id} baseline year`}
          label={t('indicator.baselineYear')}
          inputMode="numeric"
          value={indicator.baselineYear === null ? '' : String(indicator.baselineYear)}
          isReadOnly={isReadOnly}
          onCommit={(text) => {
            const year = readYear(text);
            return year === undefined
              ? Promise.resolve(t('plan.notAYear', { text }))
              : save.indicator(indicator, { baselineYear: year });
          }}
        />
      </SheetField>
    </>
  );
}
