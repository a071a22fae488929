import type { Input, WebContents } from 'electron';

const steps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next step in that direction; 0 is back to 100 %. */
export function chooseZoom(current: number, direction: -1 | 0 | 1): number {
  if (direction === 0) return 1;
  const nearest = steps.reduce((best, step) =>
    Math.abs(step - current) < Math.abs(best - current) ? step : best,
  );
  const at = Math.min(Math.max(steps.indexOf(nearest) + direction, 0), steps.length - 1);
  return steps[at] ?? 1;
}

/** Ctrl or Cmd with +, - and 0, which a browser knows by itself and a window without a menu does not. */
export function readZoomKey({ type, key, control, meta, alt }: Input): -1 | 0 | 1 | null {
  if (type !== 'keyDown' || alt || !(process.platform === 'darwin' ? meta : control)) return null;
  if (key === '+' || key === '=') return 1;
  if (key === '-') return -1;
  return key === '0' ? 0 : null;
}

export function followZoomKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const direction = readZoomKey(input);
    if (direction === null) return;
    event.preventDefault();
    contents.setZoomFactor(chooseZoom(contents.getZoomFactor(), direction));
  });
}
