/** Far beyond any design, and little enough to hold in memory several times over. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Largest message between a tab and the web shell. Text grows in JSON: quotes and line ends take two characters. */
export const MAX_MESSAGE_BYTES = 2 * MAX_FILE_BYTES;
