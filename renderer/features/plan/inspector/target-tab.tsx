import { useTranslation } from 'react-i18next';
import { InspectorSection } from '../../../app/inspector.tsx';
import { BaselineField, BaselineYearField } from '../../indicator/fields/baseline-fields.tsx';
import {
  DecimalsSelect,
  FigureField,
  QuartersSelect,
  ValueKindSelect,
} from '../../indicator/fields/measure-fields.tsx';
import { ChartSection } from './chart-section.tsx';
import type { IndicatorPanelProps } from './indicator-inspector.tsx';

/** In what an indicator is counted, where it begins, and the way its targets go. */
export function TargetTab({ plan, indicator, words, isReadOnly }: IndicatorPanelProps) {
  const { t } = useTranslation();
  const props = { document: plan, indicator, locale: words.locale, isReadOnly };
  return (
    <>
      <InspectorSection>
        <div className="panel-pairs">
          <ValueKindSelect {...props} />
          {indicator.valueKind !== 'ordinal' && (
            <>
              <DecimalsSelect {...props} />
              <FigureField {...props} name="boundMin" />
              <FigureField {...props} name="boundMax" />
            </>
          )}
          {indicator.aggregation === 'sum' && <QuartersSelect {...props} />}
        </div>
      </InspectorSection>
      <InspectorSection title={t('indicator.baseline')}>
        <div className="panel-pairs">
          <BaselineYearField {...props} label={t('plan.panel.year')} />
          <BaselineField {...props} label={t('plan.panel.value')} />
        </div>
      </InspectorSection>
      <ChartSection plan={plan} indicator={indicator} words={words} />
    </>
  );
}
