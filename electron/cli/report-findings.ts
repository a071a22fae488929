import { countOpen, type PreflightFinding } from '../../db/domain/preflight/preflight-finding.ts';
import { writePreflight } from '../api/text/preflight-text.ts';
import type { Translator } from './translator.ts';

/** What the checks before printing found, line by line; empty where there is nothing to say. */
export function writeFindings(findings: readonly PreflightFinding[], { shared }: Translator): string {
  const count = countOpen(findings);
  const lines = findings.flatMap((finding) => {
    const { text, lines: found } = writePreflight(finding, shared);
    return [`${finding.weight === 'open' ? '!' : '-'} ${text}`, ...found.map((one) => `    ${one.text}`)];
  });
  const all = count === 0 ? lines : [shared('preflight.open', { count }), ...lines];
  return all.map((line) => `${line}\n`).join('');
}
