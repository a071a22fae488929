/**
 * What happened to an indicator in one act of a person: itself, its figures, the components of its formula, and what was
 * written or planned for it.
 */
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
  of: 'indicator' | 'target' | 'realization' | 'component' | 'benchmark' | 'analysis' | 'action';
  /** `erased`: personal data was cleared, and only that something happened is still known. */
  kind: 'created' | 'changed' | 'removed' | 'erased';
  /** Of whatever belongs to a year; null for the rest. */
  year: number | null;
  quarter: number | null;
  /** What a component is called in the formula, an action in words, a benchmark by whose it is; null for the rest. */
  title: string | null;
  fields: readonly FieldChange[];
}>;

/** `name` is the field's name in the plan's document (`dataSource`). */
export type FieldChange = Readonly<{
  name: string;
  before: string | number | null;
  after: string | number | null;
}>;
