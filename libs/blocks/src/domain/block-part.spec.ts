import { BlockPart, joinedPart, partKey, partOf } from './block-part';

const FORM: BlockPart = { questionnaireId: 3, group: 1, channel: 6, field: 2, procedureGroup: 0 };

describe('a part of the figures', () => {
  it('tells apart what its round announced, and respondent group and questionnaire always', () => {
    expect(partOf(FORM, {})).toEqual({ ...FORM, channel: -1, field: -1, procedureGroup: -1 });
    expect(partOf(FORM, { toldApartBy: ['channel'] })).toEqual({ ...FORM, field: -1, procedureGroup: -1 });
    expect(partOf(FORM, { toldApartBy: ['field', 'procedure-group'] })).toEqual({ ...FORM, channel: -1 });
  });

  it('joined with others keeps what all of them have', () => {
    expect(joinedPart([FORM, { ...FORM, channel: 0 }])).toEqual({ ...FORM, channel: -1 });
    expect(joinedPart([FORM])).toEqual(FORM);
  });

  it('has a key that no other part has', () => {
    const keys = [FORM, { ...FORM, channel: 0 }, { ...FORM, field: -1 }, { ...FORM, group: 11, channel: 6 }];
    expect(new Set(keys.map(partKey)).size).toBe(keys.length);
  });
});
