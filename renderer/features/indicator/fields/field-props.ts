import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';

/** What a field of an indicator needs, wherever it stands. */
export type FieldProps = Readonly<{
  document: PlanDocument;
  indicator: PlanIndicator;
  locale: NumberLocale;
  isReadOnly: boolean;
}>;
