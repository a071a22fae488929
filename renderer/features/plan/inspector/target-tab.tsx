import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { readFigure, readYear, writeFigure } from '../model/indicator-facts.ts';
import { judgeTarget } from '../model/judge-target.ts';
import { findScale } from '../model/row-cells.ts';
import { sayFigureIssue } from '../use-words.ts';
import { ChartSection } from './chart-section.tsx';
import type { IndicatorPanelProps } from './indicator-inspector.tsx';
import { type Saving, useSave } from './use-save.ts';

const usualDecimals = [0, 1, 2, 3, 4];
const numberKind = 'number';

/** In what an indicator is counted, where it begins, and the way its targets go. */
export function TargetTab({ plan, indicator, words, isReadOnly }: IndicatorPanelProps) {
  const { t } = useTranslation();
  const save = useSave();
  const { locale } = words;
  const { id } = indicator;
  const scale = findScale(indicator, plan.ordinalScales);
  const isOrdinal = indicator.valueKind === 'ordinal';

  function keepFigure(text: string, keep: (value: Decimal | null) => Saving): Saving {
    const value = readFigure(text, locale);
    return value === undefined ? Promise.resolve(t('errors.not-a-number', { text })) : keep(value);
  }

  function keepBaseline(text: string): Saving {
    const context = { indicator, scale, locale, neighbours: [], allowsRange: false };
    const verdict = judgeTarget({ text }, context);
    if (!verdict.ok) return Promise.resolve(sayFigureIssue(t, verdict.issue, locale));
    const { value, ordinalCode } = verdict.value;
    const start = plan.plan.periodStart;
    const usual = start === null ? null : start - 1;
    return save.indicator(indicator, {
      baselineValue: value,
      baselineOrdinal: ordinalCode,
      baselineYear: indicator.baselineYear ?? usual,
    });
  }

  return (
    <>
      <InspectorSection>
        <div className="panel-pairs">
          <Select
            label={t('plan.panel.valueKind')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={[
              { id: numberKind, label: t('plan.panel.number') },
              ...plan.ordinalScales.map((one) => ({ id: one.id, label: one.name })),
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
          {!isOrdinal && (
            <>
              <Select
                label={t('plan.panel.decimals')}
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
              <CommitField
                key={`${id} min`}
                label={t('plan.panel.boundMin')}
                inputMode="decimal"
                value={writeFigure(indicator.boundMin, locale)}
                isReadOnly={isReadOnly}
                onCommit={(text) => keepFigure(text, (boundMin) => save.indicator(indicator, { boundMin }))}
              />
              <CommitField
                key={`${id} max`}
                label={t('plan.panel.boundMax')}
                inputMode="decimal"
                value={writeFigure(indicator.boundMax, locale)}
                isReadOnly={isReadOnly}
                onCommit={(text) => keepFigure(text, (boundMax) => save.indicator(indicator, { boundMax }))}
              />
            </>
          )}
          {indicator.aggregation === 'sum' && (
            <Select
              label={t('plan.panel.quarters')}
              isLabelShown
              isWide
              isDisabled={isReadOnly}
              options={[
                { id: 'each', label: t('plan.panel.quartersEach') },
                { id: 'cumulative', label: t('plan.panel.quartersCumulative') },
              ]}
              value={indicator.isCumulativeTarget ? 'cumulative' : 'each'}
              onChange={(chosen) =>
                void save.indicator(indicator, { isCumulativeTarget: chosen === 'cumulative' })
              }
            />
          )}
        </div>
      </InspectorSection>
      <InspectorSection title={t('plan.panel.baseline')}>
        <div className="panel-pairs">
          <CommitField
            key={`${id} baseline year`}
            label={t('plan.panel.year')}
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
          <CommitField
            key={`${id} baseline`}
            label={t('plan.panel.value')}
            value={
              isOrdinal ? (indicator.baselineOrdinal ?? '') : writeFigure(indicator.baselineValue, locale)
            }
            isReadOnly={isReadOnly}
            onCommit={keepBaseline}
          />
        </div>
      </InspectorSection>
      <ChartSection plan={plan} indicator={indicator} words={words} />
    </>
  );
}
