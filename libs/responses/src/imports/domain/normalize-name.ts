import { sameSpelling } from '@hailong/kernel';

/** Letters that look alike are alike, see {@link sameSpelling}. */
export const normalizeName = sameSpelling;
