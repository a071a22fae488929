import { describe, expect, it } from 'vitest';
import { listSources, type SourceFile, stripProse } from './source-files.ts';

const product = ['db', 'electron', 'renderer'].flatMap(listSources);
const everything = [...product, ...['build', 'tests'].flatMap(listSources)];

/** The lines of a file that hold a pattern in code, named as an editor names them. */
function findLines({ path, text }: SourceFile, pattern: RegExp): string[] {
  return stripProse(text)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : []));
}

const anyType = /(?:[:<|&,(=]\s*|\bas\s+|\bextends\s+)any\b(?!\w|['"(.:])/;
const isExcused = (text: string, at: string): boolean => {
  const line = text.split('\n')[Number(at.split(':')[1]) - 2] ?? '';
  return /biome-ignore lint\/suspicious\/noExplicitAny: \S+ \S+/.test(line);
};

describe('sources', () => {
  it('stay readable: no file has more than 500 lines', () => {
    const long = everything.filter(({ text }) => text.split('\n').length > 500);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('have no type any without a reason on the line before', () => {
    const found = everything.flatMap((file) =>
      findLines(file, anyType).filter((at) => !isExcused(file.text, at)),
    );
    expect(found).toEqual([]);
  });

  it('leave no test alone in its file', () => {
    const only = /\b(?:it|test|describe|suite)(?:\.\w+)*\.only\b/;
    expect(listSources('tests').flatMap((file) => findLines(file, only))).toEqual([]);
  });

  it('leave nothing for later', () => {
    // Written apart, so that this line is not found.
    const mark = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
    const found = everything.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (mark.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('print nothing from the database and the backend: what they have to say is a result or a log entry', () => {
    const quiet = product.filter(({ path }) => /^(db|electron\/backend|electron\/api)\//.test(path));
    expect(quiet.flatMap((file) => findLines(file, /\bconsole\./))).toEqual([]);
  });

  it('look for no data beside themselves: what is bundled lies elsewhere', () => {
    const found = product.flatMap((file) => findLines(file, /\bimport\.meta\.(?:url|dirname|filename)\b/));
    expect(found).toEqual([]);
  });
});

describe('the search itself', () => {
  const file = (text: string): SourceFile => ({ path: 'a.ts', text });

  it('finds the type and not the word', () => {
    const typed = ['let a: any;', 'f(x as any)', 'Array<any>', 'x: string | any', 'T = any'];
    for (const text of typed) expect(findLines(file(text), anyType)).toEqual(['a.ts:1']);
    const prose = [
      '// in any case',
      "say('any: all')",
      'const any = 1;',
      '/* as any */',
      'isAny(x)',
      'x.any',
    ];
    for (const text of prose) expect(findLines(file(text), anyType)).toEqual([]);
  });

  it('names the right line below a comment of several', () => {
    expect(findLines(file('/*\n * two\n */\nconsole.log(1)'), /\bconsole\./)).toEqual(['a.ts:4']);
  });
});
