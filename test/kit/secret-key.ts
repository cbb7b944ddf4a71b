/** The key of every host that the tests start: what one of them sealed opens in the next. */
export const TEST_SECRET_KEY = Buffer.alloc(32, 'k').toString('base64');
