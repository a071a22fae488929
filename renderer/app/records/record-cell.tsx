import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDate, formatDecimal } from '../../../db/domain/format.ts';
import type { RecordKind, RecordOf, RecordValues } from '../../../db/domain/plan-records.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import { readNumber } from '../../../db/domain/read-number.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { usePlan } from '../use-document.ts';

/** One field of a row: how it is read and shown. */
export type FieldColumn<K extends RecordKind> = Readonly<{
  name: keyof RecordValues<K> & string;
}> &
  (
    | Readonly<{ kind: 'text' | 'long'; isRequired?: boolean }>
    | Readonly<{ kind: 'year' | 'decimal' | 'date' }>
    | Readonly<{ kind: 'flag'; yes: string; no: string }>
    /** One of the options; with `none` it may be left empty. */
    | Readonly<{ kind: 'choice'; options: readonly Option<string>[]; none?: string }>
  );

/** No option's id can be empty, so the empty one stands for nothing chosen. */
const nothing = '';

export function RecordCell<K extends RecordKind>({
  column,
  label,
  row,
  isReadOnly,
  onKeep,
}: {
  readonly column: FieldColumn<K>;
  readonly label: string;
  readonly row: RecordOf<K>;
  readonly isReadOnly: boolean;
  readonly onKeep: (patch: Partial<RecordValues<K>>) => Promise<string | undefined>;
}) {
  const { t } = useTranslation();
  const { organization } = usePlan();
  const value = (row as Record<string, unknown>)[column.name];
  const keep = (next: unknown): Promise<string | undefined> =>
    onKeep({ [column.name]: next } as Partial<RecordValues<K>>);

  if (column.kind === 'flag') {
    return (
      <Select
        label={label}
        isWide
        isDisabled={isReadOnly}
        options={[
          { id: 'no', label: column.no },
          { id: 'yes', label: column.yes },
        ]}
        value={value ? 'yes' : 'no'}
        onChange={(choice) => void keep(choice === 'yes')}
      />
    );
  }
  if (column.kind === 'choice') {
    const options =
      column.none === undefined ? column.options : [{ id: nothing, label: column.none }, ...column.options];
    return (
      <Select
        label={label}
        isWide
        isDisabled={isReadOnly}
        options={options}
        value={value === null ? nothing : String(value)}
        onChange={(choice) => void keep(choice === nothing ? null : choice)}
      />
    );
  }
  const { numberLocale: locale } = organization;
  const keepDay = (day: string | null): Promise<string | undefined> =>
    day === null ? Promise.resolve(t('records.dateNeeded')) : keep(day);
  const read = (text: string): Promise<string | undefined> => {
    const typed = text.trim();
    switch (column.kind) {
      case 'year':
        if (typed === '') return keep(null);
        return /^\d{4}$/.test(typed) ? keep(Number(typed)) : Promise.resolve(t('records.yearNeeded'));
      case 'date':
        if (typed === '') return keep(null);
        return keepDay(readDay(typed));
      case 'decimal': {
        const reading = readNumber(typed, { locale });
        if (reading.kind === 'empty' || reading.kind === 'missing') return keep(null);
        return reading.kind === 'number'
          ? keep(reading.value)
          : Promise.resolve(t('errors.not-a-number', { text: typed }));
      }
      default:
        if (typed !== '') return keep(typed);
        return column.isRequired ? Promise.resolve(t('records.textNeeded')) : keep(null);
    }
  };
  const write = (kept: unknown): string => {
    if (kept === null || kept === undefined) return '';
    if (column.kind === 'decimal') return formatDecimal(kept as Decimal, { locale });
    return column.kind === 'date' ? formatDate(String(kept), { locale, style: 'short' }) : String(kept);
  };
  return (
    <CommitField
      label={label}
      isLabelHidden
      isMultiline={column.kind === 'long'}
      isKeptOnPause={column.kind === 'long'}
      value={write(value)}
      isReadOnly={isReadOnly}
      onCommit={read}
    />
  );
}
