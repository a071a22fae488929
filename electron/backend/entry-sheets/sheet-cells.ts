import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatPlain } from '../../../db/domain/format.ts';
import type { NumberLocale } from '../../../db/domain/plan-document.ts';
import type { BookCell, CellLook } from './book.ts';

/** Of a cell in the table, and of one of it that is filled in. */
export const tableLook: CellLook = { hasBorder: true, isWrapped: true };
export const openLook: CellLook = { fill: 'input', isOpen: true };

export const writeWords = (text: string | null, look: CellLook = tableLook): BookCell => ({
  content: text === null || text === '' ? null : { text },
  look,
});

export const writeNumber = (
  figure: Decimal | null,
  decimals: number,
  look: CellLook,
  locale: NumberLocale,
): BookCell => ({
  // A figure with more digits than a spreadsheet keeps is written as people write it.
  content:
    figure === null
      ? null
      : figure.replace(/[-.]/g, '').length > 15
        ? { text: formatPlain(figure, { locale }) }
        : { figure },
  look: { ...tableLook, align: 'right', decimals, ...look },
});
