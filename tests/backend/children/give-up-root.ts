/** Root passes over every permission; from here on the process is like anybody's. Call it after all modules are loaded. */
export function giveUpRoot(): void {
  if (process.getuid?.() !== 0) return;
  // access(2) asks for the real user, so the effective one alone would not do.
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
