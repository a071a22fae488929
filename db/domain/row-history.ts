/** What happened to an indicator in one act of a person: itself, its figures and the components of its formula. */
export type RowHistoryEntry = Readonly<{
  seq: number;
  command: string;
  actor: string;
  at: string;
  /** The command an undo or a redo took back; null for an act of its own. */
  takenBack: string | null;
  changes: readonly RowChange[];
}>;

export type RowChange = Readonly<{
  of: 'indicator' | 'target' | 'realization' | 'component';
  /** `erased`: personal data was cleared, and only that something happened is still known. */
  kind: 'created' | 'changed' | 'removed' | 'erased';
  /** Of a figure; null for the rest. */
  year: number | null;
  quarter: number | null;
  /** What a component is called in the formula; null for the rest. */
  symbol: string | null;
  fields: readonly FieldChange[];
}>;

/** `name` is the field's name in the plan's document (`dataSource`). */
export type FieldChange = Readonly<{
  name: string;
  before: string | number | null;
  after: string | number | null;
}>;
