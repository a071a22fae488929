import { useTranslation } from 'react-i18next';
import type { Calculation } from '../../../../db/domain/calculation.ts';
import { formatDecimal } from '../../../../db/domain/format.ts';
import { type ComponentRow, type LinkedFigure, listLinked } from '../model/formula.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';

const romans = ['', 'I', 'II', 'III', 'IV'] as const;

/** The realizations that keep their two parts: which component each is, and whether the calculation gives what was typed. */
export function LinkedFigures({
  document,
  indicator,
  locale,
  calculation,
  rows,
}: SheetProps & { readonly calculation: Calculation | null; readonly rows: readonly ComponentRow[] }) {
  const { t } = useTranslation();
  const numerator = rows.find((row) => row.part === 'numerator');
  const denominator = rows.find((row) => row.part === 'denominator');
  if (!calculation || !numerator || !denominator) return null;
  const own = document.realizations.filter((cell) => cell.indicatorId === indicator.id);
  const linked = listLinked(calculation, own);
  if (linked.length === 0) return null;
  const { decimals } = indicator;
  const say = ({ computed, isSame }: LinkedFigure): string => {
    if (computed === null) return '–';
    const text = formatDecimal(computed, { locale, decimals });
    return isSame === false ? t('indicator.linked.differs', { value: text }) : text;
  };
  return (
    <SheetPart title={t('indicator.linked.title')}>
      <table className="linked">
        <thead>
          <tr>
            <th scope="col">{t('indicator.linked.period')}</th>
            <th scope="col">{t('indicator.linked.numerator', { symbol: numerator.symbol })}</th>
            <th scope="col">{t('indicator.linked.denominator', { symbol: denominator.symbol })}</th>
            <th scope="col">{t('indicator.linked.computed')}</th>
            <th scope="col">{t('indicator.linked.typed')}</th>
          </tr>
        </thead>
        <tbody>
          {linked.map((one) => (
            <tr key={one.cell.id}>
              <th scope="row">
                {one.cell.quarter === 0
                  ? one.cell.year
                  : t('indicator.quarterOf', { quarter: romans[one.cell.quarter], year: one.cell.year })}
              </th>
              <td>{formatDecimal(one.numerator, { locale })}</td>
              <td>{formatDecimal(one.denominator, { locale })}</td>
              <td className={one.isSame === false ? 'linked__differs' : undefined}>{say(one)}</td>
              <td>{one.cell.value === null ? '–' : formatDecimal(one.cell.value, { locale })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetPart>
  );
}
