/** Where the web shell takes WebSocket connections. */
export const SOCKET_PATH = '/host';
