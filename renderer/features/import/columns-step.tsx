import { useTranslation } from 'react-i18next';
import { type ColumnRole, columnRoles, isYearRole } from '../../../db/domain/table-import/column-roles.ts';
import { columnName } from '../../../db/domain/table-import/table.ts';
import type { ProposedColumn } from '../../../electron/api/import.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { Select } from '../../ui/select.tsx';
import { choose, type Found } from './import-session.ts';
import { StepRow, StepTable } from './step-table.tsx';
import type { ImportSession } from './use-import-session.ts';

/** What each column is taken for, beside what stands in it. */
export function ColumnsStep({ session, found }: { readonly session: ImportSession; readonly found: Found }) {
  const { t } = useTranslation();
  const known = found.columns.filter(({ role }) => role !== 'ignore').length;
  const options = columnRoles.map((role) => ({ id: role, label: t(`importWords.roles.${role}`) }));
  const setColumn = (index: number, role: ColumnRole, year: number | null): void =>
    session.correct((now) => ({ ...now, columns: choose(now.columns, { index, role, year }) }));
  return (
    <StepTable
      lead={t('importer.columns.lead', { known: String(known), total: String(found.columns.length) })}
      label={t('importer.columns.table')}
      heads={[
        t('importer.columns.column'),
        t('importer.columns.heading'),
        t('importer.columns.examples'),
        t('importer.columns.role'),
        t('importer.columns.year'),
      ]}
    >
      {found.columns.map((column) => (
        <StepRow
          key={column.index}
          index={column.index}
          heading={column.heading}
          isIgnored={column.role === 'ignore'}
        >
          <td className="import__examples">{column.examples.join(' · ')}</td>
          <td>
            <span className="import__role">
              <Select
                label={t('importer.columns.roleOf', { column: columnName(column.index) })}
                options={options}
                value={column.role}
                onChange={(role) => setColumn(column.index, role, isYearRole(role) ? column.year : null)}
              />
              <span className="import__source">{t(`importer.columns.source.${nameSource(column)}`)}</span>
            </span>
          </td>
          <td>
            {isYearRole(column.role) && (
              <CommitField
                label={t('importer.columns.yearOf', { column: columnName(column.index) })}
                isLabelHidden
                inputMode="numeric"
                value={column.year === null ? '' : String(column.year)}
                onCommit={async (text) => {
                  const isYear = /^(19|20)\d\d$/.test(text.trim());
                  if (!isYear) return t('importer.columns.yearInvalid');
                  setColumn(column.index, column.role, Number(text));
                  return undefined;
                }}
              />
            )}
          </td>
        </StepRow>
      ))}
    </StepTable>
  );
}

function nameSource({
  source,
  score,
}: ProposedColumn): 'guess' | 'unsure' | 'unknown' | 'remembered' | 'chosen' {
  if (source !== 'guess') return source;
  if (score === 0) return 'unknown';
  return score >= 0.75 ? 'guess' : 'unsure';
}
