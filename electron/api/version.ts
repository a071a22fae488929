import packageFile from '../../package.json' with { type: 'json' };

/** The version people see and files remember. */
export const appVersion = packageFile.version;
