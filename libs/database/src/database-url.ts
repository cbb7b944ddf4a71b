/**
 * Tells whether a text is the address of a PostgreSQL database. A special character that a password holds unescaped moves the
 * borders of the address: its end then stands in the port, the path or behind a `#`, from where messages would show it.
 */
export function isDatabaseUrl(text: unknown): text is string {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, username, password, pathname, search, hash } = new URL(text);
  if (!/^postgres(ql)?:$/.test(protocol) || hash !== '') return false;
  const cutShort = username === '' || password === '' ? `${pathname}${search}`.includes('@') : false;
  return !cutShort && [username, password, pathname].every(isEscaped);
}

/** Tells whether each `%` of a part begins an escape. */
function isEscaped(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
