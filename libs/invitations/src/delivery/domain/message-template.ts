/** Values by which the parameters of a template are filled. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Template of a request: a text with parameters such as `{phone}`, or a list or object of such texts. */
export type Template =
  | string
  | number
  | boolean
  | null
  | readonly Template[]
  | { readonly [name: string]: Template };

const PARAMETER = /\{([a-zA-Z]+)\}/g;

/** Fills the parameters of every text of a template, once: a value that looks like a parameter stays as it is. */
export function fillTemplate<T extends Template>(template: T, values: TemplateValues): T {
  return mapTexts(template, (text) =>
    text.replace(PARAMETER, (whole, name: string) => values[name] ?? whole),
  ) as T;
}

/** Finds the parameters of a template that no value will fill. */
export function unknownParameters(template: Template, known: readonly string[]): string[] {
  const found = new Set<string>();
  mapTexts(template, (text) => {
    for (const [, name = ''] of text.matchAll(PARAMETER)) if (!known.includes(name)) found.add(name);
    return text;
  });
  return [...found];
}

function mapTexts(template: Template, change: (text: string) => string): Template {
  if (typeof template === 'string') return change(template);
  if (Array.isArray(template)) return (template as readonly Template[]).map((each) => mapTexts(each, change));
  if (template === null || typeof template !== 'object') return template;
  const entries = Object.entries(template as { readonly [name: string]: Template });
  return Object.fromEntries(entries.map(([name, each]) => [name, mapTexts(each, change)]));
}

/** Reads a value of an answer by its path, `data.status`; a text or number as text, undefined where there is none. */
export function valueAt(answer: unknown, path: string): string | undefined {
  let value = answer;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
