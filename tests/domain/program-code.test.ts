import { describe, expect, it } from 'vitest';
import {
  checkProgramCode,
  expandCode,
  findParentCode,
  findTemplateCode,
  readProgramCode,
} from '../../db/domain/program-code.ts';

describe('an official code', () => {
  it.each([
    ['1', 'affair'],
    ['1.06', 'field'],
    ['1.06.04', 'program'],
    ['1.06.04.2.01', 'activity'],
    ['1.06.04.2.01.011', 'subactivity'],
    ['1.06.04.2.01.0011', 'subactivity'],
    ['X.XX.01.2.01', 'activity'],
  ] as const)('%s is of the level %s', (code, kind) => {
    expect(readProgramCode(code)).toEqual({ code, kind });
  });

  it.each([
    '',
    '0',
    '1.6',
    '1.06.4',
    '1.06.04.2',
    '1.06.04.2.1',
    '1.06.04.2.01.11',
    '1.06.04.2.01.00011',
    'P.1',
  ])('is not written %j', (text) => {
    expect(readProgramCode(text)).toBeNull();
  });

  it('may be typed with spaces, a closing stop and small letters', () => {
    expect(readProgramCode(' 1 . 06.04. ')?.code).toBe('1.06.04');
    expect(readProgramCode('x.xx.01')?.code).toBe('X.XX.01');
  });

  it('begins with the code of the level above', () => {
    const parentOf = (code: string) => findParentCode(readProgramCode(code) ?? { code, kind: 'affair' });
    expect(parentOf('1.06.04.2.01.0011')).toBe('1.06.04.2.01');
    expect(parentOf('1.06.04.2.01')).toBe('1.06.04');
    expect(parentOf('1.06.04')).toBe('1.06');
    expect(parentOf('1.06')).toBe('1');
    expect(parentOf('1')).toBeNull();
  });

  it('of a supporting program is written out for a field, and found again', () => {
    expect(expandCode('X.XX.01.2.01.0001', '1.06')).toBe('1.06.01.2.01.0001');
    expect(expandCode('1.06.04', '2.08')).toBe('1.06.04');
    expect(findTemplateCode('1.06.01.2.01.0001')).toBe('X.XX.01.2.01.0001');
    expect(findTemplateCode('1.06.04')).toBeNull();
    expect(findTemplateCode('X.XX.01')).toBeNull();
  });

  it('is checked where it stands', () => {
    expect(checkProgramCode('1.06.04.2.01', 'activity', '1.06.04')).toBeNull();
    expect(checkProgramCode('1.06.04', 'program', null)).toBeNull();
    expect(checkProgramCode('1.06.05.2.01', 'activity', '1.06.04')).toEqual({
      kind: 'parent',
      parent: '1.06.04',
    });
    expect(checkProgramCode('1.06.04', 'activity', null)).toEqual({ kind: 'pattern', level: 'activity' });
    expect(checkProgramCode('1.06.01.2.01', 'activity', 'X.XX.01')).toBeNull();
    expect(checkProgramCode('S-1', 'objective', null)).toBeNull();
  });
});
