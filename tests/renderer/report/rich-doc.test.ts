import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeRichText, writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import { toDoc, toRichText } from '../../../renderer/features/report/writing/rich-doc.ts';
import { checkProperty } from '../../domain/seeded.ts';
import { anyRichText } from '../../support/any-rich-text.ts';

describe('a text in the editor', () => {
  // Otherwise opening and closing one would be a change of the file.
  it('is the text of the file, whatever it holds', () => {
    checkProperty(
      'rich text through the editor',
      fc.property(anyRichText, (text) => {
        const doc = toDoc(normalizeRichText(text));
        doc.check();
        expect(writeRichText(toRichText(doc))).toBe(writeRichText(text));
      }),
    );
  });
});
