import { openBudgetBook } from '../budget/budget-book.ts';
import { listTopMoney, totalMoney } from '../budget/plan-money.ts';
import type { IndicatorScore } from '../cascade-score.ts';
import type { PlanDocument, PlanIndicator } from '../plan-document.ts';
import { compare, fromDecimal, type Rational, rational, subtract, toRational } from '../rational.ts';
import type { LiveField } from '../rich-text/live-field.ts';
import { writePlainText } from '../rich-text/plain-text.ts';
import type { FieldReader } from '../rich-text/read-field.ts';
import { scorePlan } from '../score-plan.ts';
import { findItem, type PreflightItem, type PreflightPlace } from './preflight-finding.ts';
import type { PrintedText } from './printed-texts.ts';
import { listToldNumbers, listYears, type ToldFigure, type ToldNumber } from './told-numbers.ts';

/** Words written by hand, with what they are about. */
export type ToldText = Readonly<{ title: string; subjectId: string; words: string; place: PreflightPlace }>;

export const toToldText = ({ title, at, place, text }: PrintedText): ToldText => ({
  title,
  subjectId: at.subjectId,
  words: writePlainText(text),
  place,
});

/**
 * Figures typed into a sentence that the data of the year say otherwise. A sentence counts only where it names one
 * indicator (or stands in the text of one) and says which figure it tells; what could be meant otherwise is left alone,
 * for an alarm that is wrong once is not read twice.
 */
export function findDifferingNumbers(
  plan: PlanDocument,
  { year, texts, readField }: Readonly<{ year: number; texts: readonly ToldText[]; readField: FieldReader }>,
): readonly PreflightItem[] {
  const facts = openFacts(plan);
  const options = { language: plan.plan.language, locale: plan.organization.numberLocale };
  return texts.flatMap(({ words, subjectId, title, place }) =>
    listSentences(words).flatMap((sentence) => {
      const indicator = findSubject(plan, sentence, subjectId);
      const told = listToldNumbers(hideName(sentence, indicator), options);
      const years = [year, ...listYears(sentence)];
      return told.flatMap((number) => {
        const field = fieldOf(number.figure, indicator, year, { sentence, subjectId });
        if (field === null) return [];
        const known = facts.list(field, years);
        if (known.length === 0 || known.some((value) => saysTheSame(number, value))) return [];
        const expected = readField(field);
        if (expected.isMissing) return [];
        return [
          findItem(indicator?.name ?? title, place, {
            figure: field.figure,
            found: number.written,
            expected: expected.text,
          }),
        ];
      });
    }),
  );
}

const listSentences = (words: string): readonly string[] =>
  words.split('\n').flatMap((line) => line.split(/(?<=[.!?;])\s+(?=\p{Lu}|\p{N}|$)/u));

const fold = (text: string): string => text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();

/** Shorter names stand in too many sentences that mean something else. */
const leastName = 8;

function findSubject(plan: PlanDocument, sentence: string, subjectId: string): PlanIndicator | null {
  const folded = fold(sentence);
  const named = plan.indicators.filter(
    ({ name }) => name.trim().length >= leastName && folded.includes(fold(name)),
  );
  // A longer name that holds a shorter one is what was meant.
  const meant = named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one && fold(other.name) !== fold(one.name) && fold(other.name).includes(fold(one.name)),
      ),
  );
  if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? null) : null;
  const own = plan.indicators.filter(({ id, nodeId }) => id === subjectId || nodeId === subjectId);
  return own.length === 1 ? (own[0] ?? null) : null;
}

function hideName(sentence: string, indicator: PlanIndicator | null): string {
  if (indicator === null) return sentence;
  const name = indicator.name.trim().split(/\s+/).map(escapePattern).join('\\s+');
  return sentence.replace(new RegExp(name, 'giu'), '');
}

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Money is told of the whole office alone; a part of it is named in so many ways that no reading is sure. */
const partsOfOffice =
  /program|kegiatan|bidang|sekretariat|seksi|upt|dinas lain|triwulan|semester|sasaran|tujuan|activity|division|quarter/i;

function fieldOf(
  figure: ToldFigure,
  indicator: PlanIndicator | null,
  year: number,
  { sentence, subjectId }: Readonly<{ sentence: string; subjectId: string }>,
): LiveField | null {
  switch (figure) {
    case 'target':
    case 'realization':
    case 'achievement':
      return indicator === null || indicator.valueKind === 'ordinal'
        ? null
        : { of: 'indicator', id: indicator.id, year, figure };
    case 'ceiling':
    case 'spent':
    case 'absorption':
      return subjectId !== '' || indicator !== null || partsOfOffice.test(sentence)
        ? null
        : { of: 'plan', year, figure };
  }
}

/** Every figure that a sentence about these years may rightly tell. */
function openFacts(plan: PlanDocument) {
  const scores = new Map<number, ReturnType<typeof scorePlan>>();
  const scoreOf = (year: number) => {
    const score = scores.get(year) ?? scorePlan(plan, year);
    scores.set(year, score);
    return score;
  };
  const listOfIndicator = (id: string, figure: ToldFigure, year: number): readonly (Rational | null)[] => {
    const score: IndicatorScore | undefined = scoreOf(year).indicators.get(id);
    if (!score) return [];
    if (figure === 'target')
      return [score.target.value, score.target.max, ...listParts(plan.targets, id, year)];
    if (figure === 'realization') return [score.realization.value, ...listParts(plan.realizations, id, year)];
    const { achievement, shown } = score;
    return achievement.kind === 'none' ? [] : [achievement.raw, shown];
  };
  const listOfMoney = (figure: ToldFigure, year: number): readonly (Rational | null)[] => {
    const money = totalMoney(listTopMoney(plan, openBudgetBook(plan), year));
    if (figure === 'absorption') return [money.absorption === null ? null : toRational(money.absorption)];
    const value = figure === 'ceiling' ? money.ceiling : money.realized;
    return [value === null ? null : toRational(value)];
  };
  return {
    list: (field: LiveField, years: readonly number[]): readonly Rational[] =>
      years
        .flatMap((year) =>
          field.of === 'indicator'
            ? listOfIndicator(field.id, field.figure as ToldFigure, year)
            : listOfMoney(field.figure as ToldFigure, year),
        )
        .filter((value): value is Rational => value !== null),
  };
}

/** What was set or reached in the parts of the year: a sentence may speak of those. */
const listParts = (
  cells: readonly Readonly<{
    indicatorId: string;
    year: number;
    value: PlanDocument['targets'][number]['value'];
  }>[],
  id: string,
  year: number,
): readonly (Rational | null)[] =>
  cells.flatMap((cell) =>
    cell.indicatorId === id && cell.year === year && cell.value !== null ? [fromDecimal(cell.value)] : [],
  );

/** To the last digit that was written, rounded or cut off. */
function saysTheSame({ value, step }: ToldNumber, known: Rational): boolean {
  const apart = subtract(known, value);
  const half = rational(step.n, step.d * 2n);
  return (
    (compare(apart, rational(-half.n, half.d)) >= 0 && compare(apart, half) <= 0) ||
    (compare(apart, rational(0n)) >= 0 && compare(apart, step) < 0)
  );
}
