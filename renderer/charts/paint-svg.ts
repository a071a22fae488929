/**
 * A part of the page as a drawing of its own. Everything is said in attributes: the policy of the page lets no inline
 * style in, not into a picture either, and a picture knows no style sheet.
 */
export function paintSvg(element: HTMLElement, marginPx: number): string {
  const box = element.getBoundingClientRect();
  const width = box.width + 2 * marginPx;
  const height = box.height + 2 * marginPx;
  const origin = { x: box.left - marginPx, y: box.top - marginPx };
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || '#ffffff';
  const parts = [write('rect', { width, height, fill: ground }), ...paint(element, origin, null)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

type Origin = Readonly<{ x: number; y: number }>;
type Attributes = Readonly<Record<string, string | number>>;

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const write = (tag: string, attributes: Attributes, content = ''): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')}>${content}</${tag}>`;

const isSeen = (colour: string): boolean => colour !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(colour);

function paint(element: HTMLElement, origin: Origin, clip: DOMRect | null): readonly string[] {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isHidden = element.classList.contains('visually-hidden') || style.visibility === 'hidden';
  if (isHidden || style.display === 'none') return [];
  const inner = style.overflow === 'hidden' || style.overflow === 'clip' ? box : clip;
  const children = [...element.childNodes].flatMap((child) => {
    if (child instanceof HTMLElement) return paint(child, origin, inner);
    if (child instanceof SVGSVGElement) return [paintDrawing(child, origin)];
    return child instanceof Text ? paintText(child, style, origin, inner) : [];
  });
  return [...paintBox(style, box, origin), ...children];
}

function paintBox(style: CSSStyleDeclaration, box: DOMRect, origin: Origin): readonly string[] {
  const { x, y } = { x: box.left - origin.x, y: box.top - origin.y };
  const { width, height } = box;
  const parts: string[] = [];
  if (isSeen(style.backgroundColor)) {
    const radius = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2);
    parts.push(write('rect', { x, y, width, height, rx: radius, fill: style.backgroundColor }));
  }
  const edge = (side: 'Top' | 'Right' | 'Bottom' | 'Left', at: Attributes): void => {
    const size = Number.parseFloat(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    if (size <= 0 || style[`border${side}Style`] === 'none' || !isSeen(colour)) return;
    const dashes =
      style[`border${side}Style`] === 'dashed' ? { 'stroke-dasharray': `${2 * size} ${size}` } : {};
    parts.push(write('line', { ...at, ...dashes, stroke: colour, 'stroke-width': size }));
  };
  edge('Top', { x1: x, x2: x + width, y1: y, y2: y });
  edge('Bottom', { x1: x, x2: x + width, y1: y + height, y2: y + height });
  edge('Left', { x1: x, x2: x, y1: y, y2: y + height });
  edge('Right', { x1: x + width, x2: x + width, y1: y, y2: y + height });
  return parts;
}

/** Word by word, as the page has broken the lines; what the page cuts off is not in the picture either. */
function paintText(
  node: Text,
  style: CSSStyleDeclaration,
  origin: Origin,
  clip: DOMRect | null,
): readonly string[] {
  const range = document.createRange();
  const ascent = measureAscent(style);
  return [...node.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const middle = (box.top + box.bottom) / 2;
    const isCut = clip !== null && (middle < clip.top || middle > clip.bottom || box.left >= clip.right);
    if (box.width === 0 || isCut) return [];
    const place = { x: box.left - origin.x, y: box.top - origin.y + ascent };
    return [write('text', { ...place, fill: style.color, ...fontOf(style) }, escapeText(word))];
  });
}

const fontOf = (style: CSSStyleDeclaration): Attributes => ({
  'font-family': style.fontFamily,
  'font-size': style.fontSize,
  'font-weight': style.fontWeight,
});

const brush = document.createElement('canvas').getContext('2d');

function measureAscent(style: CSSStyleDeclaration): number {
  if (!brush) return Number.parseFloat(style.fontSize);
  brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return brush.measureText('x').fontBoundingBoxAscent;
}

const paintedStyles = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'paint-order',
  'opacity',
  'text-anchor',
] as const;

function paintDrawing(drawing: SVGSVGElement, origin: Origin): string {
  const box = drawing.getBoundingClientRect();
  const viewBox = drawing.getAttribute('viewBox');
  return write(
    'svg',
    {
      x: box.left - origin.x,
      y: box.top - origin.y,
      width: box.width,
      height: box.height,
      overflow: 'visible',
      ...(viewBox !== null && { viewBox }),
    },
    [...drawing.children].map(copyShape).join(''),
  );
}

const unwanted = /^(class|style|role|tabindex|aria-|data-|on|id$|clip-path)/;

function copyShape(shape: Element): string {
  const style = getComputedStyle(shape);
  if (shape.localName === 'title' || style.display === 'none') return '';
  const own = [...shape.attributes].filter(({ name }) => !unwanted.test(name));
  const attributes: Record<string, string | number> = Object.fromEntries(
    own.map(({ name, value }) => [name, value]),
  );
  for (const name of paintedStyles) attributes[name] = style.getPropertyValue(name);
  if (shape.localName === 'text' || shape.localName === 'tspan') Object.assign(attributes, fontOf(style));
  const content = [...shape.childNodes]
    .map((child) => (child instanceof Element ? copyShape(child) : escapeText(child.textContent ?? '')))
    .join('');
  return write(shape.localName, attributes, content);
}
