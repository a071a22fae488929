import type { Decimal } from '../../db/domain/decimal.ts';
import { formatDate, formatPlain } from '../../db/domain/format.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { findSettings } from '../../db/domain/settings.ts';
import { type CountedFigure, listCurrentVerdicts } from '../../db/domain/verification/counted-figures.ts';
import { findPeriod } from '../../db/domain/verification/period.ts';
import { readFrozen } from '../../db/domain/verification/settle.ts';
import { requireKnown } from './cli-io.ts';
import type { Translator } from './translator.ts';

const words = { terverifikasi: 'verified', dilaporkan: 'reported' } as const;

/** `--nilai terverifikasi|dilaporkan`; null where the setting of the year decides. */
export const readCounted = (given: string | undefined): CountedFigure | null =>
  given === undefined ? null : words[requireKnown(given, Object.keys(words) as (keyof typeof words)[])];

/** Where the year stands, and every figure an evaluator found another one for. */
export type CountedState = Readonly<{
  status: string;
  by: string | null;
  at: string | null;
  counted: CountedFigure;
  corrected: readonly Readonly<{
    indicatorId: string;
    name: string;
    quarter: number;
    value: string | null;
    reason: string | null;
  }>[];
}>;

export function describeCounted(
  source: PlanDocument,
  year: number,
  counted: CountedFigure | null,
): CountedState {
  const document = readFrozen(source, year);
  const period = findPeriod(source, year, 0);
  const names = new Map(document.indicators.map((one) => [one.id, one.name]));
  return {
    status: period?.status ?? 'draft',
    by: period?.actedBy ?? null,
    at: period?.actedAt ?? null,
    counted: counted ?? findSettings(document, year).countedFigure,
    corrected: [...listCurrentVerdicts(document).values()]
      .filter((one) => one.year === year && one.verdict === 'corrected')
      .map((one) => ({
        indicatorId: one.indicatorId,
        name: names.get(one.indicatorId) ?? '',
        quarter: one.quarter,
        value: one.value ?? one.ordinalCode,
        reason: one.reason,
      })),
  };
}

/** Lines below the table; none for a year that nobody has sent and nobody judged. */
export function printCounted(
  { status, by, at, counted, corrected }: CountedState,
  { translator, document }: Readonly<{ translator: Translator; document: PlanDocument }>,
): string {
  const { text } = translator;
  const lines: string[] = [];
  const locale = document.organization.numberLocale;
  if (by !== null && at !== null) {
    const date = formatDate(at.slice(0, 10), { locale });
    lines.push(text(`counted.status.${status as 'sealed'}`, { by, date }));
  }
  for (const { name, quarter, value, reason } of corrected) {
    const written =
      value !== null && /^-?[\d.]+$/.test(value) ? formatPlain(value as Decimal, { locale }) : value;
    lines.push(
      text(counted === 'verified' ? 'counted.verified' : 'counted.reported', {
        name,
        period: quarter === 0 ? text('counted.year') : text('counted.quarter', { quarter }),
        value: written ?? '-',
        reason: reason ?? '',
      }),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}
