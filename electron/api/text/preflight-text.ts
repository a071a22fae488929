import type { PreflightFinding, PreflightItem } from '../../../db/domain/preflight/preflight-finding.ts';

/** What i18next's `t` is for this: a key and what its sentence needs. */
type Translate = (key: string, params: Readonly<Record<string, string | number>>) => string;

/** Their line says everything: what it found has no name of its own. */
const saidAtOnce: ReadonlySet<PreflightFinding['rule']> = new Set([
  'no-period',
  'no-indicators',
  'plan-errors',
  'period-open',
  'example-data',
]);
const withDetail: ReadonlySet<PreflightFinding['rule']> = new Set([
  'targets-missing',
  'figure-gone',
  'figure-missing',
  'number-differs',
]);

export type PreflightLine = Readonly<{ text: string; item: PreflightItem }>;

/** A finding as a heading and a line for each thing it found; without lines where the heading says it all. */
export function writePreflight(
  { rule, items }: PreflightFinding,
  translate: Translate,
): Readonly<{ text: string; lines: readonly PreflightLine[] }> {
  const text = translate(`preflight.rule.${rule}`, { count: items.length, label: items[0]?.label ?? '' });
  const named = saidAtOnce.has(rule) ? [] : items.filter(({ label }) => label !== '');
  return { text, lines: named.map((item) => ({ text: writeItem(rule, item, translate), item })) };
}

function writeItem(rule: PreflightFinding['rule'], item: PreflightItem, translate: Translate): string {
  const { label, found, expected, figure } = item;
  if (!withDetail.has(rule)) return label;
  return translate(`preflight.item.${rule}`, {
    label,
    found: found ?? '',
    expected: expected ?? '',
    figure: figure === null ? '' : translate(`preflight.figures.${figure}`, {}),
  });
}
