import type { RealizationCell } from '../../../db/domain/plan-document.ts';
import { Banner } from '../../ui/banner.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { DayField } from './day-field.tsx';
import { type EntryStyle, sayRelease } from './entry-facts.ts';
import type { KeepFields } from './entry-fields.tsx';
import type { IndicatorRow } from './entry-rows.ts';

const yearText = /^(19|20)\d{2}$/;

/** For figures of others (BPS and the like): the year they speak of and the day on which the final one comes out. */
export function ReleaseFields({
  row,
  cell,
  style,
  keep,
}: {
  readonly row: IndicatorRow;
  readonly cell: RealizationCell;
  readonly style: EntryStyle;
  readonly keep: KeepFields;
}) {
  const { t, isReadOnly } = style;
  const awaited = sayRelease(row, style);
  return (
    <>
      {awaited !== null && (
        <Banner tone={row.release === 'due' ? 'warning' : 'info'} isCompact>
          {awaited}
        </Banner>
      )}
      <div className="entry-fields__pair">
        <CommitField
          label={t('realization.inspector.dataYear')}
          value={cell.dataYear === null ? '' : String(cell.dataYear)}
          placeholder={String(row.year)}
          isReadOnly={isReadOnly}
          inputMode="numeric"
          onCommit={async (text) => {
            const year = text.trim();
            if (year === '' || year === String(row.year)) return keep({ dataYear: null });
            return yearText.test(year)
              ? keep({ dataYear: Number(year) })
              : t('realization.inspector.badYear', { text });
          }}
        />
        <DayField
          label={t('realization.inspector.releaseDate')}
          value={cell.releaseDate}
          style={style}
          onKeep={(releaseDate) => keep({ releaseDate })}
        />
      </div>
    </>
  );
}
