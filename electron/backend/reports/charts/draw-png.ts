import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { fontFiles } from '../resources.ts';
import type { DrawnFigure } from './draw-figure.ts';
import { encodePng } from './encode-png.ts';

/** Dots for each CSS pixel, 144 to the inch: the picture stands in only where a program cannot draw the SVG. */
const scale = 1.5;

/** Letters that Arimo has; anything else asks for the fonts of other scripts, which take longer to load. */
const plainLetters = /^[\s\u0020-\u04ff\u2000-\u22ff]*$/;

/** Draws with the bundled fonts alone, so the picture is the same on every machine; several at once on several cores. */
export function makePngDrawer(resourcesDir: string): (figure: DrawnFigure) => Promise<Uint8Array> {
  const paths = fontFiles.map(({ to }) => join(resourcesDir, to));
  const latin = paths.filter((path) => /Arimo_(400Regular|700Bold)\.ttf$/.test(path));
  return async ({ svg }) => {
    const drawn = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      background: '#FFFFFF',
      font: {
        fontFiles: plainLetters.test(svg) ? latin : paths,
        loadSystemFonts: false,
        defaultFontFamily: 'Arimo',
      },
    });
    return encodePng(drawn.pixels, drawn.width, drawn.height);
  };
}
