import type { Evidence } from './plan-records.ts';

type Parts = Pick<
  Evidence,
  'kind' | 'fileHash' | 'fileName' | 'mediaType' | 'sizeBytes' | 'location' | 'body'
>;
type Part = Exclude<keyof Parts, 'kind'>;

const partsOf: Readonly<Record<Evidence['kind'], readonly Part[]>> = {
  file: ['fileHash', 'fileName', 'mediaType', 'sizeBytes'],
  link: ['location'],
  text: ['body'],
};
const allParts: readonly Part[] = Object.values(partsOf).flat();

/** The first field that a piece of evidence of its kind has not and needs, or has and must not; null where all is well. */
export function findEvidenceFault(evidence: Readonly<Partial<Record<keyof Parts, unknown>>>): string | null {
  const needed = partsOf[evidence.kind as Evidence['kind']];
  return allParts.find((part) => needed.includes(part) !== ((evidence[part] ?? null) !== null)) ?? null;
}
