/* Runs in the page after axe itself (support/axe.ts): the broken rules, a line each with the places. */
(async () => {
  const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
  return violations.map(
    (/** @type {{ id: string; help: string; nodes: { target: unknown }[] }} */ { id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .map(({ target }) => String(target))
        .slice(0, 5)
        .join(' | ')})`,
  );
})();
