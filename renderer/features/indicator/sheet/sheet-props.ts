import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';

/** What every part of the sheet shows. */
export type SheetProps = Readonly<{
  document: PlanDocument;
  indicator: PlanIndicator;
  /** Of the screen: whose achievement is shown. */
  year: number;
  locale: NumberLocale;
  isReadOnly: boolean;
}>;
