import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureCharts } from './cases/charts.ts';
import { measureCommit } from './cases/commit.ts';
import { measureDocuments } from './cases/documents.ts';
import { measureEntry } from './cases/entry.ts';
import { measureEvidence } from './cases/evidence.ts';
import { measureHost } from './cases/host.ts';
import { measureNomenclature } from './cases/nomenclature.ts';
import { measureCascade, measureOpening } from './cases/reading.ts';
import { measureReportMemory } from './cases/report-memory.ts';
import { measureReports } from './cases/reports.ts';
import { measureTree } from './cases/tree.ts';
import { measureTyping } from './cases/typing.ts';
import { printHeading, printResult, type Result, type Skipped } from './result.ts';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    json: { type: 'string' },
    evidence: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const resourcesDir = join(root, 'out', 'resources');

const cases: readonly (() => Promise<readonly (Result | Skipped)[]>)[] = [
  () => measureCommit(resourcesDir),
  measureCascade,
  measureOpening,
  () => measureEvidence(values.evidence),
  () => measureNomenclature(join(root, 'out', 'node', 'spreadsheet-worker.js')),
  () => measureReports(join(root, 'out', 'node', 'render-worker.js'), resourcesDir),
  () => measureDocuments(join(root, 'out', 'node', 'render-worker.js'), resourcesDir),
  measureReportMemory,
  measureHost,
  measureTyping,
  measureEntry,
  measureCharts,
  measureTree,
];

process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}\n\n${printHeading()}`,
);
const results: (Result | Skipped)[] = [];
for (const measure of cases) {
  for (const result of await measure()) {
    results.push(result);
    process.stdout.write(
      'reason' in result ? `${result.name}: not measured, ${result.reason}\n` : printResult(result),
    );
  }
}

const missed = results.filter((result) => 'bound' in result && !result.bound.isKept);
process.stdout.write(`\n${missed.length === 0 ? 'every bound kept' : `${missed.length} bound(s) missed`}\n`);
const target = values.json ?? join(root, 'out', 'bench.json');
const path = isAbsolute(target) ? target : join(process.env.INIT_CWD ?? root, target);
writeFileSync(
  path,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.versions.node, results }, null, 2)}\n`,
);
process.exitCode = values.strict && missed.length > 0 ? 1 : 0;
