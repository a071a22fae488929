import { listSymbols } from '../../../db/domain/calculation.ts';
import { readCalculation } from '../../../db/domain/calculation-read.ts';
import { formatCalculation } from '../../../db/domain/calculation-write.ts';
import type { IndicatorComponent, PlanIndicator } from '../../../db/domain/plan-document.ts';
import type { EntryStyle } from './entry-facts.ts';

/** How the figure is made where a realization keeps its result alone: the formula, what its letters count, what to do. */
export function FormulaNote({
  indicator,
  components,
  style: { t, locale, isReadOnly },
}: {
  readonly indicator: PlanIndicator;
  readonly components: readonly IndicatorComponent[];
  readonly style: EntryStyle;
}) {
  const reading = indicator.calculation === null ? null : readCalculation(indicator.calculation);
  if (!reading?.ok) return null;
  const named = listSymbols(reading.value).flatMap((symbol) => {
    const own = components.find((one) => one.indicatorId === indicator.id && one.symbol === symbol);
    return own && own.name.trim() !== '' ? [own] : [];
  });
  return (
    <div className="formula-note">
      <p className="formula-note__formula">{formatCalculation(reading.value, { locale })}</p>
      {named.length > 0 && (
        <dl className="formula-note__parts">
          {named.map(({ id, symbol, name, unitOfMeasure }) => (
            <div key={id}>
              <dt>{symbol}</dt>
              <dd>{unitOfMeasure === null ? name : `${name} (${unitOfMeasure})`}</dd>
            </div>
          ))}
        </dl>
      )}
      {!isReadOnly && <p className="muted">{t('realization.inspector.formulaTyped')}</p>}
    </div>
  );
}
