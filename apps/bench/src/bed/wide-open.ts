/** All load comes from one address: it is not held up, as that of a registered counter is not. */
export const WIDE_OPEN = { burst: 1_000_000_000, perMinute: 1_000_000_000 };
