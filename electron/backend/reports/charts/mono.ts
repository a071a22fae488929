import { chartColors } from './svg.ts';

const inks = new Map<string, string>([
  [chartColors.realization, '#000000'],
  [chartColors.target, '#000000'],
  [chartColors.ink, '#000000'],
  [chartColors.label, '#000000'],
  [chartColors.grid, '#C4C4C4'],
  [chartColors.axis, '#595959'],
]);

/** Lines from corner to corner, four points apart: seen as grey from afar and copied as lines. */
const hatch =
  '<defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#FFFFFF"/><path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="#000000" stroke-width="0.9"/></pattern></defs>';

/**
 * A drawing for a printer without colours: bars are hatched, lines black. What is reached stays a full line with filled
 * dots, what was to be reached a broken one with hollow squares.
 */
export function drawMono(svg: string): string {
  const bar = new RegExp(`(<rect [^>]*)fill="${chartColors.realization}"/>`, 'g');
  const hatched = svg.replace(bar, '$1fill="url(#hatch)" stroke="#000000" stroke-width="0.8"/>');
  const drawn = hatched === svg ? svg : hatched.replace(/^(<svg [^>]*>)/, `$1${hatch}`);
  return drawn.replace(/(fill|stroke)="(#[0-9A-F]{6})"/g, (whole, name: string, color: string) => {
    const ink = inks.get(color);
    return ink === undefined ? whole : `${name}="${ink}"`;
  });
}
