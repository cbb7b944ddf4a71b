import type { ChainLink } from '@hailong/releases/domain';
import { RELEASE_STATES } from '@hailong/releases/domain';
import type { ReadRelease, ReleaseRecord, VerifiedRelease } from '@hailong/releases/use-cases';
import type { Answer } from './answer';
import { SIMULATED } from './simulated';
import type { Column } from './table';
import { plain } from './terminal';

/** Digits of a hash that a table shows; all of them stand under --json. */
const SHORT = 12;

const nameOf = ({ code, edition }: ReleaseRecord) => `${code}@${edition}`;
const stateOf = ({ steps }: ReleaseRecord) => RELEASE_STATES.rows[steps.at(-1)?.state ?? 'prepared'];

export const RELEASE_COLUMNS: readonly Column<ReleaseRecord>[] = [
  { vi: 'Bản', en: 'Release', of: nameOf },
  { vi: 'Quy chế', en: 'Scheme', of: ({ subject }) => subject },
  { vi: 'Trạng thái', en: 'State', of: (release) => stateOf(release).vi },
  { vi: 'Từ ngày', en: 'Since', of: ({ steps }) => steps.at(-1)?.takenOn ?? '' },
  { vi: 'Mã băm', en: 'Hash', of: ({ contentHash }) => contentHash.slice(0, SHORT) },
];

export const CHAIN_COLUMNS: readonly Column<ChainLink>[] = [
  { vi: 'Số', en: 'No.', of: ({ position }) => String(position) },
  { vi: 'Bản', en: 'Release', of: ({ release }) => release },
  { vi: 'Nội dung', en: 'Content', of: ({ contentHash }) => contentHash.slice(0, SHORT) },
  { vi: 'Mắt xích', en: 'Link', of: ({ linkHash }) => linkHash.slice(0, SHORT) },
];

/** A release in a line, as a command tells what it did. */
export function releaseLine(release: ReleaseRecord): Answer {
  const { code, edition, subject, contentHash, steps } = release;
  const { vi, en } = stateOf(release);
  return {
    json: { code, edition, scheme: subject, contentHash, steps },
    lines: [plain(`${nameOf(release)}: ${vi} · ${en}`), `SHA-256 ${contentHash}`],
  };
}

export function releaseInFull(release: ReadRelease): Answer {
  const { document, steps } = release;
  const { agencies, withoutRank, figuresBefore, province, scheme } = document;
  const { json, lines } = releaseLine(release);
  return {
    json: { ...(json as object), document },
    lines: [
      ...(document.simulated ? [SIMULATED] : []),
      ...lines,
      plain(`${province.name} · ${scheme.title.vi} (${scheme.code}@${scheme.version})`),
      `Số liệu của các khối phiếu công bố trước ngày ${figuresBefore} · figures of blocks shown before ${figuresBefore}`,
      `${agencies.length} đơn vị có hạng, ${withoutRank.length} không có · ${agencies.length} units with a rank, ${withoutRank.length} without`,
      ...steps.map(({ state, actor, takenOn, until, reason, act, objections }) =>
        plain(
          `• ${takenOn} ${RELEASE_STATES.rows[state].vi} · ${RELEASE_STATES.rows[state].en}: ${actor}` +
            (until === undefined ? '' : ` (đến · until ${until})`) +
            (reason === undefined ? '' : ` (${reason})`) +
            (act === undefined ? '' : ` (${act.number}, ${act.signedOn}, ${act.signer})`) +
            (objections === undefined
              ? ''
              : ` (${objections.made} phản hồi, ${objections.accepted} được chấp nhận · objections, accepted)`),
        ),
      ),
    ],
  };
}

function paperLines(paper: VerifiedRelease['paper']): readonly string[] {
  if (!paper) return ['Chưa kèm văn bản ký · no signed document is attached'];
  return [
    paper.holds
      ? `✓ Văn bản ký đúng mã băm · the signed document has its hash ${paper.hash}`
      : `✗ Văn bản ký không đúng mã băm đã ghi · the signed document has another hash than ${paper.hash}`,
  ];
}

/** Outcome of a verification; bad where the release does not follow from the blocks, or the chain is broken. */
export function verifiedAnswer({
  release,
  hashHolds,
  paper,
  differences,
  brokenLink,
}: VerifiedRelease): Answer {
  const holds = hashHolds && paper?.holds !== false && differences.length === 0 && !brokenLink;
  const name = nameOf(release);
  return {
    json: {
      release: name,
      holds,
      hashHolds,
      differences,
      paper: paper ?? null,
      ...(brokenLink && { brokenLink }),
    },
    bad: !holds,
    lines: [
      hashHolds
        ? `✓ Nội dung đúng mã băm · the content has its hash ${release.contentHash}`
        : `✗ Nội dung không đúng mã băm đã ghi · the content has another hash than ${release.contentHash}`,
      differences.length === 0
        ? `✓ Tính lại từ phiếu: từng byte như nhau · computed again from the blocks: byte for byte the same`
        : `✗ Tính lại từ phiếu thì khác, ở · computed again from the blocks, it differs at: ${differences.join(', ')}`,
      brokenLink
        ? `✗ Chuỗi bị đứt ở mắt xích ${brokenLink.position} (${brokenLink.release}) · the chain is broken at that link`
        : '✓ Chuỗi các bản công bố nguyên vẹn · the chain over all releases is whole',
      ...paperLines(paper),
    ].map(plain),
  };
}
