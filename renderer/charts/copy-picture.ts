/** What makes a drawing look as it does on the screen; other properties would only make the picture slower. */
const copiedStyles = [
  'align-items',
  'background-color',
  'block-size',
  'border-block-end',
  'border-block-start',
  'border-collapse',
  'border-inline-end',
  'border-inline-start',
  'border-radius',
  'box-sizing',
  'color',
  'column-gap',
  'display',
  'fill',
  'flex',
  'flex-direction',
  'flex-wrap',
  'font',
  'font-variant-numeric',
  'grid-column',
  'grid-template-columns',
  'inline-size',
  'inset',
  'justify-content',
  'letter-spacing',
  'line-height',
  'margin',
  'opacity',
  'overflow',
  'padding',
  'paint-order',
  'position',
  'row-gap',
  'stroke',
  'stroke-dasharray',
  'stroke-width',
  'text-align',
  'text-anchor',
  'text-overflow',
  'transform',
  'vertical-align',
  'white-space',
] as const;

/** Twice the pixels of the screen, so that the picture stays sharp on paper. */
const scale = 2;
/** Browsers refuse larger canvases. */
const mostPixels = 16_000;
const marginPx = 12;

/** A part of the page as a PNG, on the ground of a sheet of paper. */
export async function drawPicture(element: HTMLElement): Promise<Blob> {
  const width = element.scrollWidth + 2 * marginPx;
  const height = element.scrollHeight + 2 * marginPx;
  const copy = cloneStyled(element) as HTMLElement;
  copy.style.inlineSize = `${element.scrollWidth}px`;
  copy.style.blockSize = `${element.scrollHeight}px`;
  copy.style.overflow = 'visible';
  copy.style.margin = `${marginPx}px`;
  const content = new XMLSerializer().serializeToString(copy);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`;
  const image = new Image();
  // A blob would taint the canvas; the text of the picture itself does not.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const factor = Math.min(scale, mostPixels / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('a canvas without a context');
  brush.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface') || '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(factor, factor);
  brush.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

function cloneStyled(node: Element): Element {
  const copy = node.cloneNode(false) as HTMLElement | SVGElement;
  const style = getComputedStyle(node);
  for (const name of copiedStyles) copy.style.setProperty(name, style.getPropertyValue(name));
  for (const child of node.childNodes) {
    if (child instanceof Element) copy.append(cloneStyled(child));
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  return copy;
}

type Clipping = Readonly<Record<string, Blob | Promise<Blob>>>;

/** Puts something on the clipboard; false where the system does not allow it. */
export async function putOnClipboard(clipping: Clipping): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...clipping })]);
    return true;
  } catch {
    return false;
  }
}
