import { Item, compileForm } from '@hailong/questionnaires/domain';
import { fillSubmission } from './fill-submission';

const about = { purpose: 'profile', label: { vi: 'Câu' } } as const;
const items: readonly Item[] = [
  { ...about, code: 'PN', kind: 'yes-no' },
  { ...about, code: 'PN2', kind: 'text', text: { maxLength: 100 }, showWhen: { item: 'PN', is: ['yes'] } },
];
const sections = [{ code: 'A', title: { vi: 'A' }, items }];
const form = compileForm({ title: { vi: 'Phiếu' }, languages: ['vi'], scales: [], sections });

interface Sent {
  readonly typedIn?: boolean;
  readonly sheet?: string;
}

function sent(answers: readonly { item: string; level?: string; text?: string }[], how: Sent = {}) {
  const submission = { key: 'k', roundId: 1, agencyCode: 'H1', group: 'dan', channel: 'online' as const };
  const filled = fillSubmission(form, { ...submission, answers, sheet: how.sheet }, how.typedIn ?? false, 0);
  if (!filled.ok) return filled.problems.map(({ code, place }) => `${code} ${place}`);
  const { texts, leftOut } = filled.value;
  return { texts: texts.length, leftOut };
}

const text = { item: 'PN2', text: 'Cán bộ đòi 500 nghìn' };
const KEPT = { texts: 1, leftOut: [] };
const LEFT_OUT = { texts: 0, leftOut: ['PN2'] };

describe('a text beside a question that decides whether it is asked', () => {
  it('comes back where the question was left out, is kept beside yes, and left out with its name beside no', () => {
    expect(sent([text])).toEqual(['ANSWER_UNEXPECTED PN2']);
    expect(sent([text], { sheet: '--' })).toEqual(['ANSWER_UNEXPECTED PN2']);
    expect(sent([{ item: 'PN', level: 'yes' }, text])).toEqual(KEPT);
    expect(sent([text], { sheet: '1-' })).toEqual(KEPT);
    expect(sent([{ item: 'PN', level: 'no' }, text])).toEqual(LEFT_OUT);
    expect(sent([text], { sheet: '2-' })).toEqual(LEFT_OUT);
  });

  it('refuses no paper form, of an operator or of a file: it is left out with its name', () => {
    expect(sent([text], { typedIn: true })).toEqual(LEFT_OUT);
    expect(sent([text], { typedIn: true, sheet: '--' })).toEqual(LEFT_OUT);
    expect(sent([text], { typedIn: true, sheet: '1-' })).toEqual(KEPT);
  });
});
