import type { Decimal } from '../../../../../db/domain/decimal.ts';
import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import type { Verification } from '../../../../../db/domain/verification/period.ts';
import { writeFigure } from '../figures.ts';
import type { ReportContext } from '../report-context.ts';
import { countedTexts } from '../texts/counted.ts';

/**
 * Which figure was counted where there are two: what an evaluator found, or what was corrected after it had been
 * published. Nothing is written where the office and the evaluator agree.
 */
export function writeCountedNotes(
  context: ReportContext,
  indicators: readonly PlanIndicator[],
  years: readonly number[],
): readonly string[] {
  const { document, year } = context;
  const named = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const isCorrection = new Set(document.corrections.map(({ id }) => id));
  const verifiedCounts = context.scoring.settings.countedFigure === 'verified';
  const notes = countedTexts[context.language];
  return document.verifications.flatMap((one) => {
    const indicator = named.get(one.indicatorId);
    if (!indicator || one.verdict !== 'corrected' || !years.includes(one.year)) return [];
    const words = {
      indicator: indicator.name,
      period: one.quarter === 0 ? String(one.year) : notes.quarter(one.quarter, one.year),
      before: writeClaimed(context, indicator, one),
      after: writeOne(context, indicator, one.value, one.ordinalCode),
      reason: endSentence(one.reason ?? ''),
    };
    if (isCorrection.has(one.id)) return one.year < year ? [notes.corrected(words)] : [];
    return [verifiedCounts ? notes.verified(words) : notes.reported(words)];
  });
}

const endSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function writeOne(
  context: ReportContext,
  indicator: PlanIndicator,
  value: Decimal | null,
  code: string | null,
): string {
  if (code !== null) return code;
  return value === null
    ? context.texts.cell.notFilled
    : writeFigure(context, indicator, fromDecimal(value), false);
}

/** What the office had said: its figure or predicate; a ratio or the sum of quarters is no figure of its own. */
function writeClaimed(context: ReportContext, indicator: PlanIndicator, { claimed }: Verification): string {
  const [value = '', code = ''] = claimed.split('|');
  if (claimed.includes(';')) return countedTexts[context.language].fromQuarters;
  return value === '' && code === ''
    ? context.texts.cell.notFilled
    : writeOne(context, indicator, value === '' ? null : (value as Decimal), code === '' ? null : code);
}
