/**
 * How the C library of Linux keeps memory that was given back. By itself it has an arena for every thread and keeps the pages
 * between what is still used there: of the report engine's hundreds of megabytes 160 stay with the host after the engine has
 * ended. Two arenas, and large pieces always mapped alone, leave less than half of that.
 */
const glibc = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * What the loopback host is started with; what the user has set stays.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {NodeJS.ProcessEnv}
 */
export const keepMemorySmall = (env, platform) => (platform === 'linux' ? { ...glibc, ...env } : env);
