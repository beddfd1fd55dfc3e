/** The flags of `gc.set_debug`. */
export const GcDebug = { stats: 1, collectable: 2, uncollectable: 4, saveall: 32 } as const;
