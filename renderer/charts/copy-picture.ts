import { paintSvg } from './paint-svg.ts';

/** Twice the pixels of the screen, so that the picture stays sharp on paper. */
const scale = 2;
/** Browsers refuse larger canvases. */
const mostPixels = 16_000;
const marginPx = 12;

/** A part of the page as a PNG. */
async function drawPicture(element: HTMLElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(paintSvg(element, marginPx))}`;
  await image.decode();
  const factor = Math.min(scale, mostPixels / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * factor);
  canvas.height = Math.round(image.height * factor);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Puts a picture on the clipboard; false where the system does not allow it. */
export async function copyPicture(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawPicture(element) })]);
    return true;
  } catch {
    return false;
  }
}
