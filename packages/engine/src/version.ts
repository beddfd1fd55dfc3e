/** The engine's own version, as traces state it. */
export const ENGINE_VERSION = '0.1.0';
