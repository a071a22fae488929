import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../db/domain/plan-document.ts';
import { useIsReadOnly, usePlan } from '../../app/use-document.ts';
import type { CellFacts, GridColumn } from '../../ui/grid/grid-types.ts';
import { emptyUnit, type OfficeRow, readUnitCell, showDay } from './model/office-rows.ts';
import { readUnits } from './model/pasted-rows.ts';
import { OfficeTable } from './office-table.tsx';

type Row = OfficeRow<Unit>;

/** The units of the office, as its plans and indicators name them. */
export function UnitsTable() {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const { units } = usePlan();
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
    const cell =
      (show: (unit: Unit) => string) =>
      (row: Row): CellFacts => ({
        text: row.row ? show(row.row) : '',
        state: isReadOnly ? 'read-only' : 'editable',
      });
    return [
      {
        key: 'code',
        name: t('settings.office.code'),
        width: 96,
        cell: cell(({ code }) => code ?? ''),
        editor: () => ({ kind: 'text' }),
      },
      {
        key: 'name',
        name: t('settings.office.unit'),
        width: 'fill',
        minWidth: 220,
        cell: cell(({ name }) => name),
        editor: () => ({ kind: 'text', placeholder: t('settings.office.newUnit') }),
      },
      {
        key: 'parent',
        name: t('settings.office.parent'),
        width: 210,
        cell: cell(({ parentId }) => (parentId === null ? '' : (nameOf.get(parentId) ?? ''))),
        editor: (row) => ({
          kind: 'choice',
          options: units
            .filter(({ id }) => id !== row.row?.id)
            .map(({ name, code }) => ({ code: name, label: code ?? '' })),
        }),
      },
      {
        key: 'from',
        name: t('settings.office.from'),
        width: 92,
        cell: cell(({ validFrom }) => showDay(validFrom)),
        editor: () => ({ kind: 'text' }),
      },
      {
        key: 'to',
        name: t('settings.office.to'),
        width: 92,
        cell: cell(({ validTo }) => showDay(validTo)),
        editor: () => ({ kind: 'text' }),
      },
    ];
  }, [t, units, isReadOnly]);
  return (
    <OfficeTable<'unit', Unit>
      kind="unit"
      title={t('settings.office.units')}
      hint={t('settings.office.unitsHint')}
      rows={units}
      columns={columns}
      readCell={(column, text) => readUnitCell(column, text, units)}
      begin={emptyUnit}
      readTable={(table) =>
        readUnits(table).map(({ name = '', code = null }) => ({ ...emptyUnit, name, code }))
      }
    />
  );
}
