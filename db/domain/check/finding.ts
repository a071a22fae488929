import type { Decimal } from '../decimal.ts';
import type { PlanIndicator, PlanNode } from '../plan-document.ts';
import { type CheckRule, checkRules } from './rules.ts';

export type { CheckRule } from './rules.ts';

/** `error` stops adoption and final printing, `warning` asks for a look, `hint` is advice. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing the auditor noticed: where, what, and what its sentence needs beside the rule. */
export type Finding = Readonly<{
  rule: CheckRule;
  severity: Severity;
  /** What the finding stands at; both null for the plan as a whole. */
  nodeId: string | null;
  indicatorId: string | null;
  year: number | null;
  params: Readonly<Record<string, string>>;
  /** Figures of the sentence, written in the reader's number format when it is made. */
  figures: Readonly<Record<string, Decimal>>;
}>;

type Told = Readonly<{
  params?: Readonly<Record<string, string>>;
  figures?: Readonly<Record<string, Decimal>>;
}>;

export const findInPlan = (rule: CheckRule, { params = {}, figures = {} }: Told = {}): Finding => ({
  rule,
  severity: checkRules[rule].severity,
  nodeId: null,
  indicatorId: null,
  year: null,
  params,
  figures,
});

/** The sentence may name the statement as `text`. */
export const findAtNode = (rule: CheckRule, node: PlanNode, told: Told = {}): Finding => ({
  ...findInPlan(rule, { ...told, params: { text: node.text, ...told.params } }),
  nodeId: node.id,
});

/** The sentence may name `indicator` and, where there is one, `year`. */
export const findAtIndicator = (
  rule: CheckRule,
  indicator: PlanIndicator,
  year: number | null = null,
  told: Told = {},
): Finding => ({
  ...findInPlan(rule, {
    ...told,
    params: { indicator: indicator.name, ...(year === null ? {} : { year: String(year) }), ...told.params },
  }),
  nodeId: indicator.nodeId,
  indicatorId: indicator.id,
  year,
});
