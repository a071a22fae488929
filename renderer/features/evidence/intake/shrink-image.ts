/** Enough to read a scanned page of A4 (about 200 dots an inch) and to print a photograph. */
const longSidePx = 2400;
const quality = 0.8;
/** Less is not worth losing anything for. */
const worthwhile = 0.7;

/** The picture as a smaller JPEG; null where it cannot be read or would hardly be smaller. */
export async function shrinkImage(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longSidePx / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency: what shows through is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!bytes || bytes.size > file.size * worthwhile) return null;
  return new File([bytes], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' });
}
