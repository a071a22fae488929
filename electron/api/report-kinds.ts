/** Apart from the schemas: the page offers these, and must not load a parser that its policy forbids to compile. */
export const reportKinds = ['renstra', 'lkjip', 'strategy'] as const;
export type ReportKind = (typeof reportKinds)[number];
