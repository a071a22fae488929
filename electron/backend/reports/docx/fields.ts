import { BuilderElement, type ParagraphChild, Run, SimpleField } from 'docx';

/** A field that reaches over paragraphs is three marks: where it begins, where its result does, where it ends. */
const mark = (type: 'begin' | 'separate' | 'end') =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });

class Instruction extends BuilderElement {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(text);
  }
}

/** A run made of one element that the library has no name for. */
class ElementRun extends Run {
  constructor(element: BuilderElement) {
    super({});
    this.root.push(element);
  }
}

/** Written with its result and not marked for updating: Word shows it as it is and asks nothing. */
export const beginField = (instruction: string): readonly ParagraphChild[] => [
  new ElementRun(mark('begin')),
  new ElementRun(new Instruction(instruction)),
  new ElementRun(mark('separate')),
];

export const endField = (): ParagraphChild => new ElementRun(mark('end'));

export const pageOf = (bookmark: string, page: string): ParagraphChild =>
  new SimpleField(`PAGEREF ${bookmark} \\h`, page);
