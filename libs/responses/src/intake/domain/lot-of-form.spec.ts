import { SecondForm, formOfLot, lotOf } from '@hailong/surveys/domain';
import { drawProblem, drawnForms, lotOfPaper } from './lot-of-form';
import { PROBLEMS } from './problems';

const SECOND: SecondForm = { questionnaireId: 2, percent: 50, seed: 0 };
const KEYS = Array.from({ length: 20 }, (_, at) => `khoa-cua-phieu-so-${at}`);
const form = (key: string, serial?: string, operator?: string) => ({
  submission: { roundId: 7, key, serial },
  arrival: { operator },
});

describe('the form that was drawn', () => {
  it('is the only one where the group has one, whatever comes with the form', () => {
    const problem = PROBLEMS.HALF_PROOF_MISSING.at('halfProof');
    for (const draw of [undefined, { lot: 0 }, { form: 1 }, { problem }, 'unsaid'] as const) {
      expect(drawnForms(undefined, { ...form('k'), draw })).toEqual([0]);
      expect(drawProblem(undefined, { draw })).toBeUndefined();
    }
  });

  it('is that of the key without a proof, and on paper that of the serial', () => {
    for (const key of KEYS) {
      expect(drawnForms(SECOND, form(key))).toEqual([formOfLot(SECOND, lotOf(key))]);
      expect(drawnForms(SECOND, form('', key, 'clerk'))).toEqual([formOfLot(SECOND, lotOfPaper(7, key))]);
      expect(drawnForms(SECOND, form(key, 'BK-1'))).toEqual(drawnForms(SECOND, form(key)));
    }
  });

  it('is that of the proof, whatever the key that comes with it', () => {
    for (const key of KEYS) {
      expect(drawnForms(SECOND, { ...form(key), draw: { lot: 0 } })).toEqual([1]);
      expect(drawnForms(SECOND, { ...form(key), draw: { lot: 50 } })).toEqual([0]);
      expect(drawnForms(SECOND, { ...form(key), draw: { form: 1 } })).toEqual([1]);
    }
  });

  it('stays open where a proof does not say it, and the form is refused for that', () => {
    const problem = PROBLEMS.HALF_PROOF_UNUSABLE.at('halfProof');
    expect(drawnForms(SECOND, { ...form('k'), draw: { problem } })).toEqual([0, 1]);
    expect(drawProblem(SECOND, { draw: { problem } })).toBe(problem);
    expect(drawnForms(SECOND, { ...form('k'), draw: 'unsaid' })).toEqual([0, 1]);
    expect(drawProblem(SECOND, { draw: 'unsaid' })).toBeUndefined();
  });
});
