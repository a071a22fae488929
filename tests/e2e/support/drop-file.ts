import type { Page } from 'playwright-core';

export type DroppedFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** A file dragged from outside and let go over the window. */
export const dropFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  dropFiles(page, [{ name, bytes }]);

/** Several at once. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
  // As text: it runs in the page, where nothing of this file is known.
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    for (const [name, content] of ${JSON.stringify(given)}) {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }`);
}
