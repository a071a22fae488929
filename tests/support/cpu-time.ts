/**
 * How many milliseconds of processor time this process, its threads included, has used since it was called. What other
 * programs of the machine take from a test is not in it, so that a bound on it holds on a busy machine too.
 */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
