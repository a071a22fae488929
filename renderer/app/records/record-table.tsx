import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind, RecordOf, RecordValues } from '../../../db/domain/plan-records.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { useIsPlanFixed, useIsReadOnly } from '../use-document.ts';
import { type FieldColumn, RecordCell } from './record-cell.tsx';
import './record-table.css';
import { useRecordActions } from './use-record-actions.ts';

export type RecordColumn<K extends RecordKind> =
  | (FieldColumn<K> & Readonly<{ label: string; width?: string }>)
  | Readonly<{ kind: 'shown'; label: string; width?: string; show: (row: RecordOf<K>) => ReactNode }>;

/**
 * The rows of one list, typed where they stand: every field is kept on leaving it. The first column names the row; a
 * new row begins with it and exists once it has been written.
 */
export function RecordTable<K extends RecordKind>({
  kind,
  title,
  hint,
  rows,
  columns,
  first,
  blank,
  addLabel,
  actions,
}: {
  readonly kind: K;
  readonly title: string;
  readonly hint?: string;
  readonly rows: readonly RecordOf<K>[];
  readonly columns: readonly RecordColumn<K>[];
  /** The field a new row begins with. */
  readonly first: keyof RecordValues<K> & string;
  /** The other fields of a new row. */
  readonly blank: RecordValues<K>;
  readonly addLabel: string;
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const isFileReadOnly = useIsReadOnly();
  const isPlanFixed = useIsPlanFixed();
  // What is made under an adopted plan goes on; what the plan says of itself does not change.
  const isReadOnly = kind === 'derivedPlan' || kind === 'derivedPlanPart' ? isFileReadOnly : isPlanFixed;
  const records = useRecordActions(kind);
  const [isAdding, setAdding] = useState(false);
  const [error, setError] = useState<string>();
  const act = async (turn: Promise<string | undefined>): Promise<void> => setError(await turn);
  const nameOf = (row: RecordOf<K>): string => String((row as Record<string, unknown>)[first] ?? '');
  const isOrdered = rows.some((row) => 'sort' in row);

  async function add(text: string): Promise<string | undefined> {
    if (text.trim() === '') {
      setAdding(false);
      return undefined;
    }
    const problem = await records.create({ ...blank, [first]: text.trim() } as RecordValues<K>);
    if (problem === undefined) setAdding(false);
    return problem;
  }

  return (
    <section className="records" aria-labelledby={`records-${kind}`}>
      <header className="records__header">
        <h2 className="records__title" id={`records-${kind}`}>
          {title}
        </h2>
        <span className="records__count">{rows.length}</span>
        <span className="spacer" />
        {actions}
        {!isReadOnly && (
          <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
            {addLabel}
          </Button>
        )}
      </header>
      {hint && <p className="records__hint">{hint}</p>}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {rows.length > 0 && (
        <table className="records__table">
          <thead>
            <tr>
              {columns.map(({ label, width }) => (
                <th key={label} scope="col" style={width ? { inlineSize: width } : undefined}>
                  {label}
                </th>
              ))}
              {!isReadOnly && (
                <th className="records__acts">
                  <span className="visually-hidden">{t('records.acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column.label}>
                    {column.kind === 'shown' ? (
                      column.show(row)
                    ) : (
                      <RecordCell
                        column={column}
                        label={`${column.label}: ${nameOf(row)}`}
                        row={row}
                        isReadOnly={isReadOnly}
                        onKeep={(patch) => records.update(row, patch)}
                      />
                    )}
                  </td>
                ))}
                {!isReadOnly && (
                  <td className="records__acts">
                    {isOrdered && (
                      <>
                        <IconButton
                          icon={ArrowUp}
                          size="small"
                          label={t('records.up', { name: nameOf(row) })}
                          isDisabled={index === 0}
                          onPress={() => void act(records.move(row.id, rows[index - 2]?.id ?? null))}
                        />
                        <IconButton
                          icon={ArrowDown}
                          size="small"
                          label={t('records.down', { name: nameOf(row) })}
                          isDisabled={index === rows.length - 1}
                          onPress={() => void act(records.move(row.id, rows[index + 1]?.id ?? null))}
                        />
                      </>
                    )}
                    <IconButton
                      icon={Trash2}
                      size="small"
                      label={t('records.remove', { name: nameOf(row) })}
                      onPress={() => void act(records.remove(row.id))}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && !isAdding && <p className="records__empty">{t('records.empty')}</p>}
      {isAdding && (
        <div className="records__new">
          <CommitField label={addLabel} value="" autoFocus onCommit={add} />
        </div>
      )}
    </section>
  );
}
