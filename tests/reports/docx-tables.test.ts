import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aFullPlan } from '../support/full-plan.ts';
import { buildModel, prepareRenderers } from './support/render.ts';

const render = prepareRenderers();

const readDocument = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

describe('the tables of a DOCX', () => {
  it('stand where they belong, as many as the document has', async () => {
    const model = buildModel(aFullPlan(8));
    const xml = readDocument(await render.docx(model));
    const captions = [...xml.matchAll(/<w:pStyle w:val="Caption"\/>.*?<\/w:p><w:tbl>/g)];
    expect(captions.length).toBeGreaterThan(5);
    expect(xml).not.toContain('StandIn');
  });

  it('keep their letters in every row that a cell reaches over, so that no row grows by an empty line of body text', async () => {
    const xml = readDocument(await render.docx(buildModel(aFullPlan(8))));
    const rests = [...xml.matchAll(/<w:vMerge w:val="continue"\/>.*?<w:p>(.*?)<\/w:p>/g)];
    expect(rests.length).toBeGreaterThan(0);
    for (const [, paragraph] of rests) expect(paragraph).toMatch(/<w:pStyle w:val="Table(Text|Head)/);
  });

  it('have text in their cells, whatever it looks like', async () => {
    const plan = aFullPlan(4);
    const name = `a < b & "c" 'd' $& <w:p>\u0001`;
    const indicators = plan.indicators.map((one, i) => (i === 0 ? { ...one, name } : one));
    const xml = readDocument(await render.docx(buildModel({ ...plan, indicators })));
    expect(xml).toContain('>a &lt; b &amp; &quot;c&quot; &apos;d&apos; $&amp; &lt;w:p&gt;<');
  });
});
