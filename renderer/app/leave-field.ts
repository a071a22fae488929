/**
 * What is being typed is kept by leaving its field, so Ctrl+S leaves it for a moment: every field and cell editor then
 * sends what it holds before the file is forced to disk.
 */
export function leaveField(): void {
  const field = document.activeElement;
  const isTyped =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLElement && field.isContentEditable);
  if (!isTyped) return;
  field.blur();
  // A cell editor is gone by then, and its table has taken the focus.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body && field.isConnected) field.focus();
  });
}
