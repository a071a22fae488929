/**
 * What tables of an office end in; the names of those that are refused belong to it, so that their refusal says why.
 * Known to the page, to the window and to the backend, and therefore free of schemas.
 */
export const isTableName = (name: string): boolean => /\.(xlsx|xls|ods|csv|xlsm|xlsb)$/i.test(name);

/** A plain text with separated cells: whatever it begins with, only its name says that it is a table. */
export const isCsvName = (name: string): boolean => /\.csv$/i.test(name);

export const maxTableBytes = 20 * 1024 * 1024;
