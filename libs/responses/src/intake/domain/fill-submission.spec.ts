import { Item, compileForm } from '@hailong/questionnaires/domain';
import { fillSubmission } from './fill-submission';

const about = { purpose: 'profile', label: { vi: 'Câu' } } as const;
const items: readonly Item[] = [
  { ...about, code: 'PN', kind: 'yes-no' },
  { ...about, code: 'PN2', kind: 'text', text: { maxLength: 100 }, showWhen: { item: 'PN', is: ['yes'] } },
];
const sections = [{ code: 'A', title: { vi: 'A' }, items }];
const form = compileForm({ title: { vi: 'Phiếu' }, languages: ['vi'], scales: [], sections });

function sent(answers: readonly { item: string; level?: string; text?: string }[]) {
  const submission = { key: 'k', roundId: 1, agencyCode: 'H1', group: 'dan', channel: 'online' as const };
  const filled = fillSubmission(form, { ...submission, answers, unscripted: true }, false, 0);
  return filled.ok ? filled.value.texts.length : filled.problems.map(({ code, place }) => `${code} ${place}`);
}
const text = { item: 'PN2', text: 'Cán bộ đòi 500 nghìn' };

describe('a text beside a question of a page without scripts', () => {
  it('comes back where the question was left out, is kept beside yes, and left out beside no', () => {
    expect(sent([text])).toEqual(['ANSWER_UNEXPECTED PN2']);
    expect(sent([{ item: 'PN', level: 'yes' }, text])).toBe(1);
    expect(sent([{ item: 'PN', level: 'no' }, text])).toBe(0);
  });
});
