/** Letters that shape their neighbours and leave no mark of their own. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const replacement = '\ufffd';
/** Longer words than this may be broken anywhere: a narrow column has no other place for them. */
const unbreakableLength = 22;
const breakEvery = 8;
const zeroWidthSpace = '\u200b';
const lineEnd = 0x0a;
/** Of a code point that is a single unit of a string. */
const lastUnit = 0xffff;

export type FittedText = Readonly<{ text: string; replaced: number }>;

/**
 * Text that the bundled fonts can set. The engine would print a letter without a glyph as an empty box, without a
 * warning, and programs would read it back as NUL; here it becomes the replacement character, and is counted.
 */
export function fitText(text: string, hasGlyph: (codePoint: number) => boolean): FittedText {
  const fitted = replaceLetters(text, hasGlyph);
  return { ...fitted, text: breakLongWords(fitted.text) };
}

function replaceLetters(text: string, hasGlyph: (codePoint: number) => boolean): FittedText {
  if (isWhole(text, hasGlyph)) return { text, replaced: 0 };
  let replaced = 0;
  let fitted = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    // A line end has no glyph and needs none: the engine begins a new line there.
    if (letter === '\n' || hasGlyph(code) || ignorable.test(letter)) fitted += letter;
    else {
      fitted += replacement;
      replaced += 1;
    }
  }
  return { text: fitted, replaced };
}

/** Nearly every text is; a whole report has a million letters. */
function isWhole(text: string, hasGlyph: (codePoint: number) => boolean): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i) ?? 0;
    if (!hasGlyph(code) && code !== lineEnd) return false;
    if (code > lastUnit) i += 1;
  }
  return true;
}

/** Only plain letters are parted: joined emoji and Arabic letters change their shape when something stands between. */
function breakLongWords(text: string): string {
  if (text.length <= unbreakableLength) return text;
  return text.replace(
    /[\p{Script=Latin}\p{N}\p{P}\p{S}]{23,}/gu,
    (word) => word.match(new RegExp(`.{1,${breakEvery}}`, 'gu'))?.join(zeroWidthSpace) ?? word,
  );
}

/** Keys whose text is not set on paper: names the template goes by, and what is said of pictures. */
const untouchedKeys: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'style',
  'refersTo',
  'endsBefore',
  'open',
  'altText',
  'path',
  'section',
  'subjectId',
]);

/** Fits every text of the prepared report; the count says how many letters no font has. */
export function fitTexts<T>(
  value: T,
  hasGlyph: (codePoint: number) => boolean,
): { value: T; replaced: number } {
  let replaced = 0;
  const visit = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      if (untouchedKeys.has(key)) return one;
      // A drawing has its lines broken already, and its markup must stay whole.
      const fitted = key === 'svg' ? replaceLetters(one, hasGlyph) : fitText(one, hasGlyph);
      replaced += fitted.replaced;
      return fitted.text;
    }
    if (Array.isArray(one)) return one.map((item) => visit(item, key));
    if (one === null || typeof one !== 'object') return one;
    const fitted: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(one)) fitted[name] = visit(item, name);
    return fitted;
  };
  return { value: visit(value, '') as T, replaced };
}
