import type { TFunction } from 'i18next';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import type { FieldReading } from '../../../../db/domain/rich-text/read-field.ts';

/** What a figure in a sentence is of, as its hover says: „Capaian 2026 · Angka kemiskinan”. */
export const labelField = (t: TFunction, { figure, year }: LiveField, { subject }: FieldReading): string =>
  t('writing.fieldLabel', {
    figure: t(`writing.figures.${figure}`),
    year,
    subject: subject ?? t('writing.subjectGone'),
  });
