import { MaskKind, PersonalSpan } from './mask-kind';

const AT = String.raw`\s?(?:@|\(at\)|\[at\]|a\s?cong)\s?`;
const DOT = String.raw`(?:\.|\s\.\s?(?=(?:com|vn|net|org|gov|edu)(?![a-z]))|\s?cham\s?)`;
const DOMAIN = String.raw`(?:[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{2,63}){1,4}|gmail|yahoo|hotmail|outlook|icloud)`;

/** E-mail addresses, also with the sign and the dots in words; looked for in the folded text. */
const EMAIL = new RegExp(`(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,200}${AT}${DOMAIN}`, 'gu');

const SITES = [
  ...['facebook', 'fb', 'messenger', 'tiktok', 'instagram', 'youtube', 'twitter', 'x', 'linkedin', 'viber'],
].join('|');

/** Pages of people on social networks, with or without `https://`. An address of an authority stays. */
const PROFILE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])(?:https?://)?(?:(?:www|m|web|chat|vi-vn)\.)?(?:(?:${SITES})\.com|fb\.me|m\.me|zalo\.me|t\.me|telegram\.me|youtu\.be|threads\.net)/[^\s,;<>"')\]]{1,300}`,
  'gu',
);

/** Name of an account, `@nguyen.van.a`. */
const HANDLE = /(?<![\p{L}\p{N}._@])@[a-z0-9_.]{2,30}[a-z0-9_]/gu;

/** Finds e-mail addresses, pages and accounts on social networks. */
export function findAddresses(_text: string, folded: string): readonly PersonalSpan[] {
  if (!/[@/]|\bat\b|a\s?cong/.test(folded)) return [];
  const spans = [
    ...found('profile', folded, PROFILE),
    ...found('email', folded, EMAIL),
    ...found('profile', folded, HANDLE),
  ];
  return withoutOverlaps(spans);
}

export function found(kind: MaskKind, text: string, pattern: RegExp): PersonalSpan[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => {
    const end = index + match.replace(/[.!?]$/, '').length;
    return { kind, start: index, end };
  });
}

/** Keeps of overlapping spans the earliest, and orders them. */
export function withoutOverlaps(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ordered.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
