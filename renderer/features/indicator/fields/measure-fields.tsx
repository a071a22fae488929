import { useTranslation } from 'react-i18next';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useSave } from '../../plan/inspector/use-save.ts';
import { readFigure, writeFigure } from '../../plan/model/indicator-facts.ts';
import type { FieldProps } from './field-props.ts';

const usualDecimals = [0, 1, 2, 3, 4];
const numberKind = 'number';

/** A figure, or a predicate of one of the scales of the file. */
export function ValueKindSelect({ document, indicator, isReadOnly }: FieldProps) {
  const { t } = useTranslation();
  const save = useSave();
  const options = document.ordinalScales.map(({ id, name }) => ({
    id,
    label: t('indicator.predicate', { name }),
  }));
  return (
    <Select
      label={t('indicator.valueKind')}
      isLabelShown
      isWide
      isDisabled={isReadOnly}
      options={[{ id: numberKind, label: t('indicator.number') }, ...options]}
      value={indicator.valueKind === 'ordinal' ? indicator.ordinalScaleId : numberKind}
      onChange={(chosen) =>
        void save.indicator(
          indicator,
          chosen === numberKind
            ? { valueKind: 'number', ordinalScaleId: null }
            : { valueKind: 'ordinal', ordinalScaleId: chosen },
        )
      }
    />
  );
}

export function DecimalsSelect({ indicator, isReadOnly }: FieldProps) {
  const { t } = useTranslation();
  const save = useSave();
  return (
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
  );
}

/** Asked only where the year is the sum of its quarters. */
export function QuartersSelect({ indicator, isReadOnly }: FieldProps) {
  const { t } = useTranslation();
  const save = useSave();
  return (
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
      onChange={(chosen) => void save.indicator(indicator, { isCumulativeTarget: chosen === 'cumulative' })}
    />
  );
}

/** One of the figures that belong to the indicator itself. */
export function FigureField({
  indicator,
  locale,
  isReadOnly,
  name,
}: FieldProps & { readonly name: 'boundMin' | 'boundMax' | 'weight' }) {
  const { t } = useTranslation();
  const save = useSave();
  return (
    <CommitField
      key={`${indicator.id} ${name}`}
      label={t(`indicator.${name}`)}
      inputMode="decimal"
      value={writeFigure(indicator[name], locale)}
      isReadOnly={isReadOnly}
      onCommit={(text) => {
        const value = readFigure(text, locale);
        return value === undefined
          ? Promise.resolve(t('errors.not-a-number', { text }))
          : save.indicator(indicator, { [name]: value });
      }}
    />
  );
}
