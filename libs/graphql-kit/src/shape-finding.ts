import { SurveyFault, Texts, placeInWords } from '@hailong/kernel';

/** Fault in the shape of an input, and its place. */
export interface ShapeFinding extends Texts {
  /** Path in the arguments: `inputs.0.answers.3.text`. */
  readonly place: string;
}

/** Most findings that a fault names; the rest is counted. */
const SHOWN = 3;

const WHAT: Readonly<Record<string, (most: string) => Texts>> = {
  maxLength: (most) => ({ vi: `nhiều nhất ${most} ký tự`, en: `at most ${most} characters` }),
  textUpTo: (most) => ({
    vi: `chữ, nhiều nhất ${most} ký tự, không có ký tự hỏng`,
    en: `text of at most ${most} characters without broken ones`,
  }),
  arrayMaxSize: (most) => ({ vi: `nhiều nhất ${most} mục`, en: `at most ${most} entries` }),
  min: (least) => ({ vi: `không nhỏ hơn ${least}`, en: `not less than ${least}` }),
  max: (most) => ({ vi: `không lớn hơn ${most}`, en: `not more than ${most}` }),
  isInt: () => ({ vi: 'phải là số nguyên', en: 'must be a whole number' }),
  isNumber: () => ({ vi: 'phải là số', en: 'must be a number' }),
  isString: () => ({ vi: 'phải là chữ', en: 'must be text' }),
  isBoolean: () => ({ vi: 'phải là có hoặc không', en: 'must be true or false' }),
  isArray: () => ({ vi: 'phải là danh sách', en: 'must be a list' }),
  isEnum: () => ({ vi: 'không có trong danh sách, hãy chọn lại', en: 'none of the list, choose again' }),
  isIn: () => ({ vi: 'không có trong danh sách, hãy chọn lại', en: 'none of the list, choose again' }),
  arrayUnique: () => ({ vi: 'không được lặp lại', en: 'must not repeat itself' }),
  arrayNotEmpty: () => ({ vi: 'không được để trống', en: 'must not be empty' }),
};

/** Words a broken constraint of class-validator, whose own texts are English and begin with the name of the property. */
export function constraintFinding(place: string, constraint: string, text: string): ShapeFinding {
  const said = WHAT[constraint]?.(/-?\d+/.exec(text)?.[0] ?? '');
  return { place, ...(said ?? { vi: 'giá trị chưa đúng dạng, hãy nhập lại', en: text }) };
}

/** Finding of a text that is too long. */
export function tooLongFinding(place: string, most: number): ShapeFinding {
  return constraintFinding(place, 'maxLength', String(most));
}

/** Finding of a list that is too long. */
export function tooManyFinding(place: string, most: number): ShapeFinding {
  return constraintFinding(place, 'arrayMaxSize', String(most));
}

/** Fault of an input of the wrong shape: the first findings in words, the rest counted; `places` has the paths for programs. */
export function invalidInput(findings: readonly ShapeFinding[]): SurveyFault {
  const shown = findings.slice(0, SHOWN).map(({ place, vi, en }) => {
    const where = placeInWords(place.replace(/^input\./, ''));
    return { vi: `${where.vi}: ${vi}`, en: `${where.en}: ${en}` };
  });
  const rest = findings.length - shown.length;
  const more = rest > 0 ? { vi: `; và ${rest} chỗ khác`, en: `; and ${rest} more` } : { vi: '', en: '' };
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    `dữ liệu gửi lên chưa đúng: ${shown.map(({ vi }) => vi).join('; ')}${more.vi}`,
    `the input has the wrong shape: ${shown.map(({ en }) => en).join('; ')}${more.en}`,
    {
      places: findings
        .map(({ place }) => place)
        .join('; ')
        .slice(0, 2000),
    },
  );
}
