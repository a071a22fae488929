import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';

/** Targets from one figure to another are judged by the range, whatever the direction says. */
export const hasRangeTargets = ({ targets }: Pick<PlanDocument, 'targets'>, indicatorId: string): boolean =>
  targets.some((cell) => cell.indicatorId === indicatorId && cell.valueMax !== null);

export const writeFigure = (value: Decimal | null, locale: NumberLocale): string =>
  value === null ? '' : formatPlain(value, { locale });

/** A single figure of a field; `undefined` for what is none. */
export function readFigure(text: string, locale: NumberLocale): Decimal | null | undefined {
  const reading = readNumber(text, { locale });
  if (reading.kind === 'empty' || reading.kind === 'missing') return null;
  return reading.kind === 'number' ? reading.value : undefined;
}

const firstYear = 1900;
const lastYear = 9999;

/** A year of four digits; `undefined` for what is none. */
export function readYear(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const year = /^\d{4}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return year >= firstYear && year <= lastYear ? year : undefined;
}
