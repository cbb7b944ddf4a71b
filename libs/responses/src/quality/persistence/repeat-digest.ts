/** Fewest letters of a text that is compared with others; shorter ones ("Không có ý kiến") are honestly alike. */
const LONG_TEXT = 40;

/** Digest, in SQL, of a long `comment`, alike for texts that are the same but for case and spaces; null for a short text. */
export const REPEAT_DIGEST = `case when length(comment) >= ${LONG_TEXT}
  then md5(lower(regexp_replace(btrim(comment), '\\s+', ' ', 'g')))::uuid end`;
