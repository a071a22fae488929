import type { Official } from './plan-document.ts';

/**
 * Who signs for the office on a day (`YYYY-MM-DD`): the head whose term holds it, the latest to begin; a definite head
 * before one who stands in. Null when nobody headed it then.
 */
export function findHead(officials: readonly Official[], date: string): Official | null {
  const latestFirst = officials
    .filter(
      ({ isHead, validFrom, validTo }) =>
        isHead && (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
    )
    .sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  return latestFirst.find((one) => one.appointment === 'definitif') ?? latestFirst[0] ?? null;
}
