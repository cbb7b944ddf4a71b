import { day } from '@hailong/kernel';
import { criteriaSetDocument, extensionDocument } from './criteria-set.document';

const labelled = (code: string) => ({ code, label: { vi: `Nội dung ${code}` } });

describe('a document made from an input', () => {
  it('absent values and nulls give the same document', () => {
    const criterion = { ...labelled('F1.1'), optional: false, externalCodes: [] };
    const input = {
      code: 'BO',
      title: { vi: 'Bộ' },
      period: { from: day('2024-01-01'), to: day('2024-12-31') },
      source: null,
      scale: { code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] },
      method: 'pooled' as const,
      areas: [{ ...labelled('DV'), factors: [{ ...labelled('F1'), weight: null, criteria: [criterion] }] }],
    };
    const { title, period, scale, method } = input;
    const areas = [{ ...labelled('DV'), factors: [{ ...labelled('F1'), criteria: [labelled('F1.1')] }] }];
    expect(criteriaSetDocument(input)).toStrictEqual({ title, period, scale, method, areas });
  });

  it('an extension is made from the input of an agency', () => {
    const input = {
      code: 'BO',
      title: { vi: 'Bộ' },
      core: 'criteria-set:7',
      omitted: ['F1.2'],
      factors: [{ ...labelled('R1'), area: 'DV', weight: 2 }],
      criteria: [
        {
          ...labelled('X1'),
          factor: 'R1',
          externalCodes: [{ system: 'ND61', code: '3', uncertain: true }],
          mapsTo: 'F1.2',
        },
        { ...labelled('X2'), factor: 'R1', externalCodes: [], mapsTo: null },
      ],
    };
    expect(extensionDocument(input, 7)).toStrictEqual({
      title: { vi: 'Bộ' },
      coreId: 7,
      omitted: ['F1.2'],
      factors: [{ ...labelled('R1'), area: 'DV', weight: 2 }],
      criteria: [
        {
          ...labelled('X1'),
          factor: 'R1',
          externalCodes: { ND61: '3' },
          uncertainCodes: ['ND61'],
          mapsTo: 'F1.2',
        },
        { ...labelled('X2'), factor: 'R1' },
      ],
    });
  });
});
