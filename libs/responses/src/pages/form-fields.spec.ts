import { Problem } from '@hailong/kernel';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { FormFields } from './form-fields';
import { FormWords } from './form-words';
import { PostedFields } from './posted-form';

const document: Questionnaire = {
  title: { vi: 'Phiếu' },
  languages: ['vi'],
  scales: [],
  sections: [
    {
      code: 'A',
      title: { vi: 'A' },
      items: [
        {
          ...{ code: 'C1', kind: 'multiple', purpose: 'profile', label: { vi: 'Biết qua đâu?' } },
          options: [
            { code: 'tv', label: { vi: 'Truyền hình' } },
            { code: 'kh', label: { vi: 'Khác' }, other: true },
          ],
        },
      ],
    },
  ],
};

function shown(filled: PostedFields, problems: readonly Problem[] = [], form = document): string {
  const byPlace = new Map(problems.map((each) => [each.place, each]));
  const fields = new FormFields(form, new FormWords(form, 'vi'), filled, byPlace);
  return form.sections.map((section) => fields.section(section)).join('');
}

describe('a multiple choice on the page without scripts', () => {
  it('has boxes whose name says that each tick is one of many', () => {
    expect(shown({}).match(/type="checkbox" name="m\.C1"/g)).toHaveLength(2);
  });

  it('shows one tick and what was written beside it as they were filled in, escaped', () => {
    const html = shown({ 'm.C1': 'kh', 't.C1': '<đài> "xã"' });
    expect(html).toMatch(/value="kh" checked/);
    expect(html).not.toMatch(/value="tv" checked/);
    expect(html).toContain('value="&lt;đài&gt; &quot;xã&quot;"');
  });

  it('says what is wrong with the texts of the form, not with its codes', () => {
    const vi = 'Nội dung ghi thêm ở câu C1 chỉ đi cùng phương án kh: chọn phương án đó.';
    const en = 'A text at item C1 belongs to …';
    const html = shown({}, [{ code: 'ANSWER_TEXT_UNEXPECTED', place: 'C1', vi, en }]);
    expect(html).toContain('ở câu này chỉ đi cùng phương án “Khác”: chọn');
    expect(html).toContain('A text at this question belongs');
  });
});

describe('a part of the form that is asked of some', () => {
  const yesNo = { kind: 'yes-no', purpose: 'profile' } as const;
  const asked = { ...yesNo, code: 'DK', label: { vi: 'Có giao dịch?' } };
  const showWhen = { item: 'DK', is: ['yes'] };
  const one = { ...yesNo, code: 'B1', label: { vi: 'Câu một' }, showWhen };
  const other = { ...yesNo, code: 'B2', label: { vi: 'Câu hai' }, showWhen };
  const html = (...items: Questionnaire['sections'][number]['items']) => {
    const sections = [
      { code: 'A', title: { vi: 'A' }, items: [asked] },
      { code: 'B', title: { vi: 'B' }, items },
    ];
    return shown({}, [], { ...document, sections });
  };

  it('says its rule once where all its items have the same', () => {
    expect(html(one, other).match(/only if/g)).toHaveLength(1);
    expect(html(one, other)).toMatch(/<h2>B<\/h2>.*this part only if.*Câu một/s);
  });

  it.each([
    ['rules that differ', { ...other, showWhen: { item: 'DK', is: ['no'] } }],
    ['an item for all', { ...other, showWhen: undefined }],
  ])('says beside an item what holds for it, with %s', (_, item) => {
    expect(html(one, item)).not.toContain('this part only if');
    expect(html(one, item)).toMatch(/Câu một.*only if/s);
  });
});
