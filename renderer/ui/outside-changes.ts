/** How often something was changed from outside of this window: what a field began with may be another value by now. */
let count = 0;

export const noteOutsideChange = (): void => {
  count += 1;
};

export const countOutsideChanges = (): number => count;

/** What was there when typing began. */
export type TypedOver = Readonly<{ value: string; changes: number }>;

export const rememberTypedOver = (value: string): TypedOver => ({ value, changes: count });

/** Whether somebody else put another value there while it was typed over. */
export const isTakenMeanwhile = (before: TypedOver | null, now: string): boolean =>
  before !== null && before.changes !== count && before.value !== now;

const shownLength = 120;

/** Of a value that is told in a sentence. */
export const shortenValue = (value: string): string =>
  value.length <= shownLength ? value : `${value.slice(0, shownLength)}…`;
