import { addSheet } from './answer-sheet';
import { compileForm } from './compiled-form';
import { fillSheet } from './fill-sheet';
import { formOf, option, plain, section } from './spec-form-samples';
import { form, rated, filled, refusals } from './spec-samples-filling';

describe('a filled form', () => {
  it('becomes one character a position, in the order of the form whatever the order of the answers', () => {
    expect(
      filled(
        { item: 'F2', options: ['b'] },
        { item: 'F1', level: '1' },
        { item: 'T', text: 'Tốt' },
        { item: 'N', number: 2.35 },
        { item: 'Y', level: 'yes' },
        { item: 'M', options: ['khac', 'tivi', 'tivi'] },
        { item: 'S', level: 'nu' },
        rated,
      ),
    ).toEqual({
      sheet: '42101111101',
      numbers: [{ item: 'N', value: 2.35 }],
      texts: [{ item: 'T', text: 'Tốt' }],
      leftOut: [],
    });
  });

  it('leaves unanswered what is blank, null or missing', () => {
    const sheet = filled(
      rated,
      { item: 'S', level: '' },
      { item: 'M', options: [] },
      { item: 'Y', level: null, options: null, number: null, text: null, notApplicable: null },
      { item: 'N' },
      { item: 'T', text: '  ' },
    );
    expect(sheet).toEqual({ sheet: '4-------...', numbers: [], texts: [], leftOut: [] });
  });

  it.each(['\u00a0\u3000', '\u200b', '\ufeff\u00ad', '\u3164', '\0'])(
    'leaves a text unanswered that shows nothing: %j',
    (text) => expect(filled(rated, { item: 'T', text }).texts).toEqual([]),
  );

  it('fits the layout of its questionnaire', () => {
    const vector = new Array<number>(form.layout.size).fill(0);
    addSheet(
      form.layout,
      filled(rated, { item: 'Y', level: 'yes' }, { item: 'F1', level: '5' }).sheet,
      vector,
    );
    expect(vector.filter((count) => count === 1)).toHaveLength(form.layout.positions.length);
  });

  it('keeps what is written beside "Khác", and only beside it', () => {
    expect(filled(rated, { item: 'S', level: 'khac', text: 'Không nêu' }).texts).toEqual([
      { item: 'S', text: 'Không nêu' },
    ]);
    expect(filled(rated, { item: 'M', options: ['loa', 'khac'], text: 'Zalo' }).texts).toEqual([
      { item: 'M', text: 'Zalo' },
    ]);
    expect(refusals(rated, { item: 'S', level: 'nam', text: 'x' })).toEqual(['ANSWER_TEXT_UNEXPECTED S']);
    expect(refusals(rated, { item: 'M', options: ['loa'], text: 'x' })).toEqual(['ANSWER_TEXT_UNEXPECTED M']);
    expect(refusals(rated, { item: 'M', text: 'x' })).toEqual(['ANSWER_TEXT_UNEXPECTED M']);
  });

  it('never carries a NUL character or half of one into the database', () => {
    expect(filled(rated, { item: 'T', text: 'a\ud83d b😀' }).texts).toEqual([{ item: 'T', text: 'a b😀' }]);
    expect(filled(rated, { item: 'T', text: 'a\0b' }).texts).toEqual([{ item: 'T', text: 'ab' }]);
  });
});

describe('display rules while filling', () => {
  it('mark a hidden section and a hidden item not applicable', () => {
    expect(filled(rated, { item: 'Y', level: 'no' }).sheet).toBe('4----2--...');
    expect(filled(rated, { item: 'Y', level: 'yes' }, { item: 'F1', level: '5' }).sheet).toBe('4----1--5..');
    expect(filled(rated, { item: 'Y', level: 'yes' }, { item: 'F1', level: '2' }).sheet).toBe('4----1--2--');
  });

  it('look at each option of a multiple choice', () => {
    const shown = [rated, { item: 'Y', level: 'yes' }, { item: 'F1', level: '5' }];
    expect(filled(...shown, { item: 'M', options: ['loa'] }).sheet).toBe('4-0101--5--');
    expect(filled(...shown, { item: 'M', options: ['tivi', 'khac'] }).sheet).toBe('4-1011--5..');
  });

  it('leave out an answer to an item that the earlier answers hide, and name it', () => {
    expect(filled(rated, { item: 'Y', level: 'no' }, { item: 'F1', level: '5' })).toMatchObject({
      sheet: '4----2--...',
      leftOut: ['F1'],
    });
    const answers = [rated, { item: 'Y', level: 'yes' }, { item: 'F1', level: '5' }];
    const without = [...answers, { item: 'M', options: ['tivi'] }, { item: 'F2', options: ['a'] }];
    expect(filled(...without)).toMatchObject({ sheet: '4-1001--5..', leftOut: ['F2'] });
  });

  it('return an answer beside an unanswered question that could still show its item', () => {
    const F1 = { item: 'F1', level: '5' };
    const F2 = { item: 'F2', options: ['a'] };
    expect(refusals(rated, F1)).toEqual(['ANSWER_UNEXPECTED F1']);
    expect(refusals(rated, { item: 'Y', level: 'yes' }, F1, F2)).toEqual(['ANSWER_UNEXPECTED F2']);
    expect(refusals(rated, { item: 'M', options: ['tivi'] }, F2)).toEqual(['ANSWER_UNEXPECTED F2']);
    const verdict = fillSheet(form, [rated, F2]);
    expect(verdict.ok ? '' : verdict.problems[0]?.en).toMatch(/depends on Y, M,/);
  });

  it('leave it out where it stands on paper, whatever is unanswered', () => {
    expect(fillSheet(form, [rated, { item: 'F1', level: '5' }], true)).toMatchObject({
      value: { sheet: '4-------...', leftOut: ['F1'] },
    });
  });

  it('a blank answer or "does not apply" at a hidden item is no answer', () => {
    expect(filled(rated, { item: 'F1', level: '' }, { item: 'F2', notApplicable: true }).sheet).toBe(
      '4-------...',
    );
  });

  it('an obligatory item is demanded only when it is shown', () => {
    expect(refusals(rated, { item: 'Y', level: 'no' })).toEqual([]);
    expect(refusals(rated, { item: 'Y', level: 'yes' })).toEqual(['ANSWER_MISSING F1']);
  });
});

describe('a form', () => {
  const withOptions = (count: number) => {
    const options = Array.from({ length: count }, (_, index) => option(`o${index}`));
    return compileForm(formOf([section('A', [plain('S', 'single', { options })])]));
  };

  it('with as many options as there are digits can be filled to the last of them', () => {
    expect(fillSheet(withOptions(35), [{ item: 'S', level: 'o34' }])).toMatchObject({
      value: { sheet: 'z' },
    });
  });

  it('with more options than digits is a fault', () => {
    expect(() => withOptions(36)).toThrow(RangeError);
  });
});
