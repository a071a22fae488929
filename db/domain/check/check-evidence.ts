import type { Quarter } from '../cascade.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { Evidence } from '../plan-records.ts';
import { type Finding, findAtIndicator } from './finding.ts';

/**
 * A period is proved by what was made in it or while it was reported on, and reporting on a year ends three months after
 * it (PermenPANRB 53/2014: the report of an agency is due two months, that of a region three months after the year).
 */
const reportingMonths = 3;

/** Figures must rest on evidence that can be relied on (AKIP criterion 2.b.2): its date has to fit what it proves. */
export function checkEvidence({ indicators, evidences }: PlanDocument): Finding[] {
  const straysOf = Map.groupBy(evidences.filter(isOutsidePeriod), (one) => one.indicatorId);
  return indicators.flatMap((indicator) => {
    const byYear = Map.groupBy(straysOf.get(indicator.id) ?? [], ({ year }) => year);
    return [...byYear].map(([year, strays]) => {
      const documents = strays.map(({ title, documentDate }) => `${title} (${documentDate})`).join('; ');
      return findAtIndicator('evidence-outside-period', indicator, year, { params: { documents } });
    });
  });
}

/** False where nobody has said when it was made. */
export function isOutsidePeriod({
  year,
  quarter,
  documentDate,
}: Pick<Evidence, 'year' | 'quarter' | 'documentDate'>): boolean {
  if (documentDate === null) return false;
  return documentDate < firstDay(year, quarter) || documentDate >= firstDayAfterReporting(year, quarter);
}

const day = (year: number, month: number): string =>
  `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;

const firstDay = (year: number, quarter: Quarter): string =>
  day(year, quarter === 0 ? 1 : (quarter - 1) * 3 + 1);

const firstDayAfterReporting = (year: number, quarter: Quarter): string =>
  day(year, (quarter === 0 ? 12 : quarter * 3) + 1 + reportingMonths);
