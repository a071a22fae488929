import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../db/domain/achievement.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { toNullable } from '../../../app/to-nullable.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { findDirectionSign } from '../../realization/unit.ts';
import { hasRangeTargets } from '../model/indicator-facts.ts';
import { ChartSection } from './chart-section.tsx';
import type { IndicatorPanelProps } from './indicator-inspector.tsx';
import { useSave } from './use-save.ts';

const directions: readonly Direction[] = ['positive', 'negative', 'stabilize'];
const aggregations: readonly PlanIndicator['aggregation'][] = ['last', 'sum', 'mean', 'max', 'min'];
const usualKinds: readonly PlanIndicator['kind'][] = ['iku', 'ik'];

/** What an indicator means and how it is counted. */
export function DefinitionTab({ plan, indicator, words, isReadOnly }: IndicatorPanelProps) {
  const { t } = useTranslation();
  const save = useSave();
  const { id } = indicator;
  const kinds = indicator.kind === 'ikk' ? [...usualKinds, 'ikk' as const] : usualKinds;
  const keepText = (name: 'definition' | 'formula' | 'dataSource' | 'responsible' | 'selectionReason') => ({
    value: indicator[name] ?? '',
    onCommit: (text: string) => save.indicator(indicator, { [name]: toNullable(text) }),
    isReadOnly,
    isKeptOnPause: true,
  });
  return (
    <>
      <InspectorSection>
        <div data-field="name">
          <CommitField
            key={`${id} name`}
            label={t('plan.panel.name')}
            isMultiline
            value={indicator.name}
            isReadOnly={isReadOnly}
            onCommit={(text) =>
              text.trim() === ''
                ? Promise.resolve(t('plan.blankText'))
                : save.indicator(indicator, { name: text.trim() })
            }
          />
        </div>
        <div data-field="definition">
          <CommitField
            key={`${id} definition`}
            label={t('plan.panel.definition')}
            placeholder={t('plan.panel.definitionHint')}
            isMultiline
            {...keepText('definition')}
          />
        </div>
        <div data-field="formula">
          <CommitField
            key={`${id} formula`}
            label={t('plan.panel.formula')}
            placeholder={t('plan.panel.formulaHint')}
            isMultiline
            {...keepText('formula')}
          />
        </div>
      </InspectorSection>
      <InspectorSection>
        <div className="panel-pairs">
          <span className="panel-pairs__label">{t('plan.panel.kind')}</span>
          <SegmentedControl
            label={t('plan.panel.kind')}
            segments={kinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
            value={indicator.kind}
            onChange={(kind) => {
              if (!isReadOnly && kind !== indicator.kind) void save.indicator(indicator, { kind });
            }}
          />
          <div data-field="direction">
            <Select
              label={t('plan.panel.direction')}
              isLabelShown
              isWide
              isDisabled={isReadOnly}
              options={directions.map((direction) => ({
                id: direction,
                label: `${findDirectionSign(direction)} ${t(`plan.direction.${direction}`)}`,
              }))}
              value={indicator.direction}
              onChange={(direction) => void save.indicator(indicator, { direction })}
            />
          </div>
          {hasRangeTargets(plan, id) && <p className="panel-pairs__note">{t('plan.direction.range')}</p>}
          <Select
            label={t('plan.panel.aggregation')}
            isLabelShown
            isWide
            isDisabled={isReadOnly}
            options={aggregations.map((aggregation) => ({
              id: aggregation,
              label: t(`plan.aggregation.${aggregation}`),
            }))}
            value={indicator.aggregation}
            onChange={(aggregation) => void save.indicator(indicator, { aggregation })}
          />
          <div data-field="dataSource">
            <CommitField
              key={`${id} source`}
              label={t('plan.panel.source')}
              placeholder={t('plan.panel.sourceHint')}
              isMultiline
              {...keepText('dataSource')}
            />
          </div>
          <div data-field="responsible">
            <CommitField
              key={`${id} responsible`}
              label={t('plan.panel.responsible')}
              isMultiline
              {...keepText('responsible')}
            />
          </div>
        </div>
      </InspectorSection>
      <ChartSection plan={plan} indicator={indicator} words={words} />
      <InspectorSection>
        <div data-field="selectionReason">
          <CommitField
            key={`${id} reason`}
            label={t('plan.panel.reason')}
            isMultiline
            {...keepText('selectionReason')}
          />
        </div>
      </InspectorSection>
    </>
  );
}
