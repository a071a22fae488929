import { useTranslation } from 'react-i18next';
import type { TableRange } from '../../../db/domain/table-import/find-range.ts';
import { cellAddress, columnName } from '../../../db/domain/table-import/table.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { Select } from '../../ui/select.tsx';
import { readColumnName, readRowNumber, withRange } from './import-session.ts';
import type { ImportSession } from './use-import-session.ts';

const rowFields = ['headerFirst', 'headerLast', 'dataLast'] as const;
const columnFields = ['columnFirst', 'columnLast'] as const;
const drawnRows = 150;

/** The sheet as it is, with the table marked on it. */
export function RangeStep({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { opened, sheet, proposal, choices } = session.state;
  if (!opened || !proposal) return null;
  const { sheetRows, found } = proposal;
  const size = opened.sheets[sheet];
  const whole: TableRange = {
    headerFirst: 0,
    headerLast: 0,
    dataLast: Math.max((size?.rows ?? 1) - 1, 0),
    columnFirst: 0,
    columnLast: Math.max((size?.columns ?? 1) - 1, 0),
  };
  const range = found?.range ?? choices.range ?? whole;
  const change = async (part: Partial<TableRange>): Promise<undefined> => {
    session.correct((now) => withRange(now, { ...range, ...part }));
  };
  return (
    <>
      <p className="import__lead">
        {found
          ? t('importer.range.lead', {
              range: `${cellAddress(range.headerFirst, range.columnFirst)}:${cellAddress(range.dataLast, range.columnLast)}`,
            })
          : t('importer.range.none')}
      </p>
      <div className="import__fields">
        {opened.sheets.length > 1 && (
          <Select
            label={t('importer.range.sheet')}
            isLabelShown
            value={String(sheet)}
            options={opened.sheets.map(({ name, isHidden }, index) => ({
              id: String(index),
              label: name,
              detail: isHidden ? t('importer.range.hidden') : undefined,
            }))}
            onChange={(chosen) => session.chooseSheet(Number(chosen))}
          />
        )}
        {rowFields.map((name) => (
          <CommitField
            key={name}
            label={t(`importer.range.${name}`)}
            value={String(range[name] + 1)}
            inputMode="numeric"
            onCommit={async (text) => {
              const row = readRowNumber(text);
              return row === null ? t('importer.range.rowInvalid') : change({ [name]: row });
            }}
          />
        ))}
        {columnFields.map((name) => (
          <CommitField
            key={name}
            label={t(`importer.range.${name}`)}
            value={columnName(range[name])}
            onCommit={async (text) => {
              const column = readColumnName(text);
              return column === null ? t('importer.range.columnInvalid') : change({ [name]: column });
            }}
          />
        ))}
      </div>
      <SheetTable
        label={t('importer.range.table', { name: size?.name ?? '' })}
        rows={sheetRows.slice(0, drawnRows)}
        range={found ? range : null}
      />
      {(size?.rows ?? 0) > drawnRows && <p className="import__lead">{t('importer.range.more')}</p>}
    </>
  );
}

function SheetTable({
  label,
  rows,
  range,
}: {
  readonly label: string;
  readonly rows: readonly (readonly string[])[];
  readonly range: TableRange | null;
}) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = Array.from({ length: width }, (_, index) => index);
  const place = (row: number, column: number): string | undefined => {
    if (!range || column < range.columnFirst || column > range.columnLast) return undefined;
    if (row < range.headerFirst || row > range.dataLast) return undefined;
    return row <= range.headerLast ? 'header' : 'data';
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll-table" aria-label={label} tabIndex={0}>
      <table className="import__sheet">
        <thead>
          <tr>
            <td className="import__corner" />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the row of a sheet is its number
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => (
                <td key={column} data-place={place(index, column)} title={row[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
