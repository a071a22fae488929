import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../db/domain/achievement.ts';
import { mayHaveMonths } from '../../../../db/domain/months.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { findSeal } from '../../../../db/domain/verification/settle.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { hasRangeTargets } from '../../plan/model/indicator-facts.ts';
import { findDirectionSign } from '../../realization/unit.ts';
import { BaselineField, BaselineYearField } from '../fields/baseline-fields.tsx';
import { DecimalsSelect, FigureField, QuartersSelect, ValueKindSelect } from '../fields/measure-fields.tsx';
import { EarlierTargets } from './earlier-targets.tsx';
import { ShareTargets } from './share-targets.tsx';
import { SheetField, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { TargetsGrid } from './targets-grid.tsx';
import { TrendPart } from './trend-part.tsx';
import { useSheetSave } from './use-sheet-save.ts';

const directions: readonly Direction[] = ['positive', 'negative', 'stabilize'];
const aggregations: readonly PlanIndicator['aggregation'][] = ['last', 'sum', 'mean', 'max', 'min'];

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
          <SheetField name="baseline">
            <BaselineField {...props} label={t('indicator.baseline')} />
          </SheetField>
          <SheetField name="baselineYear">
            <BaselineYearField {...props} label={t('indicator.baselineYear')} />
          </SheetField>
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
          <>
            <TargetsGrid key={indicator.id} {...props} />
            <TargetNotes {...props} />
            <EarlierTargets {...props} />
          </>
        ) : (
          <p className="sheet-note">{t('indicator.targets.noPeriod')}</p>
        )}
      </SheetPart>
      <TrendPart key={indicator.id} {...props} />
    </div>
  );
}

/** How months are reached, and which years stand as they were sealed. */
function TargetNotes({ document, indicator }: SheetProps) {
  const { t } = useTranslation();
  const sealed = listPlanYears(document).filter((year) => findSeal(document, year) !== null);
  return (
    <>
      {sealed.length > 0 && (
        <p className="sheet-note">{t('indicator.targets.sealedNote', { years: sealed.join(', ') })}</p>
      )}
      {mayHaveMonths(indicator) && <p className="sheet-note">{t('indicator.targets.monthsHint')}</p>}
    </>
  );
}

function MeasureFields(props: SheetProps) {
  const { indicator, isReadOnly } = props;
  const { t } = useTranslation();
  const save = useSheetSave();
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
        <ValueKindSelect {...props} />
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
          <QuartersSelect {...props} />
        </SheetField>
      )}
      {indicator.valueKind !== 'ordinal' && <NumberFields {...props} />}
      <SheetField name="weight">
        <FigureField {...props} name="weight" />
      </SheetField>
    </>
  );
}

/** What a predicate does not have. */
function NumberFields(props: SheetProps) {
  const { indicator, isReadOnly } = props;
  const { t } = useTranslation();
  const save = useSheetSave();
  return (
    <>
      <SheetField name="unitOfMeasure">
        <CommitField
          key={`${indicator.id} unit`}
          label={t('indicator.unit')}
          placeholder={t('indicator.unitHint')}
          value={indicator.unitOfMeasure ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => save.indicator(indicator, { unitOfMeasure: toNullable(text) })}
        />
      </SheetField>
      <SheetField name="decimals">
        <DecimalsSelect {...props} />
      </SheetField>
      {(['boundMin', 'boundMax'] as const).map((name) => (
        <SheetField key={name} name={name}>
          <FigureField {...props} name={name} />
        </SheetField>
      ))}
    </>
  );
}
