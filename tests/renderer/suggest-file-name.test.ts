import { describe, expect, it } from 'vitest';
import { suggestFileName } from '../../renderer/app/suggest-file-name.ts';

describe('suggestFileName', () => {
  it('keeps what people called the plan', () => {
    expect(suggestFileName('Renstra Dinas Sosial 2025–2029')).toBe('Renstra Dinas Sosial 2025–2029');
  });

  it('replaces the signs that no system takes', () => {
    expect(suggestFileName('Badan A/B: "rencana"?')).toBe('Badan A-B- -rencana-');
    expect(suggestFileName('  dua\n baris ')).toBe('dua- baris');
  });

  it('cuts a long name at a word', () => {
    // 20 words of 9 letters and a blank: 12 of them are 119 letters, the 13th does not fit into 120.
    const name = suggestFileName('kata12345 '.repeat(20));
    expect(name).toBe('kata12345 '.repeat(12).trim());
  });

  it('cuts a long word where it must', () => {
    expect(suggestFileName('a'.repeat(300))).toHaveLength(120);
  });
});
