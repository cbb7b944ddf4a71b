/** Plays a browser without scripts: it reads the fields of a page, fills them in and sends them. */

export interface Page {
  readonly response: Response;
  readonly html: string;
}

export async function pageAt(address: string, init?: RequestInit): Promise<Page> {
  const response = await fetch(address, init);
  return { response, html: await response.text() };
}

export function postForm(
  portalUrl: string,
  fields: URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Page> {
  return pageAt(`${portalUrl}/survey/answers`, { method: 'POST', body: fields, headers });
}

/** The fields that the page would send as it is: hidden, checked and written ones. */
export function fieldsOf(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    const ticks = type === 'radio' || type === 'checkbox';
    if (name !== undefined && (!ticks || / checked[ >]/.test(tag)))
      fields.append(name, attribute(tag, 'value') ?? '');
  }
  for (const [tag, text = ''] of html.matchAll(/<textarea [^>]*>([^<]*)<\/textarea>/g))
    fields.append(attribute(tag, 'name') ?? '', unescaped(text));
  return fields;
}

/** Names of the choices, each with its values in order. */
export function choicesOf(html: string): ReadonlyMap<string, readonly string[]> {
  const choices = new Map<string, string[]>();
  for (const [tag] of html.matchAll(/<input type="(?:radio|checkbox)"[^>]*>/g)) {
    const name = attribute(tag, 'name') ?? '';
    choices.set(name, [...(choices.get(name) ?? []), attribute(tag, 'value') ?? '']);
  }
  return choices;
}

/** The page filled in: of every single choice the first. */
export function filledIn(html: string): URLSearchParams {
  const fields = fieldsOf(html);
  for (const [name, [first = '']] of choicesOf(html)) if (name.startsWith('q.')) fields.set(name, first);
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
