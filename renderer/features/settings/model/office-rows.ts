import { formatDate } from '../../../../db/domain/format.ts';
import type { Official, PlanDocument, Unit } from '../../../../db/domain/plan-document.ts';
import type { RecordValues } from '../../../../db/domain/plan-records.ts';
import { readDay } from '../../../../db/domain/read-day.ts';
import { toNullable } from '../../../app/to-nullable.ts';

/** A line of one of the two tables; the last one is empty and becomes a row when something is typed into it. */
export type OfficeRow<T extends Unit | Official> = Readonly<{ key: string; row: T | null }>;
export const newRowKey = 'new';

export const listRows = <T extends Unit | Official>(
  rows: readonly T[],
  canAdd: boolean,
): readonly OfficeRow<T>[] => [
  ...rows.map((row) => ({ key: row.id, row })),
  ...(canAdd ? [{ key: newRowKey, row: null }] : []),
];

export const emptyUnit: RecordValues<'unit'> = {
  parentId: null,
  code: null,
  name: '',
  validFrom: null,
  validTo: null,
};
export const emptyOfficial: RecordValues<'official'> = {
  unitId: null,
  name: '',
  nip: null,
  rank: null,
  position: '',
  isHead: false,
  appointment: 'definitif',
  validFrom: null,
  validTo: null,
};

/** Why a cell was not taken. */
export type OfficeFault =
  | Readonly<{ kind: 'blank' }>
  | Readonly<{ kind: 'no-date'; text: string }>
  | Readonly<{ kind: 'unknown-unit'; text: string }>;
export type ReadCell<T> =
  | Readonly<{ ok: true; patch: Partial<T> }>
  | Readonly<{ ok: false; fault: OfficeFault }>;

const accept = <T>(patch: Partial<T>): ReadCell<T> => ({ ok: true, patch });
const refuse = <T>(fault: OfficeFault): ReadCell<T> => ({ ok: false, fault });
function readDate<T>(text: string, put: (day: string | null) => Partial<T>): ReadCell<T> {
  if (text.trim() === '') return accept(put(null));
  const day = readDay(text);
  return day === null ? refuse({ kind: 'no-date', text }) : accept(put(day));
}

/** Units are named in a cell by their code or their name; the list gives the id. */
function readUnit<T>(
  text: string,
  units: PlanDocument['units'],
  put: (id: string | null) => Partial<T>,
): ReadCell<T> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return accept(put(null));
  const unit = units.find(
    ({ id, code, name }) => id === text || name.toLowerCase() === wanted || code?.toLowerCase() === wanted,
  );
  return unit ? accept(put(unit.id)) : refuse({ kind: 'unknown-unit', text });
}

export function readUnitCell(
  column: string,
  text: string,
  units: PlanDocument['units'],
): ReadCell<RecordValues<'unit'>> {
  switch (column) {
    case 'code':
      return accept({ code: toNullable(text) });
    case 'parent':
      return readUnit(text, units, (parentId) => ({ parentId }));
    case 'from':
      return readDate(text, (validFrom) => ({ validFrom }));
    case 'to':
      return readDate(text, (validTo) => ({ validTo }));
    default:
      return text.trim() === '' ? refuse({ kind: 'blank' }) : accept({ name: text.trim() });
  }
}

const appointments: readonly Official['appointment'][] = ['definitif', 'plt', 'plh', 'pj'];

export function readOfficialCell(
  column: string,
  text: string,
  units: PlanDocument['units'],
): ReadCell<RecordValues<'official'>> {
  switch (column) {
    case 'nip':
      return accept({ nip: toNullable(text) });
    case 'rank':
      return accept({ rank: toNullable(text) });
    case 'position':
      return accept({ position: text.trim() });
    case 'unit':
      return readUnit(text, units, (unitId) => ({ unitId }));
    case 'appointment': {
      const wanted = text.trim().toLowerCase().replaceAll('.', '');
      return accept({ appointment: appointments.find((one) => one === wanted) ?? 'definitif' });
    }
    case 'head':
      return accept({ isHead: /^(y|1|ya|yes|true|head|kepala)$/i.test(text.trim()) });
    case 'from':
      return readDate(text, (validFrom) => ({ validFrom }));
    case 'to':
      return readDate(text, (validTo) => ({ validTo }));
    default:
      return text.trim() === '' ? refuse({ kind: 'blank' }) : accept({ name: text.trim() });
  }
}

export const showDay = (day: string | null): string =>
  day === null ? '' : formatDate(day, { locale: 'id', style: 'short' });
