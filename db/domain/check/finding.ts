/** One thing the auditor noticed: where, what (a text key with its parameters), and how much it matters. */
export type Finding = Readonly<{
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  /** What the finding stands at; both null for the plan as a whole. */
  nodeId: string | null;
  indicatorId: string | null;
  year: number | null;
  /** What the sentence needs beside its rule. */
  params: Readonly<Record<string, string>>;
}>;
