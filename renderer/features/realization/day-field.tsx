import { formatDate } from '../../../db/domain/format.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import { findToday } from '../../app/today.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import type { EntryStyle } from './entry-facts.ts';

/** A day as offices write it; Ctrl+; is today, as in a spreadsheet. */
export function DayField({
  label,
  value,
  style,
  onKeep,
  isOftenToday = false,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly style: EntryStyle;
  readonly onKeep: (value: string | null) => Promise<string | undefined>;
  /** Then the field says which key is today. */
  readonly isOftenToday?: boolean;
}) {
  const { t, locale, isReadOnly } = style;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+; belongs to the field inside
    <div
      onKeyDown={(event) => {
        if (event.key !== ';' || !(event.ctrlKey || event.metaKey) || isReadOnly) return;
        event.preventDefault();
        void onKeep(findToday());
      }}
    >
      <CommitField
        label={label}
        value={value === null ? '' : formatDate(value, { locale, style: 'short' })}
        hint={isOftenToday ? t('realization.inspector.dataDateHint') : undefined}
        isReadOnly={isReadOnly}
        onCommit={async (text) => {
          if (text.trim() === '') return onKeep(null);
          const day = readDay(text);
          return day === null ? t('realization.inspector.badDate', { text }) : onKeep(day);
        }}
      />
    </div>
  );
}
