import { describe, expect, it } from 'vitest';
import { findNextLevel, type RuleLevel } from '../../db/domain/cascade-rules.ts';
import { type FrameworkPreset, frameworkPresets } from '../../db/domain/framework-presets.ts';

const levelsOf = ({ levels }: FrameworkPreset): readonly RuleLevel[] =>
  levels.map((level, index) => ({ ...level, id: level.name, sort: index }));

/** The names Tab goes through from the top. */
function walkDown(preset: FrameworkPreset): readonly string[] {
  const levels = levelsOf(preset);
  const names: string[] = [];
  for (let level = levels[0] ?? null; level !== null; level = findNextLevel(levels, level)) {
    names.push(level.name);
  }
  return names;
}

describe('the frameworks on offer', () => {
  it('are SAKIP for regions and ministries, Copenhagen’s, and an empty one', () => {
    expect(frameworkPresets.map(({ slug }) => slug)).toEqual([
      'sakip-daerah',
      'sakip-kementerian',
      'kobenhavn-socialstrategi',
      'kosong',
    ]);
  });

  it.each(frameworkPresets)('$name begins with a vision, names no level twice and can measure', (preset) => {
    const names = preset.levels.map(({ name }) => name);
    expect(preset.levels[0]?.kind).toBe('vision');
    expect(new Set(names).size).toBe(names.length);
    expect(preset.levels.some((level) => level.mayHoldIndicators)).toBe(true);
    // What is financed is measured by its output.
    expect(preset.levels.filter((level) => level.mayHoldBudgets && !level.mayHoldIndicators)).toEqual([]);
  });

  it('lead a region down to its sub-activities, past strategies and policies', () => {
    const [region] = frameworkPresets;
    expect(region && walkDown(region)).toEqual([
      'Visi',
      'Misi',
      'Tujuan',
      'Sasaran',
      'Program',
      'Kegiatan',
      'Sub kegiatan',
    ]);
  });

  it('lead a ministry by the objective of a program to its programs', () => {
    const ministry = frameworkPresets[1];
    expect(ministry && walkDown(ministry).slice(3, 6)).toEqual([
      'Sasaran strategis',
      'Sasaran program',
      'Program',
    ]);
  });
});
