import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A horizontal line that is drawn on a page, in points from the lower left corner. */
export type PageRule = Readonly<{ from: number; to: number; at: number }>;

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** How paths say what follows: a point to begin at, or one to draw to. */
const moveTo = 0;
const lineTo = 1;
/** Points have no more decimals than this that could be seen. */
const near = 0.1;

const within = (outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  outer[0] * a + outer[2] * b,
  outer[1] * a + outer[3] * b,
  outer[0] * c + outer[2] * d,
  outer[1] * c + outer[3] * d,
  outer[0] * e + outer[2] * f + outer[4],
  outer[1] * e + outer[3] * f + outer[5],
];
const place = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** Every horizontal stroke of each page, as another program draws it. */
export async function readPdfRules(bytes: Uint8Array): Promise<readonly (readonly PageRule[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: (readonly PageRule[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
      pages.push(listRules(fnArray, argsArray));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function listRules(operators: readonly number[], operands: readonly unknown[]): readonly PageRule[] {
  const rules: PageRule[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  operators.forEach((operator, index) => {
    const given = operands[index];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? now;
    else if (operator === OPS.transform) now = within(now, given as Matrix);
    else if (operator === OPS.constructPath) {
      const [paint, [path]] = given as [number, [Float32Array | null]];
      if (paint === OPS.stroke && path) rules.push(...listStrokes(path, now));
    }
  });
  return rules;
}

function listStrokes(path: Float32Array, matrix: Matrix): readonly PageRule[] {
  const rules: PageRule[] = [];
  let last: Point = [0, 0];
  for (let at = 0; path[at] === moveTo || path[at] === lineTo; at += 3) {
    const next = place(matrix, [path[at + 1] ?? 0, path[at + 2] ?? 0]);
    if (path[at] === lineTo && Math.abs(next[1] - last[1]) < near) {
      rules.push({ from: Math.min(last[0], next[0]), to: Math.max(last[0], next[0]), at: next[1] });
    }
    last = next;
  }
  return rules;
}

/** The lowest line of a page, from where to where it goes without a gap; null where nothing is drawn. */
export function findLowestRule(rules: readonly PageRule[]): PageRule | null {
  const at = Math.min(...rules.map((rule) => rule.at));
  const [first, ...parts] = rules
    .filter((rule) => Math.abs(rule.at - at) < near)
    .toSorted((a, b) => a.from - b.from);
  if (!first) return null;
  let { to } = first;
  for (const part of parts) if (part.from <= to + near) to = Math.max(to, part.to);
  return { ...first, to };
}
