import { type Decimal, decimal } from '../../../db/domain/decimal.ts';
import type { SheetIndicator } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import type { EntryColumn } from '../../../db/domain/entry-sheet/read-rows.ts';
import { formatDecimal } from '../../../db/domain/format.ts';
import { isPercentUnit } from '../../../db/domain/percent-unit.ts';
import type { NumberLocale } from '../../../db/domain/plan-document.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import type { Validation } from './book.ts';

type Words = Readonly<{ translate: Translate; locale: NumberLocale }>;

/** Any figure an office can have; a rule needs two ends. */
const largest = decimal('999999999999999');
const smallest = decimal('-999999999999999');
/** What the format allows in a list that stands in the rule itself. */
const listLength = 250;
const noteLength = 2_000;
const reasonLength = 500;

/** What may be typed into a cell, with the sentence Excel shows for anything else. */
export function listValidations(
  { indicator, scale, isByMonth }: SheetIndicator,
  column: EntryColumn,
  address: string,
  { translate, locale }: Words,
): readonly Validation[] {
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`sheetPage.rules.${key}`, values);
  const ofLength = (max: number, prompt: Validation['prompt']): readonly Validation[] => [
    {
      address,
      rule: { kind: 'length', max },
      prompt,
      error: { title: say('lengthTitle'), text: say('length', { max: String(max) }) },
    },
  ];
  const ofNumber = (
    min: Decimal | null,
    max: Decimal | null,
    prompt: Validation['prompt'],
  ): readonly Validation[] => {
    const write = (figure: Decimal): string => formatDecimal(figure, { locale });
    const ends = { min: min ?? smallest, max: max ?? largest };
    const isBounded = min !== null && max !== null;
    const text = isBounded ? say('number', { min: write(min), max: write(max) }) : say('anyNumber');
    return [
      { address, rule: { kind: 'decimal', ...ends }, prompt, error: { title: say('numberTitle'), text } },
    ];
  };
  switch (column) {
    case 'note':
      return ofLength(noteLength, null);
    case 'missingReason':
      return ofLength(reasonLength, { title: say('missingTitle'), text: say('missing') });
    case 'numerator':
    case 'denominator':
      return ofNumber(null, null, { title: say('partTitle'), text: say('part') });
    case 'value':
    case 'month1':
    case 'month2':
    case 'month3':
      break;
  }
  if (indicator.valueKind === 'ordinal') {
    const options = (scale?.levels ?? []).map(({ code }) => code);
    const isListable = options.every((code) => !/[,"]/.test(code)) && options.join(',').length <= listLength;
    if (options.length === 0 || !isListable) return [];
    const error = { title: say('codeTitle'), text: say('code', { codes: options.join(', ') }) };
    return [{ address, rule: { kind: 'list', options }, prompt: null, error }];
  }
  const prompt =
    column === 'value' && isByMonth
      ? { title: say('quarterTitle'), text: say('quarter') }
      : isPercentUnit(indicator.unitOfMeasure)
        ? { title: say('percentTitle'), text: say('percent') }
        : null;
  return ofNumber(indicator.boundMin, indicator.boundMax, prompt);
}
