import { Paragraph } from 'docx';

/**
 * Tables are written by a writer of ours: the library makes some twenty objects of a cell, two thirds of the time of a
 * long document. An empty paragraph stands in for each until the document is packed.
 */
export type StandIns = Readonly<{
  /** Takes the XML and gives what stands for it. */
  add: (xml: string) => Paragraph;
  fill: (documentXml: string) => string;
}>;

const stylePrefix = 'StandIn';
const standIn = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${stylePrefix}(\\d+)"/></w:pPr></w:p>`, 'g');

export function collectStandIns(): StandIns {
  const kept: string[] = [];
  return {
    add: (xml) => {
      kept.push(xml);
      return new Paragraph({ style: `${stylePrefix}${kept.length - 1}`, children: [] });
    },
    fill: (documentXml) => {
      let filled = 0;
      const whole = documentXml.replace(standIn, (_, place: string) => {
        filled += 1;
        return kept[Number(place)] ?? '';
      });
      if (filled !== kept.length) throw new Error(`${filled} of ${kept.length} tables found their place`);
      return whole;
    },
  };
}
