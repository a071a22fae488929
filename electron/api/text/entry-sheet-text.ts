import type { FileFault } from '../../../db/domain/entry-sheet/compare-file.ts';
import type { SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import type { SheetProblem } from '../../../db/domain/entry-sheet/sheet-problem.ts';
import { monthFields, type SheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import { formatDecimal, type NumberLocale, nameMonth } from '../../../db/domain/format.ts';
import { listMonths } from '../../../db/domain/months.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { Language } from '../app.ts';
import type { Translate } from './explain-text.ts';

const quarterKeys = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const;

export const nameSheetQuarter = (quarter: 1 | 2 | 3 | 4, translate: Translate): string =>
  translate(`entrySheet.quarters.${quarterKeys[quarter]}`, {});

/** "TW III 2026", "Tahun 2026". */
export function sayPeriod({ year, quarter }: SheetPeriod, translate: Translate): string {
  if (quarter === 0) return translate('entrySheet.periods.year', { year: String(year) });
  return translate('entrySheet.periods.quarter', {
    quarter: nameSheetQuarter(quarter, translate),
    year: String(year),
  });
}

/** The sentence about a row or cell, without its address. */
export function saySheetProblem(
  { kind, text, read, suggestion }: SheetProblem,
  translate: Translate,
  locale: NumberLocale,
): string {
  const write = (figure: SheetProblem['read']): string =>
    figure === null ? '' : formatDecimal(figure, { locale });
  const hasOffer = suggestion !== null && (kind === 'far' || kind === 'out-of-bounds');
  const values = { text: text.slice(0, 200), read: write(read), suggestion: write(suggestion) };
  return translate(`entrySheet.problems.${kind}${hasOffer ? '-suggest' : ''}`, values);
}

export function sayFault(fault: FileFault, translate: Translate): string {
  const values =
    fault.kind === 'other-plan'
      ? { plan: fault.planTitle, organization: fault.organizationName }
      : fault.kind === 'other-period'
        ? { period: sayPeriod(fault, translate) }
        : fault.kind === 'column-unclear'
          ? { headings: fault.headings.join(', ') }
          : {};
  return translate(`entrySheet.faults.${fault.kind}`, values);
}

/** What a cell says: its own figure, or why there is none, and each of its months; nothing where it says nothing. */
export function sayState(
  state: SheetState,
  style: Readonly<{ locale: NumberLocale; language: Language; quarter: Quarter }>,
): readonly string[] {
  const own = sayFigure(state, style.locale);
  const months = listMonths(style.quarter).flatMap((month, at) => {
    const figure = state[monthFields[at] ?? 'month1'];
    if (figure === null) return [];
    const name = nameMonth(month, { locale: style.language, style: 'medium' });
    return [`${name} ${formatDecimal(figure, style)}`];
  });
  return own === null ? months : [own, ...months];
}

function sayFigure(state: SheetState, locale: NumberLocale): string | null {
  const { value, ordinalCode, numerator, denominator, missingReason } = state;
  if (missingReason !== null) return missingReason === '' ? 't.t.' : `t.t.: ${missingReason}`;
  if (ordinalCode !== null) return ordinalCode;
  const ratio =
    numerator === null || denominator === null
      ? null
      : `${formatDecimal(numerator, { locale })} ÷ ${formatDecimal(denominator, { locale })}`;
  if (value === null) return ratio;
  const figure = formatDecimal(value, { locale });
  return ratio === null ? figure : `${figure} (${ratio})`;
}
