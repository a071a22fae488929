import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCanonicalDocument } from '../../../../db/canonical-json.ts';
import { appVersion } from '../../../api/version.ts';
import type { ReportFont } from '../model/report-model.ts';
import { compilerFile, otherFontFiles, pdfFontFiles, type ResourceFile, templateFile } from '../resources.ts';

/**
 * What a document is made with, as canonical JSON: the version of the program, and by their hashes the layout engine,
 * its template and every font, so that years later it can be said whether a difference is one of the tools.
 */
export async function describeMaking(font: ReportFont, resourcesDir: string): Promise<string> {
  const shipped = font.base === 'tinos' ? [...pdfFontFiles, ...otherFontFiles] : pdfFontFiles;
  const hashOf = async ({ to }: ResourceFile): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(resourcesDir, to)))
      .digest('hex');
  const fonts: Record<string, string> = {};
  for (const file of shipped) fonts[file.to.slice(file.to.lastIndexOf('/') + 1)] = await hashOf(file);
  for (const { hash } of font.faces) fonts[`${font.wordName} ${hash.slice(0, 8)}`] = hash;
  return toCanonicalDocument({
    program: appVersion,
    engine: await hashOf(compilerFile),
    template: await hashOf(templateFile),
    fonts,
  });
}
