import type { TFunction } from 'i18next';
import type { PlanIndicator, Quarter } from '../../../db/domain/plan-document.ts';
import { nameQuarter } from '../../app/quarter-name.ts';
import type { EvidenceLink, LibraryItem } from './model/library-items.ts';

/** "TW III 2026", or the year alone. */
export const namePeriod = (t: TFunction, year: number, quarter: Quarter): string =>
  quarter === 0 ? String(year) : t('realization.quarterOfYear', { ...nameQuarter(t, quarter), year });

/** As it is called where there is no room for its name. */
export const shortName = ({ code, name }: PlanIndicator): string =>
  code ?? (name.length > 32 ? `${name.slice(0, 31).trimEnd()}…` : name);

/** "1.1.2.a TW III, 1.2.b TW III"; the year only where several are on show. */
export function nameLinks(t: TFunction, links: readonly EvidenceLink[], shownYear: number | null): string {
  return links
    .filter((link) => shownYear === null || link.year === shownYear)
    .map(({ indicator, year, quarter }) => {
      const period =
        shownYear !== null && quarter !== 0
          ? t('realization.period.quarter', nameQuarter(t, quarter))
          : namePeriod(t, year, quarter);
      return `${shortName(indicator)} ${period}`;
    })
    .join(', ');
}

/** PDF, XLSX, "Tautan", "Catatan". */
export function nameType(t: TFunction, { kind, fileName }: LibraryItem['evidence']): string {
  if (kind !== 'file') return t(`evidence.library.kinds.${kind}`);
  return (fileName ?? '').slice((fileName ?? '').lastIndexOf('.') + 1).toUpperCase();
}

/** What is to be said about it, the gravest first. */
export function listMarks(t: TFunction, item: LibraryItem): readonly string[] {
  return [
    ...(item.fault === 'damaged' ? [t('evidence.library.marks.damaged')] : []),
    ...(item.fault === 'left-out' ? [t('evidence.library.marks.leftOut')] : []),
    ...(item.isOutside ? [t('evidence.library.marks.outside')] : []),
    ...(item.twins.length > 0 ? [t('evidence.library.marks.twin')] : []),
    ...(item.links.length === 0 ? [t('evidence.library.marks.unlinked')] : []),
  ];
}
