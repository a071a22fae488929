import { useTranslation } from 'react-i18next';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useNavigation } from '../../../app/use-navigation.ts';
import { usePeriod } from '../../../app/use-period.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { BaselineField, BaselineYearField } from '../../indicator/fields/baseline-fields.tsx';
import {
  DecimalsSelect,
  FigureField,
  QuartersSelect,
  ValueKindSelect,
} from '../../indicator/fields/measure-fields.tsx';
import { ShareTargets } from '../../indicator/sheet/share-targets.tsx';
import { ChartSection } from './chart-section.tsx';
import type { IndicatorPanelProps } from './indicator-inspector.tsx';

/** In what an indicator is counted, where it begins, and the way its targets go. */
export function TargetTab({ plan, indicator, words, isReadOnly }: IndicatorPanelProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { period } = usePeriod();
  const actions = plan.actions.filter(
    (one) => one.indicatorId === indicator.id && one.year === period.year,
  ).length;
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
      {listPlanYears(plan).length > 0 && (
        <InspectorSection title={t('plan.panel.byQuarter')}>
          <ShareTargets key={indicator.id} document={plan} indicator={indicator} year={period.year} />
          <p className="panel-actions">
            {t('plan.panel.actions', { count: actions, year: period.year })}{' '}
            <LinkButton
              onPress={() => navigation.go('action', { indicatorId: indicator.id, year: period.year })}
            >
              {t('plan.panel.openActions')}
            </LinkButton>
          </p>
        </InspectorSection>
      )}
      <ChartSection plan={plan} indicator={indicator} words={words} />
    </>
  );
}
