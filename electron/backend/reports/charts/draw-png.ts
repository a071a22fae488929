import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../resources.ts';
import type { DrawnFigure } from './draw-figure.ts';

/** Dots for each CSS pixel, 168 to the inch: the picture stands in only where a program cannot draw the SVG. */
const scale = 1.75;

/** Letters that Arimo has; anything else asks for the fonts of other scripts, which take longer to load. */
const plainLetters = /^[\s\u0020-\u04ff\u2000-\u22ff]*$/;

/** Draws with the bundled fonts alone: the picture is the same on every machine. */
export function makePngDrawer(resourcesDir: string): (figure: DrawnFigure) => Uint8Array {
  const paths = fontFiles.map(({ to }) => join(resourcesDir, to));
  const latin = paths.filter((path) => /Arimo_(400Regular|700Bold)\.ttf$/.test(path));
  return ({ svg }) => {
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      background: '#FFFFFF',
      font: {
        fontFiles: plainLetters.test(svg) ? latin : paths,
        loadSystemFonts: false,
        defaultFontFamily: 'Arimo',
      },
    }).render();
    return new Uint8Array(drawn.asPng());
  };
}
