import type { ComparedValue, FieldChange } from '../../../db/domain/compare-plans.ts';
import { formatDecimal, formatRupiah, type NumberLocale } from '../../../db/domain/format.ts';
import { type PlanState, toRoman } from '../../../db/domain/plan-state.ts';
import type { Translate } from './explain-text.ts';

/** "draf perubahan II" */
export const sayPlanState = ({ kind, number }: PlanState, translate: Translate): string =>
  translate(`planState.${kind}`, { number: toRoman(number) });

/** "Target 2026" */
export function sayField({ field, year }: FieldChange, translate: Translate): string {
  const name = translate(`compare.fields.${field}`, {});
  return year === null ? name : translate('compare.ofYear', { field: name, year: String(year) });
}

/** A value as its row shows it; what is not there says so. Figures are never rounded here: a difference has to be seen. */
export function sayValue(value: ComparedValue | null, locale: NumberLocale, translate: Translate): string {
  if (value === null) return translate('compare.nothing', {});
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'word':
      return translate(`compare.words.${value.word}`, {});
    case 'money':
      return formatRupiah(value.value, { locale });
    case 'figure': {
      const [low, high] = [value.value, value.max].map((one) => one && formatDecimal(one, { locale }));
      return high ? `${low}–${high}` : (low ?? '');
    }
  }
}
