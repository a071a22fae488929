import type { PlanDocument, PlanIndicator } from '../plan-document.ts';
import { normalizeText } from './compare-words.ts';
import { type Finding, findAtIndicator } from './finding.ts';

/**
 * One indicator in two places has to be one there (AKIP criterion 1.b.8): the same name with another unit or another
 * target, the same code with another name. Under one statement it is simply there twice.
 */
export function checkSameIndicators(document: PlanDocument): Finding[] {
  const { indicators } = document;
  const targetOf = new Map(
    document.targets.flatMap((cell) =>
      cell.quarter === 0
        ? [[`${cell.indicatorId} ${cell.year}`, [cell.value, cell.valueMax, cell.ordinalCode].join(' – ')]]
        : [],
    ),
  );
  const years = [...new Set(document.targets.map(({ year }) => year))].sort((a, b) => a - b);
  const findings: Finding[] = [];
  for (const group of Map.groupBy(indicators, ({ name }) => normalizeText(name)).values()) {
    const [first, ...others] = group;
    if (!first || normalizeText(first.name) === '') continue;
    for (const other of others) {
      if (other.nodeId === first.nodeId) {
        findings.push(findAtIndicator('indicator-duplicate', other));
        continue;
      }
      const units = [first.unitOfMeasure ?? '', other.unitOfMeasure ?? ''] as const;
      if (normalizeText(units[0]) !== normalizeText(units[1])) {
        const params = { unit: units[1], other: units[0] };
        findings.push(findAtIndicator('indicator-unit-differs', other, null, { params }));
        continue;
      }
      const differing = years.find((year) => {
        const [mine, theirs] = [targetOf.get(`${other.id} ${year}`), targetOf.get(`${first.id} ${year}`)];
        return mine !== undefined && theirs !== undefined && mine !== theirs;
      });
      if (differing !== undefined) {
        findings.push(findAtIndicator('indicator-target-differs', other, differing));
      }
    }
  }
  return [...findings, ...findOtherNames(indicators)];
}

function findOtherNames(indicators: readonly PlanIndicator[]): Finding[] {
  const coded = indicators.filter(({ code }) => code !== null && code.trim() !== '');
  return [...Map.groupBy(coded, ({ code }) => code?.trim() ?? '').values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    return others
      .filter(({ name }) => normalizeText(name) !== normalizeText(first.name))
      .map((other) =>
        findAtIndicator('indicator-name-differs', other, null, {
          params: { code: other.code ?? '', other: first.name },
        }),
      );
  });
}
