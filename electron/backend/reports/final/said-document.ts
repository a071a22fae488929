import { z } from 'zod';
import { modelForm } from './model-json.ts';

/** What a kept model says, read as carefully as anything of a file: a document may have come from anywhere. */
const runs = z.array(z.object({ text: z.string() }));
const caption = z.object({ text: z.string() });
const cell = z.object({
  text: z.string(),
  isNumber: z.boolean().optional(),
  columns: z.number().int().min(1).max(200).optional(),
  rows: z.number().int().min(1).max(20_000).optional(),
});
const texts = z.array(z.string());
const innerList = z.object({ items: z.array(runs) });

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs }),
  z.object({ kind: z.literal('subheading'), runs }),
  z.object({
    kind: z.literal('list'),
    items: z.array(runs),
    nested: z.array(innerList.nullable()).optional(),
  }),
  z.object({
    kind: z.literal('definitions'),
    items: z.array(z.object({ term: z.string(), meaning: z.string() })),
  }),
  z.object({
    kind: z.literal('clauses'),
    items: z.array(z.object({ term: z.string(), parts: z.array(z.object({ runs })) })),
  }),
  z.object({
    kind: z.literal('tiles'),
    items: z.array(z.object({ value: z.string(), label: z.string(), detail: z.string().nullable() })),
  }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    caption,
    sheet: z.object({ title: z.string() }).optional(),
    columns: z.array(z.unknown()).max(200),
    header: z.array(z.array(cell)),
    rows: z.array(z.object({ cells: z.array(cell) })),
    notes: texts,
  }),
  z.object({
    kind: z.literal('figure'),
    id: z.string(),
    caption,
    charts: z.array(
      z.object({
        title: z.string(),
        categories: texts,
        series: z.array(
          z.object({ label: z.string(), points: z.array(z.object({ text: z.string() }).nullable()) }),
        ),
      }),
    ),
    photo: z.object({ hash: z.string() }).optional(),
    altText: z.string(),
    notes: texts,
  }),
  z.object({ kind: z.literal('placeholder'), text: z.string() }),
  z.object({
    kind: z.literal('signature'),
    placeAndDate: z.string(),
    position: z.string(),
    name: z.string().nullable(),
    details: texts,
  }),
  z.object({
    kind: z.literal('signatures'),
    placeAndDate: texts,
    parties: z.array(
      z.object({
        role: z.string().nullable(),
        position: z.string(),
        name: z.string().nullable(),
        details: texts,
      }),
    ),
  }),
  z.object({ kind: z.literal('contents') }),
]);

/** Sections stand at most four levels deep. */
const sectionAt = <C extends z.ZodType>(children: C) =>
  z.object({
    id: z.string(),
    label: z.string().nullable(),
    title: z.string(),
    blocks: z.array(block),
    children: z.array(children),
  });
const leaf = sectionAt(z.never());

const model = z.object({
  form: z.literal(modelForm),
  title: z.string(),
  organization: z.string(),
  date: z.string(),
  look: z.object({
    paper: z.object({ width: z.number(), height: z.number(), isMono: z.boolean() }),
    font: z.object({ wordName: z.string() }),
  }),
  sections: z.array(sectionAt(sectionAt(sectionAt(leaf)))),
});

export type SaidBlock = z.output<typeof block>;
export type SaidTable = Extract<SaidBlock, { kind: 'table' }>;
export type SaidCell = z.output<typeof cell>;
export type SaidDocument = z.output<typeof model>;
export type SaidSection = Readonly<{
  id: string;
  label: string | null;
  title: string;
  blocks: readonly SaidBlock[];
  children: readonly SaidSection[];
}>;

/** Null for a text that is no model, or one of another form. */
export function readModelJson(text: string): SaidDocument | null {
  try {
    const read = model.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
