import { HOW_TO_RECOMPUTE, type Objection } from '@hailong/releases/domain';
import type { AgencyPreview, ReceivedObjection } from '@hailong/releases/use-cases';
import type { Answer } from './answer';
import { SIMULATED } from './simulated';
import { plain } from './terminal';

/** An objection with its answer, for people. */
function objectionLines({ number, reason, objectedOn, answer }: Objection): readonly string[] {
  const verdict = answer?.accepted ? 'chấp nhận · accepted' : 'không chấp nhận · refused';
  return [
    plain(`• ${objectedOn} phản hồi ${number} · objection ${number}: ${reason}`),
    answer === undefined
      ? '  chưa trả lời · not answered yet'
      : plain(`  ${answer.answeredOn} ${verdict}: ${answer.text}`),
  ];
}

function jsonOf({ number, reason, actor, objectedOn, answer }: Objection): object {
  return { number, reason, actor, objectedOn, answer: answer ?? null };
}

/** An objection, as a command tells what it did. */
export function objectionAnswer(objection: Objection): Answer {
  return { json: jsonOf(objection), lines: objectionLines(objection) };
}

/** Objections of all agencies. */
export function objectionsAnswer(received: readonly ReceivedObjection[]): Answer {
  const open = received.filter(({ answer }) => !answer).length;
  return {
    json: received.map((each) => ({ agency: each.agency.code, ...jsonOf(each) })),
    lines: [
      `${received.length} phản hồi, ${open} chưa trả lời · ${received.length} objections, ${open} to be answered`,
      ...received.flatMap((each) => [
        plain(`${each.agency.code} ${each.agency.name}`),
        ...objectionLines(each),
      ]),
    ],
  };
}

/** Line of an agency in a release, with its objections. */
export function previewAnswer(preview: AgencyPreview): Answer {
  const { code, edition, until, endedOn, contentHash, document, objections } = preview;
  const { unit, withoutRank, agency, scheme } = document;
  return {
    json: {
      ...{ code, edition, until, endedOn: endedOn ?? null, contentHash, document },
      ...{ recompute: HOW_TO_RECOMPUTE, objections: objections.map(jsonOf) },
    },
    lines: [
      ...(document.simulated ? [SIMULATED] : []),
      plain(`${code}@${edition} · ${scheme.title.vi} (${scheme.code}@${scheme.version})`),
      endedOn === undefined
        ? `Xem và phản hồi đến hết ngày ${until} · look and object until ${until}`
        : `Đã hết xem trước ngày ${endedOn} · the preview ended on ${endedOn}`,
      plain(`${agency.code} ${agency.name}`),
      unit
        ? `${unit.indexText}, ${unit.n} phiếu, hạng ${unit.rank}, trong nhóm ${unit.rankInGroup} · ${unit.n} forms, rank ${unit.rank}, in its group ${unit.rankInGroup}`
        : plain(`Không có hạng · without a rank: ${withoutRank?.reason}`),
      `SHA-256 ${contentHash}`,
      ...[HOW_TO_RECOMPUTE.vi, HOW_TO_RECOMPUTE.en],
      ...objections.flatMap(objectionLines),
    ],
  };
}
