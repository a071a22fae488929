import { useTranslation } from 'react-i18next';
import { parseDecimal } from '../../../../db/domain/decimal.ts';
import { formatDecimal, nameMonth } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { FieldChange, RowChange } from '../../../../db/domain/row-history.ts';
import { indicator as texts } from '../../../text/id/indicator.ts';

const romans = ['', 'I', 'II', 'III', 'IV'] as const;
/** A definition may be a page long; its beginning tells which one it was. */
const shownCharacters = 80;

/** Fields whose values are words of the program, by where those words stand. */
const coded = {
  direction: 'indicator.direction',
  aggregation: 'indicator.aggregation',
  kind: 'indicator.kinds',
  frequency: 'indicator.frequencies',
  succession: 'indicator.succession',
  valueKind: 'indicator.history.valueKinds',
  status: 'indicator.history.statuses',
  scope: 'indicator.history.scopes',
} as const;

type FieldName = keyof typeof texts.history.fields;
/** What tells a removed row to a reader. */
const isTold: ReadonlySet<string> = new Set(['value', 'name', 'ordinalCode', 'causes']);
const hasName = (name: string): name is FieldName => name in texts.history.fields;

/** What a change says in words: "Arah: Makin tinggi makin baik → Makin rendah makin baik". */
export function useHistoryWords(document: PlanDocument) {
  const { t, i18n } = useTranslation();
  const locale = document.organization.numberLocale;
  const names = new Map<string, string>([
    ...document.units.map(({ id, name }) => [id, name] as const),
    ...document.indicators.map(({ id, name }) => [id, name] as const),
    ...document.nodes.map(({ id, text }) => [id, text] as const),
    ...document.ordinalScales.map(({ id, name }) => [id, name] as const),
  ]);

  function sayValue(name: string, value: FieldChange['before']): string {
    if (value === null || value === '') return t('indicator.history.empty');
    if (name in coded) {
      const group = coded[name as keyof typeof coded];
      return t(`${group}.${value}` as 'indicator.kinds.iku');
    }
    if (name === 'isCumulativeTarget') {
      return t(value === 1 ? 'indicator.quarters.cumulative' : 'indicator.quarters.each');
    }
    if (typeof value === 'number') return String(value);
    const figure = parseDecimal(value);
    if (figure !== null) return formatDecimal(figure, { locale });
    return shorten(names.get(value) ?? value);
  }

  /** Who or what a change is about, in front of its fields. */
  function sayWhere({ of, year, quarter, title }: RowChange): string {
    if (of === 'component') return t('indicator.history.component', { symbol: title ?? '' });
    if (of === 'indicator' || year === null) return '';
    const period =
      quarter === null || quarter === 0
        ? String(year)
        : t('indicator.quarterOf', { quarter: romans[quarter] ?? '', year });
    const head = t(`indicator.history.${of}`, { period });
    return title === null ? head : `${head} “${shorten(title)}”`;
  }

  function sayChange(change: RowChange): readonly string[] {
    const where = sayWhere(change);
    if (change.kind === 'erased') return [t('indicator.history.erased')];
    if (change.kind === 'removed' && change.of !== 'indicator') {
      const value = change.fields.find(({ name }) => isTold.has(name))?.before ?? null;
      const months = sayMonths(change, where);
      if (value === null && months.length > 0) return months;
      if (change.title !== null && change.of !== 'component') {
        return [`${where}: ${t('indicator.history.removed')}`];
      }
      return [`${where}: ${sayValue('value', value)} → ${t('indicator.history.removed')}`];
    }
    const months = sayMonths(change, where);
    const others = change.fields.flatMap(({ name, before, after }) => {
      if (!hasName(name)) return [];
      const isFigure = name === 'value' || name === 'ordinalCode';
      const label = isFigure && where !== '' ? '' : t(`indicator.history.fields.${name}`);
      const head = [where, label].filter(Boolean).join(', ');
      return [`${head}: ${sayValue(name, before)} → ${sayValue(name, after)}`];
    });
    return [...others, ...months];
  }

  /** Months of a quarter by their names: "Target TW III 2026, Juli: kosong → 8". */
  function sayMonths({ quarter, fields }: RowChange, where: string): readonly string[] {
    return fields.flatMap(({ name, before, after }) => {
      const place = Number(/^month_?([123])$/.exec(name)?.[1] ?? 0);
      if (place === 0 || !quarter) return [];
      const month = nameMonth(quarter * 3 - 3 + place, { locale: i18n.language === 'en' ? 'en' : 'id' });
      return [`${where}, ${month}: ${sayValue('value', before)} → ${sayValue('value', after)}`];
    });
  }

  return { sayChange };
}

const shorten = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters).trimEnd()}…` : text;
