import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { configurePreload } from '../../../build/vite/preload.ts';

export type PreloadBundle = Readonly<{ files: readonly string[]; text: string }>;

export type FileDrag = Readonly<{
  isTrusted: boolean;
  dataTransfer: Readonly<{ types: readonly string[]; files: readonly object[] }> | null;
  preventDefault: () => void;
}>;

/** What a page finds of the preload, and the way the system hands dropped files to it. */
export type LoadedPreload = Readonly<{
  globals: Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>>;
  dispatch: (type: 'dragover' | 'drop', event: FileDrag) => void;
}>;

/** The preload as the build makes it, in a folder of its own. */
export async function bundlePreload(): Promise<PreloadBundle> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), 'selaras-preload-'));
  try {
    const config = configurePreload(root);
    await build({ ...config, build: { ...config.build, outDir } });
    const files = readdirSync(outDir);
    return { files, text: readFileSync(join(outDir, 'preload.cjs'), 'utf8') };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/**
 * Runs the bundle with what Electron's sandbox gives a preload: `require` for Electron alone, a window, and nothing of
 * Node. What it exposes is cloned on its way to the page, as the context bridge does.
 */
export function loadPreload(
  { text }: PreloadBundle,
  makeElectron: (expose: (key: string, api: object) => void) => object,
): LoadedPreload {
  const globals: Record<string, Record<string, (...args: unknown[]) => unknown>> = {};
  const listeners: [string, (event: FileDrag) => void][] = [];
  const electron = makeElectron((key, api) => {
    globals[key] = Object.fromEntries(
      Object.entries(api).map(([name, act]) => [name, (...args: unknown[]) => act(...args.map(cross))]),
    );
  });
  const scope = createContext({
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
      return electron;
    },
    window: {
      addEventListener: (type: string, listener: (event: FileDrag) => void) =>
        listeners.push([type, listener]),
    },
    exports: {},
    module: { exports: {} },
  });
  runInContext(text, scope, { filename: 'preload.cjs' });
  return {
    globals,
    dispatch: (type, event) => {
      for (const [name, listen] of listeners) if (name === type) listen(event);
    },
  };
}

const cross = (value: unknown): unknown => (typeof value === 'function' ? value : structuredClone(value));
