import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSignedPdf } from '../../electron/backend/reports/signed/read-signed-pdf.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';
import { signature } from '../support/pdf-signature.ts';
import { buildModel, prepareRenderers } from './support/render.ts';
import { aSmallPlan } from './support/sample-plans.ts';

const render = prepareRenderers();
const made = () => Buffer.from(render.pdf(buildModel(aSmallPlan(), { kind: 'agreement' })).bytes);
const write = (bytes: Uint8Array, name = 'PK ttd.pdf'): string => {
  const file = path.join(makeTempDir(onTestFinished), name);
  writeFileSync(file, bytes);
  return file;
};

describe('a PDF that was given out to be signed', () => {
  it('is not encrypted, so that a service can add to it', () => {
    expect(made().toString('latin1')).not.toContain('/Encrypt');
  });

  it('comes back with its hash, its signature, and the bytes it was given out with', async () => {
    const signed = Buffer.concat([made(), signature]);
    expect(await readSignedPdf(write(signed), made())).toMatchObject({
      ok: true,
      value: {
        hash: createHash('sha256').update(signed).digest('hex'),
        sizeBytes: signed.byteLength,
        hasSignature: true,
        keepsOriginal: true,
      },
    });
  });

  it('may have something added that is no signature, or be another file: both are told', async () => {
    const drawn = Buffer.concat([made(), Buffer.from('\n90 0 obj\n<< /Subtype /Ink >>\nendobj\n%%EOF\n')]);
    expect(await readSignedPdf(write(drawn), made())).toMatchObject({
      value: { hasSignature: false, keepsOriginal: true },
    });
    const scan = Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
    expect(await readSignedPdf(write(scan), made())).toMatchObject({
      value: { hasSignature: false, keepsOriginal: false },
    });
  });

  it('is refused as it went out, and locked with a password', async () => {
    const locked = Buffer.from('%PDF-1.4\ntrailer\n<< /Encrypt 5 0 R >>\n%%EOF\n');
    expect(await readSignedPdf(write(made()), made())).toMatchObject({ error: { code: 'final-not-signed' } });
    expect(await readSignedPdf(write(locked), made())).toMatchObject({ error: { code: 'pdf-encrypted' } });
    // Where the bytes that went out are not to be had, nothing can be said of them.
    expect(await readSignedPdf(write(made()), null)).toMatchObject({ value: { keepsOriginal: false } });
  });

  it('is refused cut off, empty, or as anything but a PDF', async () => {
    const refusal = async (bytes: Uint8Array, name?: string) => {
      const read = await readSignedPdf(write(bytes, name), made());
      return read.ok ? 'taken' : read.error.code;
    };
    expect(await refusal(made().subarray(0, 20_000))).toBe('evidence-content-refused');
    expect(await refusal(Buffer.alloc(0))).toBe('file-empty');
    expect(await refusal(Buffer.from('<html></html>'))).toBe('evidence-content-refused');
    expect(await refusal(Buffer.from('teks'), 'PK.txt')).toBe('evidence-content-refused');
  });
});
