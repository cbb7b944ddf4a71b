import { escapeHtml } from './escape-html';

/** What every page without scripts begins with: a few hundred bytes, readable on a small and old screen. */
export function headOf(title: string, language = 'vi'): string {
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body>`;
}

const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#111;background:#fff}fieldset{margin:0 0 1rem;border:1px solid #767676}legend{font-weight:600}label{display:block;padding:.5rem 0}input,textarea,button{font:inherit}textarea{width:100%}button{padding:.75rem 1.5rem}';

export const FOOT = '</body></html>';

/** Only the inline style above; no script, no other address. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
