import { Source } from './sources';

export interface Comment {
  /** File and line, `libs/draws/src/domain/priority.ts:3`. */
  readonly at: string;
  /** True for a doc comment, with two asterisks. */
  readonly doc: boolean;
  /** Words in one line, without asterisks, code in backticks and quoted words. */
  readonly prose: string;
}

/** Comments that begin a line, of two asterisks, one asterisk or two strokes; successive lines of strokes are one. */
const COMMENT = /^[ \t]*(\/\*[^]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*)/gm;

/** Every comment of a file that begins a line, in order. */
export function commentsOf({ file, text }: Source): readonly Comment[] {
  let [line, counted] = [1, 0];
  return [...text.matchAll(COMMENT)].map(({ index, 1: raw = '' }) => {
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { at: `${file}:${line}`, doc: raw.startsWith('/**'), prose: proseOf(raw) };
  });
}

function proseOf(raw: string): string {
  const lines = raw.replace(/^\/\*+|\*\/$/g, '').split('\n');
  const words = lines.map((line) => line.replace(/^\s*(\*|\/\/) ?/, '').trim()).join(' ');
  return words.replace(/`[^`]*`|"[^"]*"/g, '`…`').trim();
}
