import { escapeHtml } from '@hailong/kernel';
import { LINK_SCRIPT_SOURCE } from './link-script';

/**
 * Beginning of every page without scripts: a few hundred bytes, readable on a small and old screen, and without its style.
 *
 * @param style beside what every page has
 */
export function headOf(title: string, { language = 'vi', style = '' } = {}): string {
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}${style}</style></head><body>`;
}

/** A label, link or button is at least 3 rem high: as wide as a thumb. */
const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#111;background:#fff}input,textarea,button{font:inherit}button{padding:.9rem 1.75rem;min-height:3rem}h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.25rem}';

/** Style of pages with fields. A legend floats, or a long one would stand across the border of its box. */
export const FIELD_STYLE =
  'fieldset,.f{margin:0 0 1rem;padding:.5rem .75rem;border:1px solid #767676}legend{font-weight:600;float:left;width:100%;padding:0;margin:0 0 .25rem}legend+*{clear:both}label{display:block;padding:.75rem 0;min-height:1.5rem}fieldset label{padding-left:2.25rem;text-indent:-2.25rem}input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;margin:0 .75rem 0 0;vertical-align:middle}textarea,input:not([type]){text-indent:0;box-sizing:border-box;width:100%;padding:.6rem}fieldset label input:not([type]){width:calc(100% + 2.25rem);margin-left:-2.25rem}summary{padding:.75rem 0}.e{border-left:.4rem solid #b00020;padding:.25rem .75rem}.e a{display:block;padding:.75rem 0}';

export const FOOT = '</body></html>';

/** Allows only the inline style above and the script that carries the code of a link; no other script, no other address. */
export const CONTENT_SECURITY_POLICY = `default-src 'none'; script-src ${LINK_SCRIPT_SOURCE}; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`;

/** A text of ours, which is in both languages on every page, each marked as what it is. */
export interface BothTexts {
  readonly vi: string;
  readonly en: string;
}

/** Joins both languages in one line; not escaped. */
export function inBoth({ vi, en }: BothTexts): string {
  return `<span lang="vi">${vi}</span> · <span lang="en">${en}</span>`;
}

/** Writes both languages, a paragraph each; not escaped. */
export function paragraphs({ vi, en }: BothTexts): string {
  return `<p lang="vi">${vi}</p><p lang="en">${en}</p>`;
}

export function escapedBoth({ vi, en }: BothTexts): BothTexts {
  return { vi: escapeHtml(vi), en: escapeHtml(en) };
}

export function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
}
