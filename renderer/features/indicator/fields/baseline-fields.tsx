import { useTranslation } from 'react-i18next';
import { CommitField } from '../../../ui/commit-field.tsx';
import { type Saving, useSave } from '../../plan/inspector/use-save.ts';
import { readYear, writeFigure } from '../../plan/model/indicator-facts.ts';
import { judgeTarget } from '../../plan/model/judge-target.ts';
import { findScale } from '../../plan/model/row-cells.ts';
import { sayFigureIssue } from '../../plan/use-words.ts';
import type { FieldProps } from './field-props.ts';

type LabelledProps = FieldProps & { readonly label: string };

/** The figure or predicate an indicator begins with; without a year it is that of the year before the period. */
export function BaselineField({ document, indicator, locale, isReadOnly, label }: LabelledProps) {
  const { t } = useTranslation();
  const save = useSave();

  function keep(text: string): Saving {
    const scale = findScale(indicator, document.ordinalScales);
    const verdict = judgeTarget({ text }, { indicator, scale, locale, neighbours: [], allowsRange: false });
    if (!verdict.ok) return Promise.resolve(sayFigureIssue(t, verdict.issue, locale));
    const { value, ordinalCode } = verdict.value;
    const start = document.plan.periodStart;
    return save.indicator(indicator, {
      baselineValue: value,
      baselineOrdinal: ordinalCode,
      baselineYear: indicator.baselineYear ?? (start === null ? null : start - 1),
    });
  }

  return (
    <CommitField
      key={`${indicator.id} baseline`}
      label={label}
      value={
        indicator.valueKind === 'ordinal'
          ? (indicator.baselineOrdinal ?? '')
          : writeFigure(indicator.baselineValue, locale)
      }
      isReadOnly={isReadOnly}
      onCommit={keep}
    />
  );
}

export function BaselineYearField({ indicator, isReadOnly, label }: LabelledProps) {
  const { t } = useTranslation();
  const save = useSave();
  return (
    <CommitField
      key={`${indicator.id} baseline year`}
      label={label}
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
  );
}
