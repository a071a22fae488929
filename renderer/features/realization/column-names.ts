import type { TFunction } from 'i18next';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import { nameQuarter } from './period-choice.ts';

type Named = { readonly year: number; readonly quarter: Quarter; readonly endYear: number | null };
type Place = 'columns' | 'columnList';

/** The columns as people look for them. */
export const columnGroups = [
  {
    id: 'targets',
    columns: [
      'target',
      'planned',
      'targetQuarter1',
      'targetQuarter2',
      'targetQuarter3',
      'targetQuarter4',
      'endTarget',
      'baseline',
      'lastTarget',
    ],
  },
  {
    id: 'figures',
    columns: [
      'quarter1',
      'quarter2',
      'quarter3',
      'quarter4',
      'reached',
      'lastYear',
      'lastQuarter',
      'numerator',
      'denominator',
      'status',
      'dataDate',
      'origin',
      'note',
    ],
  },
  {
    id: 'achievements',
    columns: [
      'achievement',
      'yearAchievement',
      'endProgress',
      'lastAchievement',
      'verified',
      'evidence',
      'analysis',
    ],
  },
  {
    id: 'about',
    columns: ['unit', 'kind', 'due', 'owner', 'responsible', 'source', 'formula', 'weight'],
  },
] as const satisfies readonly { readonly id: string; readonly columns: readonly EntryColumnId[] }[];

/** As the header has it, or for the list of columns, where nothing beside it says what is meant. */
export function nameColumn(
  t: TFunction,
  id: EntryColumnId,
  { year, quarter, endYear }: Named,
  place: Place = 'columns',
): string {
  // Columns of the end are there for plans that have one.
  const end = { year: endYear ?? '' };
  const open = quarter === 0 ? { name: '' } : nameQuarter(t, quarter);
  switch (id) {
    case 'targetQuarter1':
    case 'targetQuarter2':
    case 'targetQuarter3':
    case 'targetQuarter4':
      return t('realization.columns.targetQuarter', nameQuarter(t, readNumber(id)));
    case 'quarter1':
    case 'quarter2':
    case 'quarter3':
    case 'quarter4':
      return t('realization.period.quarter', nameQuarter(t, readNumber(id)));
    case 'planned':
    case 'reached':
      return t(`realization.${place}.${id}`, open);
    case 'lastQuarter':
      return t('realization.quarterOfYear', { ...open, year: year - 1 });
    case 'lastYear':
      return place === 'columns'
        ? String(year - 1)
        : t('realization.columnList.lastYear', { year: year - 1 });
    case 'lastTarget':
      return t('realization.columns.targetOf', { year: year - 1 });
    case 'lastAchievement':
      return t('realization.columns.achievementOf', { year: year - 1 });
    case 'endTarget':
      return t('realization.columns.targetOf', end);
    case 'yearAchievement':
      return t(`realization.${place}.yearAchievement`, { year });
    case 'endProgress':
      return t(`realization.${place}.endProgress`, end);
    default:
      return t(`realization.columns.${id}`);
  }
}

const readNumber = (id: EntryColumnId): 1 | 2 | 3 | 4 => Number(id.at(-1)) as 1 | 2 | 3 | 4;
