import { Facts, countForms, traced } from '@hailong/telemetry';
import { Channel } from '@hailong/surveys/domain';
import { ResponseReceipt } from '../domain/response-receipt';
import { SubmissionVerdict } from '../domain/submission-code';

type FormVerdict = SubmissionVerdict<ResponseReceipt>;

/** Takes a form inside a span and counts its verdict; `note` adds facts that were found on the way. */
export function observedForm(
  channel: Channel,
  take: (note: (facts: Facts) => void) => Promise<FormVerdict>,
): Promise<FormVerdict> {
  return traced('hailong.submit', { channel: channel }, async (note) => {
    try {
      const verdict = await take(note);
      note({ outcome: verdict.ok ? wordOf(verdict) : verdict.problems[0]?.code });
      countForms(wordOf(verdict), channel);
      return verdict;
    } catch (error) {
      countForms('fault', channel);
      throw error;
    }
  });
}

/** Counts the verdicts of a batch. */
export function countVerdicts(channels: readonly Channel[], verdicts: readonly FormVerdict[]): void {
  const counts = new Map<string, { channel: Channel; word: string; count: number }>();
  verdicts.forEach((verdict, at) => {
    const channel = channels[at];
    if (channel === undefined) return;
    const word = wordOf(verdict);
    const key = `${channel} ${word}`;
    const count = counts.get(key)?.count ?? 0;
    counts.set(key, { channel, word, count: count + 1 });
  });
  for (const { channel, word, count } of counts.values()) countForms(word, channel, count);
}

function wordOf(verdict: FormVerdict): string {
  if (!verdict.ok) return 'refused';
  return verdict.value.repeated ? 'repeated' : (verdict.value.setAside ?? 'accepted');
}
