import { describe, expect, it } from 'vitest';
import type { ReportSectionInfo } from '../../../electron/api/report.ts';
import { findSectionAt, foldSections } from '../../../renderer/features/report/section-list.tsx';
import { aSection } from './a-section.ts';

const section = (id: string, depth: number, pageIndex: number, placeholders = 0): ReportSectionInfo =>
  aSection({ id, depth, pageIndex, placeholders });

describe('the sections beside the preview', () => {
  it('fold the analyses of an objective into it, their gaps too', () => {
    const folded = foldSections([
      section('bab', 1, 4),
      section('sasaran', 3, 4, 1),
      section('analisis 1', 4, 4, 2),
      section('analisis 2', 4, 5, 3),
      section('sasaran 2', 3, 6),
    ]);
    expect(folded.map((one) => [one.id, one.placeholders])).toEqual([
      ['bab', 0],
      ['sasaran', 6],
      ['sasaran 2', 0],
    ]);
  });

  it('name the last section that begins on the page in view or before it', () => {
    const sections = [section('a', 1, 1), section('b', 1, 3), section('c', 2, 3), section('d', 1, 9)];
    expect(findSectionAt(sections, 2)).toBe('a');
    expect(findSectionAt(sections, 3)).toBe('c');
    expect(findSectionAt([], 1)).toBeNull();
  });
});
