import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calculation } from '../../../../db/domain/calculation.ts';
import { listSymbols } from '../../../../db/domain/calculation.ts';
import { formatCalculation } from '../../../../db/domain/calculation-write.ts';
import { formatDecimal, formatPlain } from '../../../../db/domain/format.ts';
import { countDecimals, type Rational } from '../../../../db/domain/rational.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type ComponentRow, listLinked, tryCalculation } from '../model/formula.ts';
import { sayCalculationFault } from '../model/say-calculation.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { TrialAchievement } from './trial-achievement.tsx';

/** Long enough for a figure of an office; a value that has more never ends. */
const exactDecimals = 12;

/** "Coba hitung": figures typed for the components, and exactly what comes out. Nothing of it is kept. */
export function TrialPart(
  props: SheetProps & { readonly calculation: Calculation | null; readonly rows: readonly ComponentRow[] },
) {
  const { document, indicator, locale, calculation, rows } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (!calculation) {
    return (
      <SheetPart title={t('indicator.trial.title')}>
        <p className="sheet-note">{t('indicator.trial.noCalculation')}</p>
      </SheetPart>
    );
  }
  const symbols = listSymbols(calculation);
  const outcome = tryCalculation(calculation, typed, locale);
  const nameOf = (symbol: string): string =>
    rows.find((row) => row.symbol === symbol)?.component?.name || symbol;
  const own = document.realizations.filter((cell) => cell.indicatorId === indicator.id);
  const [latest] = listLinked(calculation, own);
  const parts = rows.filter((row) => row.part !== null);

  function takeLatest(): void {
    if (!latest) return;
    const next = parts.map(({ symbol, part }) => [
      symbol,
      formatPlain(part === 'numerator' ? latest.numerator : latest.denominator, { locale }),
    ]);
    setTyped({ ...typed, ...Object.fromEntries(next) });
  }

  return (
    <SheetPart title={t('indicator.trial.title')}>
      <p className="sheet-formula">{formatCalculation(calculation, { locale })}</p>
      <div className="trial">
        {symbols.map((symbol) => (
          <TextField
            key={symbol}
            label={nameOf(symbol) === symbol ? symbol : `${symbol}: ${nameOf(symbol)}`}
            inputMode="decimal"
            value={typed[symbol] ?? ''}
            onChange={(text) => setTyped({ ...typed, [symbol]: text })}
            error={
              outcome.kind === 'not-a-number' && outcome.symbol === symbol
                ? t('errors.not-a-number', { text: outcome.text })
                : undefined
            }
          />
        ))}
      </div>
      {latest && (
        <p>
          <LinkButton onPress={takeLatest}>
            {t('indicator.trial.takeRealization', { year: latest.cell.year })}
          </LinkButton>
        </p>
      )}
      <div className="trial__result" role="status">
        {outcome.kind === 'value' && (
          <>
            <p className="trial__value">
              {`= ${formatDecimal(outcome.value, { locale, decimals: indicator.decimals })}`}
              {indicator.unitOfMeasure && <span className="trial__unit">{indicator.unitOfMeasure}</span>}
            </p>
            <ExactValue value={outcome.value} {...props} />
            <TrialAchievement value={outcome.value} {...props} />
          </>
        )}
        {outcome.kind === 'fault' && <p>{sayCalculationFault(t, outcome.fault)}</p>}
        {outcome.kind === 'waiting' && <p className="muted">{t('indicator.trial.waiting')}</p>}
      </div>
    </SheetPart>
  );
}

/** What rounding leaves out: all decimals where they end, else the fraction itself. */
function ExactValue({ value, indicator, locale }: SheetProps & { readonly value: Rational }) {
  const { t } = useTranslation();
  const decimals = countDecimals(value, exactDecimals);
  if (decimals !== null && decimals <= indicator.decimals) return null;
  const text =
    decimals === null
      ? `${formatDecimal({ n: value.n, d: 1n }, { locale })} ÷ ${formatDecimal({ n: value.d, d: 1n }, { locale })}`
      : formatDecimal(value, { locale, decimals });
  return <p className="sheet-note">{t('indicator.trial.exact', { value: text })}</p>;
}
