import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../renderer/theme/tokens.css', import.meta.url), 'utf8');

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(name: string): number {
  const hex = colours.get(name) ?? '';
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tones = ['very-high', 'high', 'medium', 'low', 'very-low', 'empty'];

describe('the colours of the theme', () => {
  it('are computed as the standard does: black on white would be 21, and the ink here is 15.65', () => {
    expect(contrast('ink', 'surface')).toBeCloseTo(15.65, 1);
  });

  it.each([
    ['ink', 'surface'],
    ['ink', 'selection'],
    ['ink2', 'surface'],
    ['ink2', 'surface2'],
    ['ink2', 'chrome'],
    ['ink3', 'surface'],
    ['ink3', 'surface2'],
    ['ink3', 'chrome'],
    ['ghost', 'surface'],
    ['link', 'surface'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['accent-hover', 'accent-tint'],
    ['accent', 'accent-tint'],
    ['notice-ink', 'accent-tint'],
    ['danger', 'surface'],
    ['danger', 'chrome'],
    ['program', 'program-tint'],
    ...tones.map((tone) => [`band-${tone}-ink`, `band-${tone}-tint`]),
    ...tones.map((tone) => [`band-${tone}-ink`, 'selection']),
  ])('let %s be read on %s', (text, fill) => {
    expect(contrast(text ?? '', fill ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['border-strong', 'surface'],
    ['border-strong', 'bg'],
    ['accent', 'surface'],
    ['accent', 'bg'],
    ...tones.map((tone) => [`band-${tone}`, 'surface']),
    ['series-realization', 'surface'],
    ['series-target', 'surface'],
    ['series-comparison', 'surface'],
  ])('let the shape of %s be seen on %s', (mark, fill) => {
    expect(contrast(mark ?? '', fill ?? '')).toBeGreaterThanOrEqual(3);
  });
});
