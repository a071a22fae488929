import { useTranslation } from 'react-i18next';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { type CeilingFactor, ceilingFactors } from '../../../db/domain/table-import/column-roles.ts';
import type { ColumnReading } from '../../../db/domain/table-import/describe-readings.ts';
import { columnName } from '../../../db/domain/table-import/table.ts';
import { Select } from '../../ui/select.tsx';
import { choose, type Found } from './import-session.ts';
import { StepRow, StepTable } from './step-table.tsx';
import type { ImportSession } from './use-import-session.ts';
import { useNumberLocale } from './use-number-locale.ts';

/** A line for each column of figures: what stands there, and what is made of it. */
export function NumbersStep({ session, found }: { readonly session: ImportSession; readonly found: Found }) {
  const { t } = useTranslation();
  const locale = useNumberLocale();
  const setReading = (
    reading: ColumnReading,
    part: { locale?: 'id' | 'en'; factor?: CeilingFactor },
  ): void => {
    const { index } = reading;
    session.correct((now) => ({
      ...now,
      readings: choose(now.readings, { index, locale: reading.locale, factor: reading.factor, ...part }),
    }));
  };
  if (found.readings.length === 0) return <p className="import__lead">{t('importer.numbers.none')}</p>;
  return (
    <StepTable
      lead={t('importer.numbers.lead')}
      label={t('importer.numbers.table')}
      heads={[
        t('importer.columns.column'),
        t('importer.columns.heading'),
        t('importer.numbers.samples'),
        t('importer.numbers.counts'),
        t('importer.numbers.mark'),
        t('importer.numbers.factor'),
      ]}
    >
      {found.readings.map((reading) => (
        <StepRow
          key={reading.index}
          index={reading.index}
          heading={`${t(`importWords.roles.${reading.role}`)} ${reading.year ?? ''}`.trim()}
        >
          <td>
            <Samples reading={reading} locale={locale} />
          </td>
          <td className="import__counts">
            <Counts counts={reading.counts} />
          </td>
          <td>
            {reading.hasTexts ? (
              <Select
                label={t('importer.numbers.markOf', { column: columnName(reading.index) })}
                options={(['id', 'en'] as const).map((id) => ({
                  id,
                  label: t(`importer.numbers.marks.${id}`),
                }))}
                value={reading.locale}
                onChange={(chosen) => setReading(reading, { locale: chosen })}
              />
            ) : (
              <span className="import__source">{t('importer.numbers.stored')}</span>
            )}
          </td>
          <td>
            {reading.role === 'ceiling' && (
              <Select
                label={t('importer.numbers.factorOf', { column: columnName(reading.index) })}
                options={ceilingFactors.map((id) => ({
                  id,
                  label: t(`importer.numbers.factors.${id}`),
                }))}
                value={reading.factor}
                onChange={(factor) => setReading(reading, { factor })}
              />
            )}
          </td>
        </StepRow>
      ))}
    </StepTable>
  );
}

function Samples({ reading, locale }: { readonly reading: ColumnReading; readonly locale: NumberLocale }) {
  const { t } = useTranslation();
  return (
    <ul className="import__samples">
      {reading.samples.map(({ text, value, valueMax }) => (
        <li key={text}>
          <q>{text}</q> {t('importer.numbers.readAs')}{' '}
          <strong>
            {formatDecimal(value, { locale })}
            {valueMax !== null && `–${formatDecimal(valueMax, { locale })}`}
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Counts({ counts }: { readonly counts: ColumnReading['counts'] }) {
  const { t } = useTranslation();
  const { figures, empty, words, missing, unreadable } = counts;
  const parts = [
    t('importer.numbers.countsText', { figures: String(figures), empty: String(empty) }),
    ...(words > 0 ? [t('importer.numbers.words', { count: words })] : []),
    ...(missing > 0 ? [t('importer.numbers.missing', { count: missing })] : []),
  ];
  return (
    <>
      {parts.join(', ')}
      {unreadable > 0 && (
        <strong className="import__warning">
          {' '}
          {t('importer.numbers.unreadable', { count: unreadable })}
        </strong>
      )}
    </>
  );
}
