import { openBudgetBook } from '../budget/budget-book.ts';
import { listTopMoney, totalMoney } from '../budget/plan-money.ts';
import { type MeanScore, presentMean } from '../cascade-means.ts';
import type { CascadeScore } from '../cascade-score.ts';
import { formatDecimal, formatPercent, formatRupiah } from '../format.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { Rational } from '../rational.ts';
import type { Band } from '../scale.ts';
import { scorePlan } from '../score-plan.ts';
import type { CountedFigure } from '../verification/counted-figures.ts';
import { writeRealization, writeTarget } from '../write-figure.ts';
import type { LiveField } from './live-field.ts';

/** A figure in a sentence as it is read now. */
export type FieldReading = Readonly<{
  /** As the tables write it; „belum ada” where there is none, never a zero. */
  text: string;
  isMissing: boolean;
  /** What it is of: the indicator, the statement, the organization; null where that is gone from the plan. */
  subject: string | null;
}>;

export type FieldReader = (field: LiveField) => FieldReading;

const missingWords = { id: 'belum ada', en: 'not yet available', da: 'foreligger ikke endnu' } as const;

/** The one reader of figures in sentences: of the pages, of the editor and of the checks. Years are scored once. */
export function createFieldReader(document: PlanDocument, counted: CountedFigure | null = null): FieldReader {
  const { language } = document.plan;
  const locale = document.organization.numberLocale;
  const scoreOf = remember((year: number) => scorePlan(document, year, counted));
  const moneyOf = remember((year: number) =>
    totalMoney(listTopMoney(document, openBudgetBook(document), year)),
  );
  const indicators = new Map(document.indicators.map((one) => [one.id, one]));
  const nodes = new Map(document.nodes.map((one) => [one.id, one]));

  const writePercent = (value: Rational | null, { scale, settings }: CascadeScore): string | null =>
    value === null ? null : formatPercent(value, { locale, scale, bandReading: settings.bandReading });
  const writeBand = (band: Band | null): string | null =>
    band === null ? null : band.label[language === 'id' ? 'id' : 'en'].toLocaleLowerCase(language);
  const writeMean = (
    figure: Exclude<LiveField['figure'], 'target'>,
    mean: MeanScore,
    score: CascadeScore,
  ) => {
    switch (figure) {
      case 'achievement':
        return writePercent(mean.shown, score);
      case 'predicate':
        return writeBand(mean.band);
      case 'indicators':
        return String(mean.mean.total);
      case 'measured':
        return String(mean.mean.measured);
      case 'reached':
        return String(mean.mean.reached);
      default:
        return null;
    }
  };
  const readIndicator = (field: Extract<LiveField, { of: 'indicator' }>): string | null => {
    const indicator = indicators.get(field.id);
    const yearScore = scoreOf(field.year);
    const score = yearScore.indicators.get(field.id);
    if (!indicator || !score) return null;
    switch (field.figure) {
      case 'target':
        return writeTarget(locale, indicator, score.target);
      case 'realization':
        return writeRealization(locale, indicator, score.realization);
      case 'achievement':
        return writePercent(score.shown, yearScore);
      case 'predicate':
        return writeBand(score.band);
    }
  };
  const readPlan = ({ figure, year }: Extract<LiveField, { of: 'plan' }>): string | null => {
    if (figure === 'ceiling' || figure === 'spent') {
      const money = moneyOf(year);
      const value = figure === 'ceiling' ? money.ceiling : money.realized;
      return value === null ? null : formatRupiah(value, { locale });
    }
    if (figure === 'absorption') {
      const { absorption } = moneyOf(year);
      return absorption === null ? null : `${formatDecimal(absorption, { locale, decimals: 2 })}%`;
    }
    const score = scoreOf(year);
    return writeMean(figure, score.total, score);
  };
  const readNode = ({ id, figure, year }: Extract<LiveField, { of: 'node' }>): string | null => {
    const score = scoreOf(year);
    const node = score.nodes.get(id);
    // Of a statement's own indicators, as its table in the report counts them.
    return node ? writeMean(figure, presentMean(node.own, score), score) : null;
  };

  return (field) => {
    const [text, subject] =
      field.of === 'indicator'
        ? [readIndicator(field), indicators.get(field.id)?.name ?? null]
        : field.of === 'node'
          ? [readNode(field), nodes.get(field.id)?.text ?? null]
          : [readPlan(field), document.organization.name];
    return { text: text ?? missingWords[language], isMissing: text === null, subject };
  };
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
