/** What this computer is used for. It keeps people from mistakes and is no lock: whoever has the file can change it. */
export const roles = ['planner', 'evaluator'] as const;
export type Role = (typeof roles)[number];

/** Judging is the evaluator's, and all an evaluator does. */
const ofEvaluator: ReadonlySet<string> = new Set(['verification.set', 'period.return', 'period.verify']);
/** Closing for good and opening again is for both: an office without an evaluator of its own closes its year too. */
const ofBoth: ReadonlySet<string> = new Set(['period.seal', 'period.reopen']);

export const mayRun = (role: Role, command: string): boolean =>
  ofBoth.has(command) || ofEvaluator.has(command) === (role === 'evaluator');
