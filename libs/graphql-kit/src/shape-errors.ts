import { Texts, placeInWords } from '@hailong/kernel';

/** Error of an answer of GraphQL, as a client gets it. */
export interface AnsweredError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Most errors that are shown; the last of them says how many more there are. */
const SHOWN = 3;

const INVALID = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]*)")?; ([^]*)$/s;
const ABSENT =
  /^Variable "\$(\w+)" of (?:required|non-null) type "[^"]*" (?:was not provided|must not be null)/;
const TOO_MANY = /^Too many errors processing variables/;

const MISSING: Texts = {
  vi: 'thiếu giá trị bắt buộc, hãy bổ sung',
  en: 'a required value is missing, add it',
};
const UNKNOWN_KEY: Texts = {
  vi: 'không có mục này, hãy bỏ đi hoặc sửa tên',
  en: 'there is no such entry, take it out or mend its name',
};
const UNLISTED: Texts = {
  vi: 'giá trị không có trong danh sách, hãy chọn lại',
  en: 'the value is none of the list, choose again',
};
const UNSUITED: Texts = {
  vi: 'giá trị sai kiểu (chữ, số, ngày hoặc danh sách), hãy nhập lại',
  en: 'the value is of the wrong kind (text, number, day or list), give it again',
};

/**
 * Words for people instead of the English of graphql-js about variables of the wrong shape: place and advice in Vietnamese (`message`,
 * `messageVi`) and English (`messageEn`), for the first three; the last of these counts the rest. What graphql-js said stays beside
 * them for programmers (`detail`). All other errors stay as they are.
 */
export function shapeErrorsInWords(errors: readonly AnsweredError[]): readonly AnsweredError[] {
  const wrong = errors.filter(({ message }) => wordsOf(message) !== undefined);
  if (wrong.length === 0) return errors;
  const others = errors.filter((error) => !wrong.includes(error));
  const rest = wrong.length - SHOWN;
  const shown = wrong.slice(0, SHOWN).map((error, at) => inWords(error, at === SHOWN - 1 ? rest : 0));
  return [...shown, ...others];
}

function inWords({ message, ...error }: AnsweredError, more: number): AnsweredError {
  const { vi, en } = wordsOf(message) ?? { vi: message, en: message };
  const texts = {
    vi: more > 0 ? `${vi}. Còn ${more} chỗ khác cần sửa.` : `${vi}.`,
    en: more > 0 ? `${en}. ${more} more to mend.` : `${en}.`,
  };
  const said = { messageVi: texts.vi, messageEn: texts.en, detail: message };
  return { ...error, message: texts.vi, extensions: { ...error.extensions, ...said } };
}

/** Words of a message; undefined: it is about no variable. */
function wordsOf(message: string): Texts | undefined {
  if (TOO_MANY.test(message)) return at('', UNSUITED);
  const [, absent] = ABSENT.exec(message) ?? [];
  if (absent !== undefined) return at(absent, MISSING);
  const [, variable = '', path = variable, reason] = INVALID.exec(message) ?? [];
  return reason === undefined ? undefined : reasonAt(path, reason);
}

function reasonAt(path: string, reason: string): Texts {
  const [, missing] = /^Field "(\w+)" of required type/.exec(reason) ?? [];
  if (missing !== undefined) return at(`${path}.${missing}`, MISSING);
  const [, unknown] = /^Field "(\w+)" is not defined/.exec(reason) ?? [];
  if (unknown !== undefined) return at(`${path}.${unknown}`, UNKNOWN_KEY);
  if (/^Expected non-nullable type/.test(reason)) return at(path, MISSING);
  return at(
    path,
    /does not exist in "\w+" enum|cannot represent non-enum/.test(reason) ? UNLISTED : UNSUITED,
  );
}

/** Says where: a variable called `input` needs no name, since an operation has one. */
function at(path: string, { vi, en }: Texts): Texts {
  const place = placeInWords(path.replace(/^input\./, ''));
  return { vi: `${place.vi}: ${vi}`, en: `${place.en}: ${en}` };
}
