/*
 * Runs in the page (support/clipped.ts reads it as text): texts that are cut off, controls that stick out of their bar
 * or lie over each other, dialogs that reach out of the window, and a page that scrolls as a whole. Places that scroll on purpose and texts said in full
 * elsewhere (`title`) are fine.
 */
(() => {
    /** @type {string[]} */
    const problems = [];
    /** @param {Element} element */
    const describe = (element) => {
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`;
    };
    /** @param {Element} element */
    const isShown = (element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('.visually-hidden') === null;

    const root = document.documentElement;
    if (root.scrollWidth > innerWidth)
      problems.push(`the page is ${root.scrollWidth - innerWidth} px too wide`);
    if (root.scrollHeight > innerHeight)
      problems.push(`the page is ${root.scrollHeight - innerHeight} px too high`);

    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('body *'))) {
      const hasOwnText = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      if (!hasOwnText || !isShown(element) || element.title !== '') continue;
      const style = getComputedStyle(element);
      const cutsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (cutsX && element.scrollWidth > element.clientWidth + 1)
        problems.push(`cut at the side: ${describe(element)}`);
      // Letters reach a little over their line box; more than a third of a line is a line that is not seen.
      if (cutsY && element.scrollHeight > element.clientHeight + 6)
        problems.push(`cut below: ${describe(element)}`);
    }

    for (const dialog of document.querySelectorAll('.dialog, .dialog__header, .dialog__actions')) {
      const { top, right, bottom, left } = dialog.getBoundingClientRect();
      if (top < 0 || left < 0 || right > innerWidth || bottom > innerHeight)
        problems.push(`out of the window: ${describe(dialog)}`);
    }

    for (const bar of document.querySelectorAll('.title-bar, .page-bar, .filter-bar, .status-bar')) {
      const parts = [
        ...bar.querySelectorAll('button, select, input, h1, [role="group"] > *, span, b, strong'),
      ].filter(
        (part) => isShown(part) && part.children.length === 0 && (part.textContent ?? '').trim() !== '',
      );
      const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
      const frame = bar.getBoundingClientRect();
      for (const { part, box } of boxes) {
        if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1) {
          problems.push(`out of its bar: ${describe(part)}`);
        }
      }
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          const overlapX = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const overlapY = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (
            overlapX > 1 &&
            overlapY > 1 &&
            !one.part.contains(other.part) &&
            !other.part.contains(one.part)
          ) {
            problems.push(`over each other: ${describe(one.part)} and ${describe(other.part)}`);
          }
        }
      });
    }
    return [...new Set(problems)];
})();
