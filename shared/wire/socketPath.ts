/** Where the web shell takes a tab's connection. */
export const SOCKET_PATH = '/host';
