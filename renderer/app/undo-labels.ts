/** A step of the history as menus name it: the command, and how many cells it touched where that is known. */
export type UndoStep = Readonly<{
  command: string;
  count: number | null;
  /** Another window on the same file took it. */
  isElsewhere?: boolean;
}>;

/** What this window has seen of both stacks; the file itself knows only the next command of each. */
export type UndoSteps = Readonly<{ undo: readonly UndoStep[]; redo: readonly UndoStep[] }>;

export const noSteps: UndoSteps = { undo: [], redo: [] };

/** Older steps than this are named without their count. */
const keptSteps = 100;

export const pushStep = (steps: UndoSteps, step: UndoStep): UndoSteps => ({
  undo: [...steps.undo, step].slice(-keptSteps),
  redo: [],
});

export function takeStep(steps: UndoSteps, which: 'undo' | 'redo'): UndoSteps {
  const other = which === 'undo' ? 'redo' : 'undo';
  const step = steps[which].at(-1);
  if (!step) return steps;
  const taken = steps[which].slice(0, -1);
  const given = [...steps[other], step];
  return which === 'undo' ? { undo: taken, redo: given } : { redo: taken, undo: given };
}

/** The next step as the file names it, with the count this window remembers for it. */
export function describeStep(
  steps: UndoSteps,
  which: 'undo' | 'redo',
  next: { readonly command: string } | null,
): UndoStep | null {
  if (!next) return null;
  const known = steps[which].at(-1);
  return known?.command === next.command ? known : { command: next.command, count: null };
}
