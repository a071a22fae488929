import type { TFunction } from 'i18next';
import type { CalculationError, CalculationFault } from '../../../../db/domain/calculation.ts';

/** Why a text is no calculation, with its place counted from one as people count letters. */
export function sayCalculationError(t: TFunction, error: CalculationError): string {
  switch (error.kind) {
    case 'empty':
      return t('indicator.calculation.empty');
    case 'too-long':
    case 'too-deep':
      return t(`indicator.calculation.${error.kind === 'too-long' ? 'tooLong' : 'tooDeep'}`, {
        limit: error.limit,
      });
    case 'unknown-character':
      return t('indicator.calculation.unknownCharacter', { text: error.text, place: error.at + 1 });
    case 'bad-number':
      return t('indicator.calculation.badNumber', { text: error.text });
    case 'missing-operand':
      return t('indicator.calculation.missingOperand', { place: error.at + 1 });
    case 'missing-operator':
      return t('indicator.calculation.missingOperator', { text: error.text, place: error.at + 1 });
    case 'unclosed':
      return t('indicator.calculation.unclosed', { place: error.at + 1 });
    case 'unopened':
      return t('indicator.calculation.unopened', { place: error.at + 1 });
  }
}

export const sayCalculationFault = (t: TFunction, fault: CalculationFault): string =>
  fault.kind === 'division-by-zero'
    ? t('indicator.calculation.divisionByZero')
    : t('indicator.calculation.missingFigure', { symbol: fault.symbol });
