import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Official } from '../../../db/domain/plan-document.ts';
import { useIsReadOnly, usePlan } from '../../app/use-document.ts';
import type { CellFacts, GridColumn } from '../../ui/grid/grid-types.ts';
import { emptyOfficial, type OfficeRow, readOfficialCell, showDay } from './model/office-rows.ts';
import { readOfficials } from './model/pasted-rows.ts';
import { OfficeTable } from './office-table.tsx';

type Row = OfficeRow<Official>;

/** Who signs and answers for the office, and since when. */
export function OfficialsTable() {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const { units, officials } = usePlan();
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
    const cell =
      (show: (official: Official) => string) =>
      (row: Row): CellFacts => ({
        text: row.row ? show(row.row) : '',
        state: isReadOnly ? 'read-only' : 'editable',
      });
    const text = (
      key: string,
      name: string,
      width: GridColumn<Row>['width'],
      show: (official: Official) => string,
    ): GridColumn<Row> => ({
      key,
      name,
      width,
      cell: cell(show),
      editor: () => ({ kind: 'text' }),
      // A number and a day are read in one piece.
      wraps: !['nip', 'from', 'to'].includes(key),
    });
    return [
      {
        ...text('name', t('settings.office.official'), 'fill', ({ name }) => name),
        minWidth: 170,
        editor: () => ({ kind: 'text', placeholder: t('settings.office.newOfficial') }),
      },
      text('nip', t('settings.office.nip'), 166, ({ nip }) => nip ?? ''),
      text('rank', t('settings.office.rank'), 116, ({ rank }) => rank ?? ''),
      {
        ...text('position', t('settings.office.position'), 'fill', ({ position }) => position),
        minWidth: 150,
      },
      {
        ...text('unit', t('settings.office.unit'), 120, ({ unitId }) => (unitId && nameOf.get(unitId)) || ''),
        editor: () => ({
          kind: 'choice',
          options: units.map(({ name, code }) => ({ code: name, label: code ?? '' })),
        }),
      },
      {
        ...text('appointment', t('settings.office.appointment'), 76, ({ appointment }) =>
          t(`settings.office.appointments.${appointment}`),
        ),
        editor: () => ({
          kind: 'choice',
          options: (['definitif', 'plt', 'plh', 'pj'] as const).map((code) => ({
            code,
            label: t(`settings.office.appointments.${code}`),
          })),
        }),
      },
      {
        ...text('head', t('settings.office.head'), 60, ({ isHead }) =>
          t(isHead ? 'settings.office.yes' : 'settings.office.no'),
        ),
        editor: () => ({
          kind: 'choice',
          options: [
            { code: t('settings.office.yes'), label: t('settings.office.head') },
            { code: t('settings.office.no'), label: '' },
          ],
        }),
      },
      text('from', t('settings.office.from'), 84, ({ validFrom }) => showDay(validFrom)),
      text('to', t('settings.office.to'), 84, ({ validTo }) => showDay(validTo)),
    ];
  }, [t, units, isReadOnly]);
  return (
    <OfficeTable<'official', Official>
      kind="official"
      title={t('settings.office.officials')}
      hint={t('settings.office.officialsHint')}
      rows={officials}
      columns={columns}
      readCell={(column, text) => readOfficialCell(column, text, units)}
      begin={emptyOfficial}
      readTable={(table) =>
        readOfficials(table).map(
          ({ name = '', nip = null, rank = null, position = '', from = null, to = null }) => ({
            ...emptyOfficial,
            name,
            nip,
            rank,
            position,
            validFrom: from,
            validTo: to,
          }),
        )
      }
    />
  );
}
