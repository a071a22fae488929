import type { FieldProps } from '../fields/field-props.ts';

/** What every part of the sheet shows. */
export type SheetProps = FieldProps &
  Readonly<{
    /** Of the screen: whose achievement is shown. */
    year: number;
  }>;
